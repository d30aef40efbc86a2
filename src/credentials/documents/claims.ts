/** What is read out of a credential: who issued it, to whom, for what, and when it counts. */
import { dayAt } from '../../api/clock';
import { isDay, type Day } from '../../recognition';
import { failed, Found } from './finding';
import { EXPECTED } from './finding-messages';
import { momentOf } from './form';
import type { Node } from './graph';

/** An identifier that an issuer has given to an achievement, and of what kind it is, where that is said. */
export interface AchievementIdentifier {
  readonly identifier: string;
  readonly type?: string;
}

export interface ReadAchievement {
  /** Its id, its code for people, and its other identifiers: a certificate of the register is found by these, never by a name. */
  readonly identifiers: readonly AchievementIdentifier[];
  readonly achievementTypes: readonly string[];
  readonly names: readonly string[];
}

/** An entry of `credentialStatus`, as it stands there. */
export interface ReadStatus {
  readonly types: readonly string[];
  readonly purpose?: string;
  readonly index?: string;
  readonly list?: string;
  readonly size?: string;
}

export interface ReadCredential {
  readonly id?: string;
  readonly types: readonly string[];
  readonly issuer: string;
  /** Ids and names of whom it is about. Personal data: for whoever asks, and for no log. */
  readonly subjects: readonly { readonly id?: string; readonly names: readonly string[] }[];
  readonly achievements: readonly ReadAchievement[];
  /** Points in time in milliseconds; those that a token adds beside the credential count as well. */
  readonly validFrom: readonly number[];
  readonly validUntil: readonly number[];
  /** When it was awarded, where that is said beside `validFrom`, which moves when a credential is issued anew. */
  readonly awardedAt?: number;
  /** The day in UTC+8 of its award. */
  readonly awardedOn?: Day;
  /** The first day in UTC+8 that it does not hold for throughout. */
  readonly expiresOn?: Day;
  readonly statuses: readonly ReadStatus[];
  /** What it says of others, where it is a status list itself. */
  readonly statusLists: readonly { readonly purposes: readonly string[]; readonly encodedList: string }[];
}

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const STATUS = 'https://www.w3.org/ns/credentials/status#';
const OPEN_BADGES = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const NAME = 'https://schema.org/name';

/** @throws Found where a moment is malformed, or something that can be so only once is said twice */
export function readCredential(credential: Node): ReadCredential {
  const moments = (...terms: readonly string[]): number[] =>
    terms.flatMap((term) => {
      const values = credential.values(CREDENTIALS + term);
      if (values.length > 1) throw malformed(term, 'ONE');
      return values.map((value) => momentOf(value) ?? fail(term, 'MOMENT'));
    });
  const issuers = credential.texts(`${CREDENTIALS}issuer`);
  if (issuers.length !== 1) throw malformed('issuer', 'ONE');
  const subjects = credential.named(`${CREDENTIALS}credentialSubject`);
  const [awardedAt] = credential.texts(`${OPEN_BADGES}awardedDate`).map((value) => momentOf(value));
  const read = {
    id: given(credential.id),
    types: credential.types,
    issuer: issuers[0],
    subjects: subjects.map((subject) => ({ id: given(subject.id), names: namesOf(subject) })),
    achievements: subjects.flatMap((subject) => subject.named(`${OPEN_BADGES}achievement`)).map(readAchievement),
    validFrom: moments('validFrom', 'issuanceDate'),
    validUntil: moments('validUntil', 'expirationDate'),
    awardedAt,
    statuses: credential.named(`${CREDENTIALS}credentialStatus`).map(readStatus),
    statusLists: subjects.flatMap((subject) => {
      const [encodedList, ...more] = subject.texts(`${STATUS}encodedList`);
      const purposes = subject.texts(`${STATUS}statusPurpose`);
      return encodedList === undefined || more.length > 0 ? [] : [{ purposes, encodedList }];
    }),
  };
  return { ...read, ...daysOf(read) };
}

/** The day of a moment; undefined where it is none of the calendar's: "for ever" is often written as the last moment of the year 9999. */
function dayOf(moment: number | undefined): Day | undefined {
  const day = moment === undefined ? '' : dayAt(moment);
  return isDay(day) ? day : undefined;
}

/** The days that a holding of the register is told by. */
export const daysOf = ({
  validFrom,
  validUntil,
  awardedAt = validFrom[0],
}: Pick<ReadCredential, 'validFrom' | 'validUntil' | 'awardedAt'>): Pick<
  ReadCredential,
  'awardedOn' | 'expiresOn'
> => ({
  awardedOn: dayOf(awardedAt),
  expiresOn: validUntil.length === 0 ? undefined : dayOf(Math.min(...validUntil)),
});

function malformed(member: string, expected: keyof typeof EXPECTED): Found {
  return new Found(failed('MEMBER_MALFORMED', { member, expected: EXPECTED[expected] }));
}

function fail(member: string, expected: keyof typeof EXPECTED): never {
  throw malformed(member, expected);
}

/** Ids that only this graph has given are none. */
const given = (id: string): string | undefined => (id.startsWith('_:') ? undefined : id);

/** The names of a subject: its own, and those of identifiers (`IdentityObject`) that say that they are one, and are not hashed. */
function namesOf(subject: Node): readonly string[] {
  const identities = subject
    .named(`${OPEN_BADGES}identifier`)
    .filter((identity) => identity.texts(`${OPEN_BADGES}identityType`).includes('name'))
    .filter((identity) => !identity.values(`${OPEN_BADGES}hashed`).map(String).includes('true'));
  return [...subject.texts(NAME), ...identities.flatMap((each) => each.texts(`${OPEN_BADGES}identityHash`))];
}

function readAchievement(achievement: Node): ReadAchievement {
  const id = given(achievement.id);
  const codes = achievement.texts(`${OPEN_BADGES}humanCode`);
  const others = achievement.named(`${OPEN_BADGES}otherIdentifier`).flatMap((entry) => {
    const [type] = entry.texts(`${OPEN_BADGES}identifierType`);
    return entry.texts(`${OPEN_BADGES}identifier`).map((identifier) => ({ identifier, type }));
  });
  return {
    identifiers: [
      ...(id === undefined ? [] : [{ identifier: id, type: 'id' }]),
      ...codes.map((identifier) => ({ identifier, type: 'humanCode' })),
      ...others,
    ],
    achievementTypes: achievement.texts(`${OPEN_BADGES}achievementType`),
    names: achievement.texts(NAME),
  };
}

function readStatus(entry: Node): ReadStatus {
  // What stands twice is told apart from what does not stand there by no one: neither can be checked.
  const only = (term: string): string | undefined => {
    const values = entry.values(STATUS + term);
    return values.length === 1 ? String(values[0]) : undefined;
  };
  return {
    types: entry.types,
    purpose: only('statusPurpose'),
    index: only('statusListIndex'),
    list: only('statusListCredential'),
    size: only('statusSize'),
  };
}
