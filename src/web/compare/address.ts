/** Two certificates and the circumstances in which they are compared, as an address: whoever gets it sees the same. */
import { othersThan } from '../parts/misread';
import { misreadIn, readQuestion, writeQuestion, type Question } from '../question/address';

/** Which answers are listed: those that differ, those by which one of the two counts, or all there are. */
export const SHOWN = ['differences', 'counting', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export interface Compared {
  /** Codes of the certificates; null: not chosen yet. */
  readonly a: string | null;
  readonly b: string | null;
  /** The day, the purpose and what is known of the person; nothing is held in it, as each certificate is asked about by itself. */
  readonly question: Question;
  readonly shown: Shown;
}

type Written = Omit<Compared, 'question'> & { readonly question: Partial<Question> };

/** `a=CODE&b=CODE`, `show=differences`, and the parts of a question. */
export const readCompared = (address: URLSearchParams): Compared => ({
  a: address.get('a') || null,
  b: address.get('b') || null,
  question: circumstancesIn(readQuestion(address)),
  shown: SHOWN.find((one) => one === address.get('show')) ?? 'counting',
});

export function writeCompared({ a, b, question, shown }: Written): URLSearchParams {
  const address = new URLSearchParams();
  if (a !== null) address.set('a', a);
  if (b !== null) address.set('b', b);
  for (const [name, value] of writeQuestion(question)) address.append(name, value);
  if (shown !== 'counting') address.set('show', shown);
  return address;
}

/** The parts of an address that are none of these, as they are written there. */
export const misreadCompared = (address: URLSearchParams): readonly string[] => [
  ...misreadIn(address),
  ...othersThan(address, 'show', SHOWN),
  // Of what there is once, the first is taken.
  ...['a', 'b'].flatMap((name) =>
    address
      .getAll(name)
      .slice(1)
      .map((written) => `${name}=${written}`),
  ),
];

/** Where one certificate is to be compared, or two are, in the circumstances of a question. */
export const compareAt = (a: string, b: string | null = null, question: Partial<Question> = {}): string =>
  `/compare?${writeCompared({ a, b, question: circumstancesIn(question), shown: 'counting' }).toString()}`;

/** Without what is held, for which job, and where: each certificate is asked about by itself, everywhere. */
const circumstancesIn = <Q extends Partial<Question>>(question: Q) => ({
  ...question,
  holdings: [],
  post: null,
  region: null,
  revision: null,
});
