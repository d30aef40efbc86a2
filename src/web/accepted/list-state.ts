/** The list that was given and its answers: they are kept while the page is open, for who looks at a reason and comes back. */
import type { Verdict } from '../graphql/graphql';
import { VERDICT_CODES } from '../parts/words';
import { kept } from '../service/kept';
import type { DayOrder } from '../../sheets/days';
import type { GivenSheet } from '../../sheets/given';
import type { Chosen } from '../../sheets/named';
import type { DayKey } from '../../sheets/candidates/candidates-of';
import type { CandidateKey } from '../../sheets/candidates/columns';
import type { Joining } from '../../sheets/candidates/people';
import { runs } from './runs';

export interface ListState extends Joining {
  readonly given: GivenSheet<CandidateKey> | null;
  readonly orders: Readonly<Partial<Record<DayKey, DayOrder>>>;
  /** What names stand for, where somebody has said. */
  readonly chosen: Chosen;
  /** How often something was changed: answers hold for what was asked. */
  readonly version: number;
}

const EMPTY: ListState = { given: null, orders: {}, chosen: {}, joined: [], apart: [], version: 0 };

export const list = kept(EMPTY);

export const changeList = (changes: Partial<ListState>): void =>
  list.set((was) => ({ ...was, ...changes, version: was.version + 1 }));

/** Another sheet: nothing that was said of the one before holds for it. */
export const giveList = (given: ListState['given']): void =>
  list.set(({ version }) => ({ ...EMPTY, given, version: version + 1 }));

export const listRuns = runs();

/** Which of the answers are shown. */
export interface View {
  readonly verdicts: readonly Verdict[];
  /** Those that have no answer. */
  readonly unanswered: boolean;
  readonly containing: string;
  /** How many at a time. */
  readonly shown: number;
}

/** Answers that are shown at a time. */
export const PAGE_SIZE = 50;
const ALL: View = { verdicts: VERDICT_CODES, unanswered: true, containing: '', shown: PAGE_SIZE };

export const view = kept(ALL);

/** Another list: all of its answers are shown. */
export const showAll = (): void => view.set(() => ALL);
