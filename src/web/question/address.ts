/** A question as an address: everything that was asked, so that whoever gets the address sees the same. */
import type { ClaimInput, HoldingInput, Purpose } from '../graphql/graphql';

export interface Held {
  readonly certificate: string;
  readonly awardedOn: string | null;
  readonly expiresOn: string | null;
}

/** A question while it is being put together. */
export interface Question {
  readonly holdings: readonly Held[];
  readonly post: string | null;
  readonly region: string | null;
  /** null: today. */
  readonly onDate: string | null;
  readonly purpose: Purpose;
  readonly years: number | null;
  readonly languages: readonly string[];
  /** Codes of the conditions that are satisfied. */
  readonly satisfied: readonly string[];
  /** The revision that it is to be answered from; null: the latest. */
  readonly revision: number | null;
}

/** Changes the question: what is answered is then the latest revision, unless one is named. */
export type Change = (changes: Partial<Question>) => void;

/** What every part of a form for a question is given. */
export interface Asking {
  readonly question: Question;
  readonly onChange: Change;
}

export const PURPOSE_CODES: readonly Purpose[] = ['PRACTICE', 'TRAINING', 'EVALUATION'];

export function readQuestion(address: URLSearchParams): Question {
  const purpose = PURPOSE_CODES.find((one) => one === address.get('purpose'));
  return {
    holdings: address.getAll('c').map(readHeld),
    post: wordOf(address, 'post'),
    region: wordOf(address, 'region'),
    onDate: wordOf(address, 'day'),
    purpose: purpose ?? 'PRACTICE',
    years: numberOf(address, 'years'),
    languages: address.getAll('speaks'),
    satisfied: address.getAll('has'),
    revision: numberOf(address, 'revision'),
  };
}

/** `CODE`, `CODE~AWARDED`, `CODE~AWARDED~EXPIRES`; no code has a `~`. */
function readHeld(written: string): Held {
  const [certificate, awardedOn, expiresOn] = written.split('~');
  return { certificate, awardedOn: awardedOn || null, expiresOn: expiresOn || null };
}

const wordOf = (address: URLSearchParams, name: string): string | null => address.get(name) || null;

function numberOf(address: URLSearchParams, name: string): number | null {
  const written = address.get(name) ?? '';
  return /^\d+(\.\d+)?$/.test(written) ? Number(written) : null;
}

export function writeQuestion(question: Partial<Question>): URLSearchParams {
  const { holdings = [], post, region, onDate, purpose = 'PRACTICE', years, languages = [], satisfied = [] } = question;
  const address = new URLSearchParams();
  for (const held of holdings) address.append('c', writeHeld(held));
  if (post) address.set('post', post);
  if (region) address.set('region', region);
  if (onDate) address.set('day', onDate);
  if (purpose !== 'PRACTICE') address.set('purpose', purpose);
  if (typeof years === 'number') address.set('years', String(years));
  for (const language of languages) address.append('speaks', language);
  for (const code of satisfied) address.append('has', code);
  if (typeof question.revision === 'number') address.set('revision', String(question.revision));
  return address;
}

const writeHeld = ({ certificate, awardedOn, expiresOn }: Held): string =>
  [certificate, awardedOn ?? '', expiresOn ?? ''].join('~').replace(/~+$/, '');

/** The address of an answer on this page. */
export const answerAt = (question: Partial<Question>): string => `/?${writeQuestion(question).toString()}`;

/** The claim that a question makes; null as long as something is missing. */
export function claimOf(question: Question): ClaimInput | null {
  const { holdings, post, region } = question;
  if (holdings.length === 0 || post === null || region === null) return null;
  return { holdings: heldOf(question), post, region, ...circumstancesOf(question) };
}

export const heldOf = ({ holdings }: Pick<Question, 'holdings'>): HoldingInput[] =>
  holdings.map(({ certificate, awardedOn, expiresOn }) => ({
    certificate,
    ...(awardedOn === null ? {} : { awardedOn }),
    ...(expiresOn === null ? {} : { expiresOn }),
  }));

/** For which day and purpose it is asked, and what is known beside certificates. */
export function circumstancesOf(question: Question): Pick<ClaimInput, 'onDate' | 'purpose' | 'facts'> {
  const { onDate, purpose, years, satisfied, languages } = question;
  return {
    purpose,
    ...(onDate === null ? {} : { onDate }),
    facts: {
      satisfied: [...satisfied],
      languages: [...languages],
      ...(years === null ? {} : { experienceYears: years }),
    },
  };
}
