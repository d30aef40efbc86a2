/** The list that was given and its answers: they are kept while the page is open, for who looks at a reason and comes back. */
import type { Language, Verdict } from '../graphql/graphql';
import { VERDICT_CODES } from '../parts/words';
import { kept } from '../service/kept';
import type { DayOrder } from '../../sheets/days';
import type { GivenSheet } from '../../sheets/given';
import type { Chosen } from '../../sheets/named';
import type { DayKey } from '../../sheets/candidates/candidates-of';
import type { Candidate } from './candidate';
import type { CandidateKey } from '../../sheets/candidates/columns';
import { judge, type Judged } from './judge';
import type { Joining } from '../../sheets/candidates/people';

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

export interface Run {
  /** What was asked: the list, the form, and the language of the reasons. */
  readonly asked: string;
  readonly candidates: readonly Candidate[];
  /** Those that were not asked about, each with what stands in the way. */
  readonly aside: readonly Candidate[];
  readonly judgements: readonly Judged[];
  readonly state: 'RUNNING' | 'DONE' | 'STOPPED';
  /** Why it stopped by itself. */
  readonly error?: Error;
}

export const run = kept<Run | null>(null);

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

let control: AbortController | undefined;

export const stopRun = (): void => control?.abort();

/** It goes on while somebody looks at another part of the page. */
export function startRun(what: Pick<Run, 'asked' | 'candidates' | 'aside'>, language: Language): void {
  stopRun();
  const here = (control = new AbortController());
  run.set(() => ({ ...what, judgements: [], state: 'RUNNING' }));
  view.set(() => ALL);
  // A run that was stopped must not change the one after it.
  const update = (change: (was: Run) => Partial<Run>): void => {
    if (control === here) run.set((was) => was && { ...was, ...change(was) });
  };
  const onBatch = (judged: readonly Judged[]): void =>
    update((was) => ({ judgements: [...was.judgements, ...judged] }));
  judge(what.candidates, language, { signal: here.signal, onBatch }).then(
    () => update(() => ({ state: here.signal.aborted ? 'STOPPED' : 'DONE' })),
    (error: Error) => update(() => ({ state: 'STOPPED', ...(here.signal.aborted ? {} : { error }) })),
  );
}
