/**
 * The one scheduler. Long work is done in slices of time, in between which everybody else is served. Turns go round by caller, among the tasks
 * of a caller by task: who has fifty heavy questions gets no more than who has one. The first turns of a task come before the later ones of others, so
 * that a cheap question does not wait for all who have costly ones.
 */
import { counters } from './counters';
import { Cancelled, currentTask, type Task } from './task';

/** How long work goes on before others have their turn, in milliseconds. */
export const SLICE_MS = 0.5;

/** Of so many turns one goes to tasks that do not come first, so that new ones without end do not stop them. */
const TURNS_SHARED = 4;
/** So many turns a caller may have before others within so many milliseconds: who asks something new all the time gets no more than who does not. */
const MOST_FIRST_TURNS = 20;
const WITHIN_MS = 100;

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

/** The tasks of each caller that have something to do; who has waited longest comes first. */
type Callers = Map<string, Map<Task, Agenda>>;

const first: Callers = new Map();
const later: Callers = new Map();
/** What each task has to do that has something to do, wherever it waits. */
const agendas = new Map<Task, Agenda>();
/** How many turns each caller has had before others, since when. */
const firstTurns = new Map<string, number>();
let countedSince = 0;
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
export const waitingTasks = (): number => agendas.size;

/** How long a task waits for its turn at present, in milliseconds. */
export const turnWait = (): number => (isRunning ? lastWait : 0);

function waiting<T>(task: Task, turns: Iterator<unknown, T>, sliceMs: number): Promise<T> {
  return new Promise<T>((resolve, reject) => add(task, { turns, sliceMs, resolve, reject }));
}

function add(task: Task, job: Job): void {
  let agenda = agendas.get(task);
  if (agenda === undefined) {
    agendas.set(task, (agenda = new Agenda()));
    enqueue(task, agenda);
  }
  agenda.add(job);
  if (isRunning) return;
  isRunning = true;
  setImmediate(slice);
}

/** Behind those of other callers, and of the same. */
function enqueue(task: Task, agenda: Agenda): void {
  const callers = comesFirst(task) ? first : later;
  const tasks = callers.get(task.caller) ?? new Map<Task, Agenda>();
  tasks.set(task, agenda);
  callers.set(task.caller, tasks);
}

function comesFirst(task: Task): boolean {
  if (task.isUrgent) return true;
  if (!task.isNew) return false;
  const now = performance.now();
  if (now - countedSince > WITHIN_MS) {
    firstTurns.clear();
    countedSince = now;
  }
  const had = firstTurns.get(task.caller) ?? 0;
  firstTurns.set(task.caller, had + 1);
  return had < MOST_FIRST_TURNS;
}

/** Whose turn it is. */
function nextCallers(): Callers {
  turnsTaken++;
  return first.size === 0 || (turnsTaken % TURNS_SHARED === 0 && later.size > 0) ? later : first;
}

/** One slice, of the task that has waited longest of the caller who has. */
function slice(): void {
  const callers = nextCallers();
  const [caller, tasks] = callers.entries().next().value!;
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
    callers.delete(caller);
    if (tasks.size > 0) callers.set(caller, tasks);
    task.turns++;
    agenda.waitsSince = performance.now();
    if (agenda.isEmpty) agendas.delete(task);
    else enqueue(task, agenda);
    isRunning = agendas.size > 0;
    if (isRunning) setImmediate(slice);
  }
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
