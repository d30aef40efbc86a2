/** Which certificate of the register a credential is: told by identifiers that its body has registered, and never by a name. */
import {
  inTimeSlices,
  type Catalogue,
  type Certificate,
  type Code,
  type IdentifierType,
  type Table,
  type TimeSlices,
} from '../../recognition';
import { cooperatively } from '../../scheduling/cooperatively';
import type { AchievementIdentifier, ReadCredential } from '../documents/claims';
import { notChecked, passed, type Finding } from '../documents/finding';
import type { VerifiedDocument } from '../documents/verified-document';

/** What the identifiers of a credential lead to. */
export interface CertificateFound {
  /** The certificate that it counts as; undefined: it counts as none. */
  readonly certificate?: Code;
  /** The one that it names, whoever signed it: what is claimed. */
  readonly claimed?: Code;
  readonly finding: Finding;
}

interface Match {
  readonly identifier: string;
  readonly certificate: Certificate;
}

export async function certificateOf(
  { tables }: Catalogue,
  { credential, body }: Pick<VerifiedDocument, 'credential' | 'body'>,
): Promise<CertificateFound> {
  if (credential === undefined) return { finding: notChecked('NOT_REACHED') };
  const identifiers = credential.achievements.flatMap((achievement) => achievement.identifiers);
  const index = await cooperatively(indexOf(tables.certificates));
  const matches = identifiers.flatMap((each): Match[] => {
    const certificate = tables.certificates.find(index.get(keyOf(placeOf(each), each.identifier)) ?? '');
    return certificate === undefined ? [] : [{ identifier: each.identifier, certificate }];
  });
  const claimed = onlyOne(matches)?.certificate.code;
  if (body === undefined) return { claimed, finding: notChecked('NOT_REACHED') };
  return { claimed, ...countedAs(credential, matches, body) };
}

function countedAs(
  { achievements, subjects }: ReadCredential,
  matches: readonly Match[],
  body: Code,
): Pick<CertificateFound, 'certificate' | 'finding'> {
  const own = matches.filter(({ certificate }) => certificate.body === body);
  const [other] = matches;
  if (own.length === 0) {
    const identifiers = achievements.flatMap((each) => each.identifiers).map(({ identifier }) => identifier);
    if (other === undefined) return { finding: notChecked('CERTIFICATE_NOT_NAMED', { identifiers }) };
    const { identifier, certificate } = other;
    return { finding: notChecked('CERTIFICATE_OF_OTHER', { identifier, certificate: certificate.code }) };
  }
  const only = onlyOne(own);
  // Whose an achievement is, is told by its subject: of several, one might be somebody else's.
  if (only === undefined || subjects.length > 1) {
    const certificates = new Set(own.map(({ certificate }) => certificate.code)).size;
    return { finding: notChecked('CERTIFICATE_UNCLEAR', { count: subjects.length, certificates }) };
  }
  const { identifier, certificate } = only;
  return {
    certificate: certificate.code,
    finding: passed('CERTIFICATE_NAMED', { identifier, certificate: certificate.code }),
  };
}

/** The first of the matches, if all are of one certificate. */
function onlyOne(matches: readonly Match[]): Match | undefined {
  const [first] = matches;
  return matches.every(({ certificate }) => certificate === first.certificate) ? first : undefined;
}

/** Where an identifier stands in a credential, by what the reader of credentials calls it. */
const PLACES: Readonly<Record<string, IdentifierType | undefined>> = {
  id: 'ACHIEVEMENT_ID',
  humanCode: 'HUMAN_CODE',
  vct: 'VCT',
};
const placeOf = ({ type = '' }: AchievementIdentifier): IdentifierType =>
  (Object.hasOwn(PLACES, type) && PLACES[type]) || 'OTHER_IDENTIFIER';

const keyOf = (type: IdentifierType, identifier: string): string => `${type} ${identifier}`;

type Index = ReadonlyMap<string, Code>;
/** The index of each table; dropped with its table. */
const indexes = new WeakMap<Table<Certificate>, Index>();

function* indexOf(table: Table<Certificate>): TimeSlices<Index> {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = new Map<string, Code>();
  yield* inTimeSlices(table.size, (start, end) => {
    for (let at = start; at < end; at++) {
      const { code, identifiers = [] } = table.at(at);
      for (const { type, identifier } of identifiers) index.set(keyOf(type, identifier), code);
    }
  });
  indexes.set(table, index);
  return index;
}
