/** For whom work is done: one task for each request, which every piece of its work belongs to, however deep it is called. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Why work was given up: nobody waits for it any more. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Why work was given up: it was not done in time. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';

  constructor(readonly seconds: number) {
    super();
  }
}

/** The same one for all: every request ends so, and where it was found costs more than what was asked. */
const CANCELLED = new Cancelled();

/** The turns for which a task is new: enough for a cheap question. */
const FIRST_TURNS = 4;

/** The caller of all work that no request has asked for: compiling, refreshing, indexing, webhooks. */
const BACKGROUND = 'background';

const storage = new AsyncLocalStorage<Task>();

export class Task {
  /** Until when the task may go on without letting others have their turn, by `performance.now()`. Kept by the scheduler. */
  sliceEnd = 0;
  /** How many turns it has had. Kept by the scheduler. */
  turns = 0;
  private isKept = false;
  private reason: Error | undefined;
  private deadline: number;
  private readonly listeners = new Set<(reason: Error) => void>();
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param caller who gets one share of the time with all tasks together
   * @param seconds how long it may take from now on
   */
  constructor(
    public caller = BACKGROUND,
    private readonly seconds = Infinity,
  ) {
    this.deadline = performance.now() + seconds * 1000;
  }

  /** Why the task is over; undefined: it goes on. */
  get over(): Error | undefined {
    if (this.reason === undefined && performance.now() >= this.deadline) this.end(new DeadlineExceeded(this.seconds));
    return this.reason;
  }

  /** Whether the slice of time is not over yet. */
  get hasTime(): boolean {
    return performance.now() < this.sliceEnd;
  }

  /** A task whose turns come after those of what has just begun. */
  static later(caller: string): Task {
    const task = new Task(caller);
    task.turns = FIRST_TURNS;
    return task;
  }

  /** Whether it is an act, or what the registry itself has to do. */
  get isUrgent(): boolean {
    return this.isKept || this.caller === BACKGROUND;
  }

  /** Whether it has just begun. */
  get isNew(): boolean {
    return this.turns < FIRST_TURNS;
  }

  /** From now on it is done to its end, whoever leaves and however long it takes: what is written must not be left in doubt. */
  keep(): void {
    this.isKept = true;
    this.deadline = Infinity;
    this.cancel = () => undefined;
  }

  /** Nobody waits for it any more. */
  cancel(): void {
    this.end(CANCELLED);
  }

  /** Lets the listener know when the task is over before it is done. @returns what ends the listening */
  whenOver(listener: (reason: Error) => void): () => void {
    if (this.over !== undefined) {
      listener(this.over);
      return () => undefined;
    }
    this.listeners.add(listener);
    if (this.timer === undefined) this.watch();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearTimeout(this.timer);
      this.timer = undefined;
    };
  }

  /** Sees to it that the listeners know of the deadline. A timer counts whole milliseconds, and may be early by a part of one. */
  private watch(): void {
    if (this.deadline === Infinity) return;
    this.timer = setTimeout(
      () => {
        if (this.over === undefined) this.watch();
      },
      Math.max(1, this.deadline - performance.now() + 1),
    ).unref();
  }

  /** Does work that belongs to the task. */
  run<T>(work: () => T): T {
    return storage.run(this, work);
  }

  private end(reason: Error): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    clearTimeout(this.timer);
    for (const listener of [...this.listeners]) listener(reason);
    this.listeners.clear();
  }
}

/** The task that the present work belongs to; one of its own where no request has asked for it. */
export const currentTask = (): Task => storage.getStore() ?? new Task();

/** Does work that goes on whatever becomes of who caused it. */
export const inBackground = <T>(work: () => T): T => storage.exit(work);
