/**
 * Counts what is asked for in vain. An answer waits for no more than an addition in memory; what was added is written to the database twice a
 * second, by each copy of the service what it has counted itself, and when the service ends.
 */
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { compareKeys, type SortKey } from '../api/paging';
import { demandCounted, demandWaiting } from '../monitoring/metrics';
import type { Decision } from '../recognition';
import { inBackground } from '../scheduling/task';
import { Counts, type CountedCell } from './counts';
import { DemandTable } from './demand.table';
import { monthAt, monthsLater, type Month } from './months';

/** The injection token of the setting: whether anything is counted. */
export const COUNTS_DEMAND = Symbol('demand is counted');

/** How often it is written: nothing waits for a second, however long the writing takes within reason. */
const WRITE_INTERVAL_MS = 500;
/** Cells of one statement: acts wait for it for a few milliseconds at most. */
const BATCH = 200;
/** Months for which counts are kept, this one among them. */
const MONTHS_KEPT = 24;

@Injectable()
export class DemandService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly counts = new Counts((count) => this.drop(count));
  /** What was taken out of the counts and is not written yet. */
  private backlog: CountedCell[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  /** The month in which old counts were last deleted. */
  private tidied: Month = '';
  private isTold = { dropped: false, fault: '' };
  private readonly logger = new Logger('Demand');

  constructor(
    private readonly table: DemandTable,
    @Inject(COUNTS_DEMAND) readonly isCounting: boolean,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), WRITE_INTERVAL_MS).unref();
  }

  /** The last answers are given by now; the database is closed after this. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
    await this.write();
  }

  /** Counts a decision on what the register says now, if it does not recognise. */
  count(decision: Decision): void {
    if (this.isCounting) this.counts.count(decision);
  }

  /** Writes what is counted, unless that is being done. Never fails: what cannot be written waits in memory. */
  private write(): Promise<void> {
    return (this.writing ??= inBackground(() => this.writeAll()).finally(() => (this.writing = undefined)));
  }

  private async writeAll(): Promise<void> {
    try {
      await this.writeBacklog();
      this.backlog = [...this.counts.take()];
      await this.writeBacklog();
      await this.tidy(monthAt(Date.now()));
      this.isTold = { dropped: false, fault: '' };
    } catch (error) {
      this.tellFault(error);
    }
    demandWaiting.set(this.backlog.length + this.counts.size);
  }

  private async writeBacklog(): Promise<void> {
    while (this.backlog.length > 0) {
      // In order of their keys: copies that write the same rows then do not wait for each other in a ring.
      const batch = this.backlog.slice(0, BATCH).sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
      await this.table.add(batch);
      this.backlog.splice(0, BATCH);
      demandCounted.inc({ outcome: 'written' }, sum(batch));
    }
  }

  /** What is too little to be shown goes a month after its own is over: by then every copy has written what it had counted. */
  private async tidy(month: Month): Promise<void> {
    if (month === this.tidied) return;
    await this.table.forget({ before: monthsLater(month, 1 - MONTHS_KEPT), littleBefore: monthsLater(month, -1) });
    this.tidied = month;
  }

  /** The same fault, as a database that is away, is logged once, however often it is met. */
  private tellFault(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault !== this.isTold.fault) this.logger.error(`What is asked for in vain cannot be written: ${fault}`);
    this.isTold.fault = fault;
  }

  private drop(count: number): void {
    demandCounted.inc({ outcome: 'dropped' }, count);
    if (!this.isTold.dropped) this.logger.warn('There is no room for more counts of what is asked for in vain.');
    this.isTold.dropped = true;
  }
}

const keyOf = ({ certificate, post, region, purpose, month }: CountedCell): SortKey => [
  certificate,
  post,
  region,
  purpose,
  month,
];

const sum = (cells: readonly CountedCell[]): number => cells.reduce((total, { count }) => total + count, 0);
