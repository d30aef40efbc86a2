/** The glossary: every term of the law, by the name that addresses have (`/glossary#equivalence`). */
import { ANSWER } from './terms/answer';
import { KEEPING } from './terms/keeping';
import { QUESTION } from './terms/question';
import { RULES } from './terms/rules';
import type { Terms } from './terms/term';

/** In the order in which one learns them, by the heading that they stand below. */
export const GROUPS = {
  question: QUESTION,
  rules: RULES,
  answer: ANSWER,
  keeping: KEEPING,
} as const satisfies Readonly<Record<string, Terms>>;

export type TermId = { [G in keyof typeof GROUPS]: keyof (typeof GROUPS)[G] }[keyof typeof GROUPS];
