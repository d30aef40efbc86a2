/** A list as it is kept on this device: what was asked, what was answered at the last check, and at the one before it. */
import type { Standing, Verdict } from '../../graphql/graphql';
import type { PageLanguage } from '../../language/languages';

/** What an older page cannot read has a higher one. */
export const FORMAT = 1;
export const MOST_ITEMS = 10_000;
/** In characters. */
export const LONGEST_NAME = 200;

export interface Condition {
  readonly code: string;
  readonly text: string;
}

export interface KeptAnswer {
  /** null: it was not answered. */
  readonly verdict: Verdict | null;
  readonly standing: Standing | null;
  readonly outstanding: readonly Condition[];
  /** `YYYY-MM-DD`; null: nothing is known to end it. */
  readonly holdsUntil: string | null;
  /** Why it was not answered; else empty. */
  readonly message: string;
}

/** A candidate, or a certificate that is accepted. */
export interface KeptItem {
  /** Of no other item of the list: the first row of a candidate, the code of a certificate. */
  readonly key: string;
  /** Of a candidate: empty where the list is kept without names. */
  readonly name: string;
  /** Of a sheet; none for certificates. */
  readonly rows: readonly number[];
  /** As the query of an address. */
  readonly question: string;
  /** null: the certificate is no longer among those that are accepted. */
  readonly answer: KeptAnswer | null;
  /** At the check before; null: it was not among them. Without an earlier check, as the answer. */
  readonly was: KeptAnswer | null;
}

export interface Check {
  /** ISO 8601. */
  readonly at: string;
  /** null: nothing was answered. */
  readonly revision: number | null;
  /** In which its texts are. */
  readonly language: PageLanguage['tag'];
}

export interface KeptList {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly name: string;
  /** What accepts the certificates, and which of them are shown, as the query of an address; null: the items are candidates. */
  readonly asked: string | null;
  readonly last: Check;
  readonly before: Check | null;
  readonly items: readonly KeptItem[];
}

/** What a check found. */
export interface Found {
  readonly check: Check;
  readonly items: readonly Omit<KeptItem, 'was'>[];
}

/** As `crypto.randomUUID` is there on safe connections alone. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const newList = (name: string, asked: string | null, { check, items }: Found): KeptList => ({
  format: FORMAT,
  id: newId(),
  name,
  asked,
  last: check,
  before: null,
  items: items.map((item) => ({ ...item, was: item.answer })),
});

/** The same list after another check. One of the same revision on the same day finds nothing new: what had changed before it stays in sight. */
export function checkedAgain(list: KeptList, { check, items }: Found): KeptList {
  const isSame = check.revision === list.last.revision && dayOf(check) === dayOf(list.last);
  const wasOf = ({ was, answer }: KeptItem): KeptAnswer | null => (isSame ? was : answer);
  const known = new Map(list.items.map((item) => [item.key, item]));
  const found = new Set(items.map(({ key }) => key));
  const there = items.map((item) => {
    const earlier = known.get(item.key);
    return { ...item, was: earlier === undefined ? null : wasOf(earlier) };
  });
  const gone = list.items
    .filter(({ key }) => !found.has(key))
    .map((item) => ({ ...item, answer: null, was: wasOf(item) }))
    .filter(({ was }) => was !== null);
  return { ...list, last: check, before: isSame ? list.before : list.last, items: [...there, ...gone] };
}

/** Milliseconds by which the region is ahead of UTC. */
const AHEAD = 8 * 3_600_000;

/** In the region; `YYYY-MM-DD`. */
const dayOf = ({ at }: Check): string => new Date(Date.parse(at) + AHEAD).toISOString().slice(0, 10);
