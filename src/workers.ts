/**
 * Several processes that answer at one port (`WORKERS`): they share the database and nothing else, as copies of the service on several
 * machines do. The one that was started answers nothing itself: it hands connections out in turn, replaces workers that die, adds up what
 * they count, and ends when they have ended.
 */
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Settings } from './config';
import { makeLog } from './monitoring/log';
import { metrics, WORKER_DEATHS, workerDeaths } from './monitoring/metrics';
import { serveMetrics } from './monitoring/metrics-server';
import { SummedMetrics, type Counted } from './monitoring/summed-metrics';

/** So many workers may die within so long; where more do, something is wrong that no new one mends. */
const MAX_DEATHS = 5;
const DEATHS_WITHIN_MS = 60_000;
/** A worker that is busy for longer is counted by what it told last. */
const METRICS_TIMEOUT_MS = 1_000;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const COUNT = 'count';

type Message = { readonly url: string } | { readonly counted: Counted };

/** What is said once all of it can be reached. */
export const listening = (url: string): string => `The registry listens at ${url} (GraphQL: ${url}/graphql).`;

/** In a worker: tells where it listens, and what it has counted whenever that is asked. */
export function answerPrimary(url: string): void {
  process.send?.({ url });
  process.on('message', (message) => {
    if (message === COUNT) void metrics.getMetricsAsJSON().then((counted) => process.send?.({ counted }));
  });
}

export class Workers {
  private readonly log: Logger;
  private readonly sums = new SummedMetrics();
  /** Those that have not told yet what they have counted. */
  private readonly asked = new Map<number, () => void>();
  private deaths: number[] = [];
  private stopping = false;

  constructor(private readonly settings: Settings) {
    this.log = makeLog(settings.log);
  }

  /** The first makes what is missing (database, keys, first catalogue) and says what is wrong; the others are started when it listens. */
  async run(): Promise<void> {
    for (const signal of SIGNALS) process.on(signal, () => void this.stop(signal));
    const first = this.start();
    const url = await first.listens;
    if (url === undefined) {
      if (!this.stopping) process.exitCode = 1;
      return;
    }
    this.replaceOnDeath(first.worker);
    const others = Array.from({ length: this.settings.workers - 1 }, () => this.startReplaced());
    await Promise.all(others);
    if (this.stopping) return;
    this.log.info({ workers: this.settings.workers }, listening(url));
    const { metrics: served } = this.settings;
    if (served !== null) this.log.info(`Metrics are served at ${await serveMetrics(served, () => this.count())}.`);
  }

  private start(): { readonly worker: Worker; readonly listens: Promise<string | undefined> } {
    const worker = cluster.fork();
    const listens = new Promise<string | undefined>((resolve) => {
      worker.on('message', (message: Message) => {
        if ('url' in message) resolve(message.url);
        else if (!worker.isDead()) {
          this.sums.tell(worker.id, message.counted);
          this.asked.get(worker.id)?.();
        }
      });
      worker.once('exit', () => resolve(undefined));
    });
    return { worker, listens };
  }

  private startReplaced(): Promise<string | undefined> {
    const { worker, listens } = this.start();
    this.replaceOnDeath(worker);
    return listens;
  }

  private replaceOnDeath(worker: Worker): void {
    worker.once('exit', (code: number | null, signal: string | null) => {
      this.asked.get(worker.id)?.();
      this.sums.end(worker.id);
      if (this.stopping) return;
      workerDeaths.inc();
      const now = Date.now();
      this.deaths = [...this.deaths.filter((death) => now - death < DEATHS_WITHIN_MS), now];
      this.log.error({ died: worker.id, code, signal }, 'A worker has ended by itself.');
      if (this.deaths.length <= MAX_DEATHS) return void this.startReplaced();
      this.log.fatal(
        `More than ${String(MAX_DEATHS)} workers have ended within ${String(DEATHS_WITHIN_MS / 1000)} seconds: all are ended.`,
      );
      process.exitCode = 1;
      void this.stop('SIGTERM');
    });
  }

  /** Tells each, and waits until it has ended what it is about. */
  private async stop(signal: NodeJS.Signals): Promise<void> {
    const isFirst = !this.stopping;
    if (isFirst) this.log.info(`The registry is asked to end (${signal}).`);
    this.stopping = true;
    const workers = workersNow();
    const ended = workers.map((worker) => once(worker, 'exit'));
    for (const worker of workers) worker.process.kill(signal);
    await Promise.all(ended);
    if (isFirst) process.exit();
  }

  private async count(): Promise<string> {
    const late = sleep(METRICS_TIMEOUT_MS, undefined, { ref: false });
    await Promise.race([late, Promise.all(workersNow().map((worker) => this.ask(worker)))]);
    return this.sums.text([WORKER_DEATHS]);
  }

  private ask(worker: Worker): Promise<void> {
    return new Promise((resolve) => {
      this.asked.set(worker.id, resolve);
      // One that has just ended tells nothing more.
      worker.send(COUNT, (error) => error && resolve());
    });
  }
}

const workersNow = (): readonly Worker[] =>
  Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected() === true) as Worker[];
