/** Verifies files in a thread of its own: verifying is a pure function of the file, but a file can be made so that it takes seconds. */
import { Overstretched, programBeside, SideThread } from '../../scheduling/side-thread';
import type { VerificationContext } from '../documents/verify-document';
import type { VerifiedDocument } from '../documents/verified-document';

export interface Job {
  readonly file: Uint8Array;
  readonly context: VerificationContext;
}

export type Answer = { readonly verified: VerifiedDocument } | { readonly fault: string };

const PROGRAM = programBeside(__filename, 'verifier.thread');
const BOUNDS = { waiting: 16, megabytes: 256 };

export class Verifier {
  private readonly thread: SideThread<Job, Answer>;

  /** @param seconds how long one file may take once its turn has come */
  constructor(readonly seconds: number) {
    this.thread = new SideThread(PROGRAM, { ...BOUNDS, seconds });
  }

  /**
   * @returns undefined: it took too much time or memory, and was given up
   * @throws QueueFull; and Cancelled, DeadlineExceeded where the task that waits for its turn is over before
   */
  async verify(job: Job): Promise<VerifiedDocument | undefined> {
    const answer = await this.thread.answer(job).catch((error: unknown) => {
      if (error instanceof Overstretched) return undefined;
      throw error;
    });
    if (answer === undefined || 'verified' in answer) return answer?.verified;
    throw new Error(`A file could not be verified: ${answer.fault}`);
  }

  stop(): Promise<void> {
    return this.thread.stop();
  }
}
