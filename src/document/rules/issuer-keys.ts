/** A key is written in one way; an issuer is one body of the register; and on each day a verification method has one key, at the most. */
import type { IssuerKey } from '../../recognition';
import type { MergedRecord, MergedRegister } from './merged-register';
import { overlapsIn } from './overlaps';
import type { Report, Rule } from './rule';

export const issuerKeys: Rule = (register, report) => {
  if (!register.gives('issuerKeys')) return;
  for (const { record, given } of register.given('issuerKeys')) {
    const { publicKeyJwk, publicKeyMultibase } = record;
    if (publicKeyJwk !== undefined && publicKeyMultibase !== undefined)
      report(given, ['publicKeyMultibase'], 'ONE_KEY.both', publicKeyMultibase, {});
    else if (publicKeyJwk === undefined && publicKeyMultibase === undefined)
      report(given, [], 'ONE_KEY.none', undefined, {});
  }
  reportOtherBodies(register, report);
  for (const group of groupsBy(register, ({ verificationMethod }) => verificationMethod))
    for (const { given, record, other } of overlapsIn(group))
      report(given, ['period'], 'OVERLAP.key', record.period, {
        code: record.code,
        other: other.code,
        value: record.verificationMethod,
      });
};

/** What stands there already is held against what the document gives; where it gives both, the first against those after it. */
function reportOtherBodies(register: MergedRegister, report: Report): void {
  for (const [first, ...others] of groupsBy(register, ({ issuer }) => issuer))
    for (const { record, given } of others)
      if (record.body !== first.record.body && given !== undefined)
        report(given, ['issuer'], 'ISSUER_OF_OTHER', record.issuer, {
          value: record.issuer,
          body: first.record.body,
          other: first.record.code,
        });
}

/** The keys that share what those of the document have; those of the register first. */
function groupsBy(
  register: MergedRegister,
  part: (key: IssuerKey) => string,
): Iterable<readonly MergedRecord<IssuerKey>[]> {
  const groups = new Map<string, MergedRecord<IssuerKey>[]>();
  for (const { record } of register.given('issuerKeys')) groups.set(part(record), []);
  for (const key of register.all('issuerKeys')) groups.get(part(key.record))?.push(key);
  return groups.values();
}
