/** A question about recognition as an address, and as the arguments of a query: whoever gets the address sees the same answer. */
import type { ClaimInput, HoldingInput, Purpose } from '../graphql/graphql';
import { readYears } from '../../sheets/numbers';

export interface Holding {
  readonly certificate: string;
  readonly awardedOn: string | null;
  readonly expiresOn: string | null;
}

/** A question while it is being put together. */
export interface Question {
  readonly holdings: readonly Holding[];
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
export type ChangeQuestion = (changes: Partial<Question>) => void;

/** The properties of every part of a form for a question. */
export interface QuestionProps {
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

export const PURPOSE_CODES: readonly Purpose[] = ['PRACTICE', 'TRAINING', 'EVALUATION'];

export function readQuestion(address: URLSearchParams): Question {
  const purpose = PURPOSE_CODES.find((one) => one === address.get('purpose'));
  return {
    holdings: address.getAll('c').map(readHolding),
    post: textAt(address, 'post'),
    region: textAt(address, 'region'),
    onDate: textAt(address, 'day'),
    purpose: purpose ?? 'PRACTICE',
    years: yearsAt(address),
    languages: address.getAll('speaks'),
    satisfied: address.getAll('has'),
    revision: revisionAt(address),
  };
}

/** The parts of an address that make no part of a question, as they are written there. */
export function misreadIn(address: URLSearchParams): readonly string[] {
  const wrong = (name: string, isRight: (written: string) => boolean): readonly string[] =>
    address.getAll(name).flatMap((written) => (written === '' || isRight(written) ? [] : [`${name}=${written}`]));
  // Of what a question has once, the first would be taken.
  const twice = SINGLE.flatMap((name) =>
    address
      .getAll(name)
      .slice(1)
      .map((written) => `${name}=${written}`),
  );
  return [
    ...wrong('c', (written) => /^[^~]+(~[^~]*){0,2}$/.test(written)),
    ...wrong('purpose', (written) => PURPOSE_CODES.some((code) => code === written)),
    ...wrong('years', (written) => readYears(written) >= 0),
    ...wrong('revision', (written) => /^\d{1,9}$/.test(written)),
    ...twice,
  ];
}

const SINGLE = ['post', 'region', 'day', 'purpose', 'years', 'revision'];

/** `CODE`, `CODE~AWARDED`, `CODE~AWARDED~EXPIRES`; no code has a `~`. */
function readHolding(written: string): Holding {
  const [certificate, awardedOn, expiresOn] = written.split('~');
  return { certificate, awardedOn: awardedOn || null, expiresOn: expiresOn || null };
}

const textAt = (address: URLSearchParams, name: string): string | null => address.get(name) || null;

function yearsAt(address: URLSearchParams): number | null {
  const years = readYears(address.get('years') ?? '');
  return Number.isNaN(years) ? null : years;
}

function revisionAt(address: URLSearchParams): number | null {
  const written = address.get('revision') ?? '';
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
}

export function writeQuestion(question: Partial<Question>): URLSearchParams {
  const { holdings = [], post, region, onDate, purpose = 'PRACTICE', years, languages = [], satisfied = [] } = question;
  const address = new URLSearchParams();
  for (const holding of holdings) address.append('c', writeHolding(holding));
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

const writeHolding = ({ certificate, awardedOn, expiresOn }: Holding): string =>
  [certificate, awardedOn ?? '', expiresOn ?? ''].join('~').replace(/~+$/, '');

/** The address of an answer on this page. */
export const answerAt = (question: Partial<Question>): string => `/?${writeQuestion(question).toString()}`;

/** Where what is held is recognised, asked with everything else that is known. */
export const mapAt = (question: Partial<Question>): string =>
  `/carries?${writeQuestion({ ...question, revision: null }).toString()}`;

/** The certificates that the post accepts, asked with everything else that is known. */
export const acceptedAt = (question: Partial<Question>): string =>
  `/accepted?${writeQuestion({ ...question, revision: null }).toString()}`;

/** The claim that a question makes; null as long as something is missing. */
export function claimOf(question: Question): ClaimInput | null {
  const { holdings, post, region } = question;
  if (holdings.length === 0 || post === null || region === null) return null;
  return { holdings: holdingInputsOf(question), post, region, ...circumstancesOf(question) };
}

export const holdingInputsOf = ({ holdings }: Pick<Question, 'holdings'>): HoldingInput[] =>
  holdings.map(({ certificate, awardedOn, expiresOn }) => ({
    certificate,
    ...(awardedOn === null ? {} : { awardedOn }),
    ...(expiresOn === null ? {} : { expiresOn }),
  }));

/** The day and purpose of a question, and what is known of the person beside certificates. */
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
