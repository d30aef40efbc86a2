/** An identifier names one certificate: a file that has it is told to be of that certificate, and of no other. */
import type { CertificateIdentifier, Code } from '../../recognition';
import type { Rule } from './rule';

export const certificateIdentifiers: Rule = (register, report) => {
  const given = register.given('certificates').filter(({ record }) => record.identifiers !== undefined);
  if (given.length === 0) return;
  const keyOf = ({ type, identifier }: CertificateIdentifier): string => `${type} ${identifier}`;
  const owners = new Map<string, Code>();
  for (const { record } of register.kept('certificates'))
    for (const identifier of record.identifiers ?? []) owners.set(keyOf(identifier), record.code);
  for (const { record, given: at } of given)
    record.identifiers?.forEach((identifier, position) => {
      const owner = owners.get(keyOf(identifier));
      const value = identifier.identifier;
      if (owner === undefined) owners.set(keyOf(identifier), record.code);
      else if (owner !== record.code)
        report(at, ['identifiers', position], 'IDENTIFIER_TAKEN', value, { value, other: owner });
    });
};
