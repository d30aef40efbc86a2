/**
 * Work that cannot be cut into slices, in a thread of its own, one order after the other. What takes too long, or too much memory, is ended
 * together with the thread, and the next order begins with another.
 */
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Queue } from './shared';

/** The order took too much time or memory. */
export class Overstretched extends Error {
  override readonly name = 'Overstretched';
}

interface Bounds {
  /** Orders that may wait. */
  readonly waiting: number;
  readonly megabytes: number;
  /** How long one order may take once its turn has come. */
  readonly seconds: number;
  /** After how long without an order the thread is let go; undefined: never. */
  readonly idleSeconds?: number;
}

export class SideThread<Order, Answer> {
  private readonly queue: Queue;
  private thread: Promise<Worker> | undefined;
  private idle: NodeJS.Timeout | undefined;

  /** @param program which says that it is ready by a message, and answers each that it is given by one */
  constructor(
    private readonly program: string,
    private readonly bounds: Bounds,
  ) {
    this.queue = new Queue(bounds.waiting);
  }

  /** @throws Overstretched, QueueFull; and Cancelled, DeadlineExceeded where the task that waits for its turn is over before */
  answer(order: Order): Promise<Answer> {
    return this.queue.run(() => this.answered(order));
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const thread = await this.thread?.catch(() => undefined);
    this.thread = undefined;
    await thread?.terminate();
  }

  private async answered(order: Order): Promise<Answer> {
    clearTimeout(this.idle);
    const over = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    try {
      const thread = await (this.thread ??= this.begin());
      timer = setTimeout(() => over.abort(), this.bounds.seconds * 1000);
      thread.postMessage(order);
      const [answer] = (await once(thread, 'message', { signal: over.signal })) as [Answer];
      return answer;
    } catch (error) {
      await this.stop();
      const isOver = over.signal.aborted || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      throw isOver ? new Overstretched() : error;
    } finally {
      clearTimeout(timer);
      this.wait();
    }
  }

  private wait(): void {
    const { idleSeconds } = this.bounds;
    if (idleSeconds !== undefined) this.idle = setTimeout(() => void this.stop(), idleSeconds * 1000).unref();
  }

  /** A thread that has read its program; it keeps no process alive, and knows nothing of the settings of this one. */
  private async begin(): Promise<Worker> {
    const thread = new Worker(this.program, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.bounds.megabytes },
    });
    thread.unref();
    // One that fails while nobody waits for it is no fault of the process: the next order begins another.
    thread.on('error', () => (this.thread = undefined));
    await once(thread, 'message');
    return thread;
  }
}

const SOURCES = resolve(__dirname, '..');

/**
 * Where the program of a thread is that stands beside a file. Threads read no TypeScript: from the sources, it is what was built of them that runs.
 * @param file of whoever asks
 */
export function programBeside(file: string, name: string): string {
  const folder = dirname(file);
  return file.endsWith('.ts')
    ? join(SOURCES, '../dist/src', folder.slice(SOURCES.length), `${name}.js`)
    : join(folder, `${name}.js`);
}
