/**
 * The one scheduler. Long work is done in slices of time, in between which everybody else is served. Turns go round by caller, among the tasks
 * of a caller by task: who has fifty heavy questions gets no more than who has one. Who comes after a rest has a few turns before others, so that
 * somebody with a cheap question does not wait for all who ask without end.
 */
import { counters } from './counters';
import { Cancelled, currentTask, type Task } from './task';

/** How long work goes on before others have their turn, in milliseconds. */
export const SLICE_MS = 0.5;

/** Who has had nothing to do for this long, in milliseconds, has rested. */
const RESTED_MS = 100;
/** How many turns whoever comes after a rest has before others: enough for a cheap question, however many ask without end. */
const HEAD_START = 8;
/** Of so many turns one goes to those without a head start, so that newcomers without end do not stop them either. */
const TURNS_SHARED = 4;

/** Work that waits for its turn. */
interface Job {
  readonly turns: Iterator<unknown>;
  readonly sliceMs: number;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

/** What a task has to do. The latest comes first, so that what one piece of an answer leads to is done before the next piece is begun. */
class Agenda {
  private readonly jobs: Job[] = [];
  /** Those that have come since the last was taken, in their order. */
  private readonly fresh: Job[] = [];
  /** Since when the task waits for its turn. */
  waitsSince = performance.now();

  add(job: Job): void {
    this.fresh.push(job);
  }

  putBack(job: Job): void {
    this.jobs.push(job);
  }

  take(): Job | undefined {
    for (let job = this.fresh.pop(); job !== undefined; job = this.fresh.pop()) this.jobs.push(job);
    return this.jobs.pop();
  }

  get isEmpty(): boolean {
    return this.fresh.length + this.jobs.length === 0;
  }
}

/** Somebody whose tasks have something to do. */
interface Caller {
  readonly tasks: Map<Task, Agenda>;
  /** How many turns come before those of others. */
  headStart: number;
}

/** By name, those with a head start and those without; of each, who has waited longest comes first. */
const rested = new Map<string, Caller>();
const others = new Map<string, Caller>();
/** When each had nothing more to do, for as long as this is no rest; earliest first. */
const doneAt = new Map<string, number>();
let isRunning = false;
let turnsTaken = 0;
/** How long the last one to have its turn had waited for it, in milliseconds. */
let lastWait = 0;

/**
 * Does work that is cut into turns by its `yield`s, a slice of time after the other.
 * @throws Cancelled, DeadlineExceeded where the task that it belongs to is over before
 */
export async function cooperatively<T>(turns: Iterator<unknown, T>, sliceMs = SLICE_MS): Promise<T> {
  const task = currentTask();
  while (task.hasTime) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
  return waiting(task, turns, sliceMs);
}

/**
 * Waits for the next turn of a task: for whoever has nothing to tidy up, as the wait never ends where the task is cancelled. Ten thousand fields of an answer
 * that nobody reads any more need not each be told so.
 */
export const nextTurn = (task: Task): Promise<void> =>
  new Promise((resolve, reject) => {
    add(task, {
      turns: [].values(),
      sliceMs: SLICE_MS,
      resolve,
      reject: (reason) => {
        if (!(reason instanceof Cancelled)) reject(reason);
      },
    });
  });

/** Lets everything run that is ready to. */
export const yieldToEventLoop = (): Promise<void> => waiting(currentTask(), [].values(), SLICE_MS);

/** How many tasks wait for a turn. */
export function waitingTasks(): number {
  let count = 0;
  for (const callers of [rested, others]) for (const { tasks } of callers.values()) count += tasks.size;
  return count;
}

/** How long a task waits for its turn at present, in milliseconds. */
export const turnWait = (): number => (isRunning ? lastWait : 0);

function waiting<T>(task: Task, turns: Iterator<unknown, T>, sliceMs: number): Promise<T> {
  return new Promise<T>((resolve, reject) => add(task, { turns, sliceMs, resolve, reject }));
}

function add(task: Task, job: Job): void {
  const { tasks } = callerNamed(task.caller);
  const agenda = tasks.get(task) ?? new Agenda();
  tasks.set(task, agenda);
  agenda.add(job);
  if (isRunning) return;
  isRunning = true;
  setImmediate(slice);
}

function callerNamed(name: string): Caller {
  const known = rested.get(name) ?? others.get(name);
  if (known !== undefined) return known;
  forgetWhoRested();
  const caller = { tasks: new Map<Task, Agenda>(), headStart: doneAt.has(name) ? 0 : HEAD_START };
  queueOf(caller).set(name, caller);
  return caller;
}

const queueOf = ({ headStart }: Caller): Map<string, Caller> => (headStart > 0 ? rested : others);

function forgetWhoRested(): void {
  const since = performance.now() - RESTED_MS;
  for (const [name, at] of doneAt) {
    if (at > since) return;
    doneAt.delete(name);
  }
}

function nextCaller(): [string, Caller] {
  turnsTaken++;
  const isOthersTurn = rested.size === 0 || (turnsTaken % TURNS_SHARED === 0 && others.size > 0);
  return (isOthersTurn ? others : rested).entries().next().value!;
}

/** One slice, of the task that has waited longest of the caller whose turn it is. */
function slice(): void {
  const [name, caller] = nextCaller();
  const { tasks } = caller;
  const [task, agenda] = tasks.entries().next().value!;
  counters.slices++;
  lastWait = performance.now() - agenda.waitsSince;
  task.sliceEnd = 0;
  goOn();

  function goOn(): void {
    if (task.run(() => isDoneInTime(task, agenda))) queueMicrotask(() => process.nextTick(goOn));
    else hand();
  }

  function hand(): void {
    tasks.delete(task);
    agenda.waitsSince = performance.now();
    if (!agenda.isEmpty) tasks.set(task, agenda);
    queueOf(caller).delete(name);
    if (tasks.size > 0) putBehind(name, caller);
    else rest(name);
    isRunning = rested.size + others.size > 0;
    if (isRunning) setImmediate(slice);
  }
}

function putBehind(name: string, caller: Caller): void {
  if (caller.headStart > 0) caller.headStart--;
  queueOf(caller).set(name, caller);
}

function rest(name: string): void {
  doneAt.delete(name);
  doneAt.set(name, performance.now());
}

/**
 * Does what a task has to do next. Whoever waits for it goes on in microtasks, which count for the slice: so they come before what is next.
 * @returns whether there is time for more
 */
function isDoneInTime(task: Task, agenda: Agenda): boolean {
  const job = agenda.take();
  if (job === undefined) return false;
  const { turns, sliceMs, resolve, reject } = job;
  if (task.sliceEnd === 0) task.sliceEnd = performance.now() + sliceMs;
  try {
    if (task.over !== undefined) {
      turns.return?.();
      throw task.over;
    }
    do {
      const turn = turns.next();
      if (turn.done !== true) continue;
      resolve(turn.value as never);
      return task.hasTime;
    } while (task.hasTime);
    agenda.putBack(job);
    return false;
  } catch (error) {
    reject(error as Error);
    return task.hasTime;
  }
}
