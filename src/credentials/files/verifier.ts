/**
 * Verifies files in a thread of its own, one after the other: verifying is a pure function of the file, but a file can be made so that it
 * takes seconds. One that takes too long is ended together with its thread, and the next one begins with another.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Queue } from '../../scheduling/shared';
import type { VerificationContext } from '../documents/verify-document';
import type { VerifiedDocument } from '../documents/verified-document';

export interface Job {
  readonly file: Uint8Array;
  readonly context: VerificationContext;
}

export type Answer = { readonly verified: VerifiedDocument } | { readonly fault: string };

/** Threads read no TypeScript: from the sources, it is what was built of them that runs. */
const PROGRAM = __filename.endsWith('.ts')
  ? join(__dirname, '../../../dist/src/credentials/files/verifier.thread.js')
  : join(__dirname, 'verifier.thread.js');

/** Files that may wait. */
const MOST_WAITING = 16;
const MEGABYTES = 256;

export class Verifier {
  private readonly queue = new Queue(MOST_WAITING);
  private thread: Promise<Worker> | undefined;

  /** @param seconds how long one file may take once its turn has come */
  constructor(readonly seconds: number) {}

  /**
   * @returns undefined: it took too much time or memory, and was given up
   * @throws QueueFull; and Cancelled, DeadlineExceeded where the task that waits for its turn is over before
   */
  verify(job: Job): Promise<VerifiedDocument | undefined> {
    return this.queue.run(() => this.run(job));
  }

  async stop(): Promise<void> {
    const thread = await this.thread?.catch(() => undefined);
    this.thread = undefined;
    await thread?.terminate();
  }

  private async run(job: Job): Promise<VerifiedDocument | undefined> {
    const over = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    try {
      const thread = await (this.thread ??= this.begin());
      timer = setTimeout(() => over.abort(), this.seconds * 1000);
      thread.postMessage(job);
      const [answer] = (await once(thread, 'message', { signal: over.signal })) as [Answer];
      if ('verified' in answer) return answer.verified;
      throw new Error(`A file could not be verified: ${answer.fault}`);
    } catch (error) {
      const isOver = over.signal.aborted || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      await this.stop();
      if (isOver) return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** A thread that has read its program; it keeps no process alive, and knows nothing of the settings of this one. */
  private async begin(): Promise<Worker> {
    const thread = new Worker(PROGRAM, { env: {}, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    thread.unref();
    // One that fails while nobody waits for it is no fault of the process: the next file begins another.
    thread.on('error', () => (this.thread = undefined));
    await once(thread, 'message');
    return thread;
  }
}
