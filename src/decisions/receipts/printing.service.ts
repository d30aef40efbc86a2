/** Has receipts printed by a thread that is started when it is first needed, and let go where nobody has needed it for a while. */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { programBeside, SideThread } from '../../scheduling/side-thread';
import type { Printed, PrintOrder } from './print';

/** A page takes a tenth of a second or a few, and some tens of megabytes for the fonts. */
const BOUNDS = { waiting: 20, megabytes: 384, seconds: 30, idleSeconds: 60 };

@Injectable()
export class PrintingService implements OnModuleDestroy {
  private readonly thread = new SideThread<PrintOrder, Printed>(programBeside(__filename, 'print.thread'), BOUNDS);

  /** @throws Overstretched, QueueFull where too many wait already; Cancelled, DeadlineExceeded where whoever asked is over before */
  print(order: PrintOrder): Promise<Printed> {
    return this.thread.answer(order);
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.stop();
  }
}
