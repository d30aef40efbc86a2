/** The answers to a list of candidates as they come: a run can be stopped and gone on with, and goes on while another part of the page is shown. */
import type { Language } from '../graphql/graphql';
import { kept, type Kept } from '../service/kept';
import { Rejected } from '../service/request';
import { pause } from '../service/with-retries';
import type { Candidate } from './candidate';
import { Judging, type Judged } from './judge';

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

/** One run at a time. */
export interface Runs {
  readonly last: Kept<Run | null>;
  readonly start: (what: Pick<Run, 'asked' | 'candidates' | 'aside'>, language: Language) => void;
  /** Asks for those that are not answered yet. */
  readonly goOn: () => void;
  readonly stop: () => void;
}

/** Seconds that are waited out; for longer nobody sits before the page. */
const LONGEST_WAIT = 60;

export function runs(): Runs {
  const last = kept<Run | null>(null);
  let control: AbortController | undefined;
  let judging: Judging | undefined;
  const stop = (): void => control?.abort();
  const goOn = (): void => {
    stop();
    const here = (control = new AbortController());
    // A run that was stopped must not change the one after it.
    const update = (change: (was: Run) => Partial<Run>): void => {
      if (control === here) last.set((was) => was && { ...was, ...change(was) });
    };
    update(() => ({ state: 'RUNNING', error: undefined, again: undefined }));
    untilEnd(judging, here.signal, update).then(
      () => update(() => ({ state: here.signal.aborted ? 'STOPPED' : 'DONE' })),
      (error: Error) =>
        update(() => ({ state: 'STOPPED', ...(here.signal.aborted ? {} : { error, again: againAt(error) }) })),
    );
  };
  return {
    last,
    stop,
    goOn,
    start: (what, language) => {
      judging = new Judging(what.candidates, language);
      last.set(() => ({ ...what, judgements: [], state: 'RUNNING' }));
      goOn();
    },
  };
}

async function untilEnd(
  judging: Judging | undefined,
  signal: AbortSignal,
  update: (change: (was: Run) => Partial<Run>) => void,
): Promise<void> {
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
