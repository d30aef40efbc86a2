/** Work that several tasks may wait for, and queues of work that is done one piece at a time. */
import { currentTask, Task } from './task';

/** Work that any number of tasks wait for: it goes on for as long as one of them does, and belongs to the caller who asked first. */
export class Shared<T> {
  private readonly task = new Task(currentTask().caller);
  private readonly result: Promise<T>;
  private waiting = 0;
  private state: 'GOING_ON' | 'DONE' | 'FAILED' = 'GOING_ON';

  constructor(work: () => Promise<T>) {
    this.result = this.task.run(work);
    this.result.then(
      () => (this.state = 'DONE'),
      () => (this.state = 'FAILED'),
    );
  }

  /** Whether there is no result to come: it went wrong, or was given up, as nobody waited any more. */
  get hasFailed(): boolean {
    return this.state === 'FAILED' || (this.state === 'GOING_ON' && this.task.over !== undefined);
  }

  /** @throws Cancelled, DeadlineExceeded where the task that waits is over before */
  async join(): Promise<T> {
    this.waiting++;
    let leave = (): void => undefined;
    const left = new Promise<never>((_, reject) => (leave = currentTask().whenOver(reject)));
    try {
      return await Promise.race([this.result, left]);
    } finally {
      leave();
      if (--this.waiting === 0 && this.state === 'GOING_ON') this.task.cancel();
    }
  }
}

/** Why work was not begun: too much of its kind waits already. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** Does one piece of work at a time, in the order in which they come; whoever leaves while they wait makes room at once. */
export class Queue {
  private readonly waiting = new Set<() => void>();
  private isBusy = false;

  /** @param most how many may wait */
  constructor(private readonly most: number) {}

  /** @throws QueueFull; and Cancelled, DeadlineExceeded where the task that waits is over before */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isBusy) await this.turn();
    this.isBusy = true;
    try {
      return await work();
    } finally {
      this.isBusy = false;
      const next = this.waiting.values().next().value;
      if (next !== undefined) {
        this.isBusy = true;
        next();
      }
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.size >= this.most) throw new QueueFull();
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        this.waiting.delete(begin);
        stopListening();
        resolve();
      };
      this.waiting.add(begin);
      const stopListening = currentTask().whenOver((reason) => {
        this.waiting.delete(begin);
        reject(reason);
      });
    });
  }
}
