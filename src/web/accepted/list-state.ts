/** The list that was given and its answers: they are kept while the page is open, for who looks at a reason and comes back. */
import type { Language, Verdict } from '../graphql/graphql';
import { VERDICT_CODES } from '../parts/words';
import { kept } from '../service/kept';
import { Rejected } from '../service/request';
import { pause } from '../service/with-retries';
import type { DayOrder } from '../../sheets/days';
import type { GivenSheet } from '../../sheets/given';
import type { Chosen } from '../../sheets/named';
import type { DayKey } from '../../sheets/candidates/candidates-of';
import type { Candidate } from './candidate';
import type { CandidateKey } from '../../sheets/candidates/columns';
import { Judging, type Judged } from './judge';
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
  /** `PAUSED`: the service takes no more for the moment, and it goes on by itself. */
  readonly state: 'RUNNING' | 'PAUSED' | 'DONE' | 'STOPPED';
  /** Why it stopped by itself. */
  readonly error?: Error | undefined;
  /** When the service lets it go on, in milliseconds since 1970, where it says so. */
  readonly again?: number | undefined;
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

/** Seconds that are waited out; for longer nobody sits before the page. */
const LONGEST_WAIT = 60;

let control: AbortController | undefined;
let judging: Judging | undefined;

export const stopRun = (): void => control?.abort();

export function startRun(what: Pick<Run, 'asked' | 'candidates' | 'aside'>, language: Language): void {
  judging = new Judging(what.candidates, language);
  run.set(() => ({ ...what, judgements: [], state: 'RUNNING' }));
  view.set(() => ALL);
  goOn();
}

/** Asks for those that are not answered yet. It goes on while somebody looks at another part of the page. */
export function goOn(): void {
  stopRun();
  const here = (control = new AbortController());
  // A run that was stopped must not change the one after it.
  const update = (change: (was: Run) => Partial<Run>): void => {
    if (control === here) run.set((was) => was && { ...was, ...change(was) });
  };
  update(() => ({ state: 'RUNNING', error: undefined, again: undefined }));
  untilEnd(here.signal, update).then(
    () => update(() => ({ state: here.signal.aborted ? 'STOPPED' : 'DONE' })),
    (error: Error) =>
      update(() => ({ state: 'STOPPED', ...(here.signal.aborted ? {} : { error, again: againAt(error) }) })),
  );
}

async function untilEnd(signal: AbortSignal, update: (change: (was: Run) => Partial<Run>) => void): Promise<void> {
  const onAnswers = (answers: readonly Judged[]): void =>
    update((was) => ({ judgements: [...was.judgements, ...answers] }));
  for (;;)
    try {
      return await judging?.goOn({ signal, onAnswers });
    } catch (error) {
      const seconds = waitOf(error);
      if (signal.aborted || seconds === undefined || seconds > LONGEST_WAIT) throw error;
      update(() => ({ state: 'PAUSED' }));
      await pause(seconds * 1000, signal);
      update(() => ({ state: 'RUNNING' }));
    }
}

/** In seconds. */
const waitOf = (error: unknown): number | undefined => (error instanceof Rejected ? error.retryAfter : undefined);

function againAt(error: Error): number | undefined {
  const seconds = waitOf(error);
  return seconds === undefined ? undefined : Date.now() + seconds * 1000;
}
