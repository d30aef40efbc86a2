/** Has receipts printed by a thread that is started when it is first needed, and let go where nobody has needed it for a while. */
import { basename, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Queue } from '../../scheduling/shared';
import type { Printed, PrintOrder } from './print';

const isBuilt = basename(resolve(__dirname, '../../..')) === 'dist';
/** Threads run what is built, also for who runs the sources. */
const PROGRAM = resolve(__dirname, isBuilt ? '.' : '../../../dist/src/decisions/receipts', 'print-worker.js');

/** Orders that may wait. */
const MOST_WAITING = 20;
/** It takes some tens of megabytes, for the fonts. */
const IDLE_MS = 60_000;
/** A page takes a tenth of a second or a few; what takes longer than this never ends. */
const MOST_MS = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 384 };

@Injectable()
export class PrintingService implements OnModuleDestroy {
  private readonly queue = new Queue(MOST_WAITING);
  private worker: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** @throws QueueFull where too many wait already; Cancelled, DeadlineExceeded where whoever asked is over before */
  print(order: PrintOrder): Promise<Printed> {
    return this.queue.run(() => this.printed(order));
  }

  async onModuleDestroy(): Promise<void> {
    await this.letGo();
  }

  private async printed(order: PrintOrder): Promise<Printed> {
    clearTimeout(this.timer);
    const worker = (this.worker ??= new Worker(PROGRAM, { resourceLimits: MEMORY }));
    try {
      return await answerTo(worker, order);
    } catch (error) {
      await this.letGo();
      throw error;
    } finally {
      this.timer = setTimeout(() => void this.letGo(), IDLE_MS).unref();
    }
  }

  private async letGo(): Promise<void> {
    const { worker } = this;
    clearTimeout(this.timer);
    this.worker = undefined;
    await worker?.terminate();
  }
}

function answerTo(worker: Worker, order: PrintOrder): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => end(() => reject(error));
    const late = setTimeout(() => fail(new Error('A receipt could not be printed in time.')), MOST_MS);
    const exit = (): void => fail(new Error('The thread that prints receipts has ended.'));
    const take = (printed: Printed): void => end(() => resolve(printed));
    const end = (then: () => void): void => {
      clearTimeout(late);
      worker.off('message', take).off('error', fail).off('exit', exit);
      worker.unref();
      then();
    };
    worker.on('message', take).on('error', fail).on('exit', exit);
    worker.ref();
    worker.postMessage(order);
  });
}
