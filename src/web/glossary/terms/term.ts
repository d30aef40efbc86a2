import type { Text } from '../../language/languages';

/** A term of the law: the word for it, and what it means in plain words. */
export interface Term {
  readonly word: Text;
  readonly means: Text;
}

export type Terms = Readonly<Record<string, Term>>;
