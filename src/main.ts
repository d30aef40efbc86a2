/** Starts the service. */
import './production';
import cluster from 'node:cluster';
import { statSync } from 'node:fs';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { KeysError } from './access/keys';
import { readSettings, SettingsError } from './config';
import { CatalogueRefused } from './import/import.service';
import { buildInfo, collectProcessMetrics } from './monitoring/metrics';
import { serveMetrics } from './monitoring/metrics-server';
import { tellScheduling } from './monitoring/scheduling-metrics';
import { TracingError } from './monitoring/tracing';
import { Database } from './persistence/database';
import { DatabaseError } from './persistence/database-error';
import { SCHEMA } from './persistence/tables';
import { waitingTasks } from './scheduling/cooperatively';
import { counters } from './scheduling/counters';
import { startService } from './service';
import { BUILD } from './version';
import { answerPrimary, listening, Workers } from './workers';

async function main(): Promise<void> {
  const settings = readSettings();
  if (settings.workers > 1 && cluster.isPrimary) return new Workers(settings).run();
  buildInfo.set({ version: BUILD.version, commit: BUILD.commit ?? 'unknown', schema: SCHEMA }, 1);
  if (settings.metrics !== null) collectProcessMetrics();
  tellScheduling({ counters, waiting: waitingTasks });
  const app = await startService(settings);
  const logger = new Logger('Service');
  endOnSignal(app, logger);
  const url = await app.getUrl();
  if (cluster.isWorker) answerPrimary(url);
  else logger.log(listening(url));
  const database = app.get(Database);
  if (database.isNew) logger.log(`The database \`${database.name}\` was made: there was none.`);
  if (settings.metrics !== null && cluster.isPrimary)
    logger.log(`Metrics are served at ${await serveMetrics(settings.metrics)}.`);
  if (database.impediment !== undefined)
    logger.warn(`Acts are refused for now, questions are answered. ${database.impediment.message}`);
  const open = [database.name, `${database.name}-wal`, `${database.name}-shm`, settings.keyFile].filter(isOpenToOthers);
  if (open.length > 0)
    logger.warn(`Other accounts of this machine may use these files: \`chmod 600 ${open.join(' ')}\`.`);
}

/** Whether there is a file, and others than its owner may use it. */
function isOpenToOthers(file: string): boolean {
  const mode = process.platform === 'win32' ? undefined : statSync(file, { throwIfNoEntry: false })?.mode;
  return mode !== undefined && (mode & 0o077) !== 0;
}

/** A terminal and npm may both pass on the same signal: what comes this soon after the first is no second one. */
const SECOND_SIGNAL_MS = 1000;

/** The first signal ends the service in good order, a second one at once. */
function endOnSignal(app: INestApplicationContext, logger: Logger): void {
  let begun: number | undefined;
  const end = (signal: NodeJS.Signals): void => {
    if (begun === undefined) {
      begun = performance.now();
      logger.log(`The registry is asked to end (${signal}).`);
      app.close().then(() => process.exit(), fail);
    } else if (performance.now() - begun > SECOND_SIGNAL_MS) {
      console.error('Ended at once: what was under way is cut.');
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
}

function fail(error: unknown): void {
  complain(error);
  process.exit();
}

/** What a person can do something about is said in a sentence; anything else is a fault, with its stack. */
function complain(error: unknown): void {
  if (
    error instanceof SettingsError ||
    error instanceof DatabaseError ||
    error instanceof CatalogueRefused ||
    error instanceof KeysError ||
    error instanceof TracingError
  )
    console.error(error.message);
  else if (isListening(error, 'EADDRINUSE'))
    console.error(
      `Port ${String(error.port)} is taken by another process. Set \`PORT\` to another one (0 = any free port).`,
    );
  else if (isListening(error, 'EACCES'))
    console.error(`Port ${String(error.port)} may not be used by this account. Set \`PORT\` to one above 1023.`);
  else if (isListening(error, 'EADDRNOTAVAIL') || isListening(error, 'ENOTFOUND'))
    console.error('`HOST` is no address of this machine. Set it to one, as `127.0.0.1` or `0.0.0.0`.');
  else console.error(error);
  process.exitCode = 1;
  // Its connection to the process that started it would keep a worker from ending.
  if (cluster.isWorker) process.exit();
}

const isListening = (error: unknown, code: string): error is { readonly port?: number } =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

main().catch(complain);
