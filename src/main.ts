/** Starts the service. */
import './production';
import cluster from 'node:cluster';
import { Logger } from '@nestjs/common';
import { KeysError } from './access/keys';
import { readSettings, SettingsError } from './config';
import { CatalogueRefused } from './import/import.service';
import { buildInfo, collectProcessMetrics } from './monitoring/metrics';
import { serveMetrics } from './monitoring/metrics-server';
import { TracingError } from './monitoring/tracing';
import { Database } from './persistence/database';
import { DatabaseError } from './persistence/database-error';
import { SCHEMA } from './persistence/tables';
import { startService } from './service';
import { BUILD } from './version';
import { answerPrimary, listening, Workers } from './workers';

async function main(): Promise<void> {
  const settings = readSettings();
  if (settings.workers > 1 && cluster.isPrimary) return new Workers(settings).run();
  buildInfo.set({ version: BUILD.version, commit: BUILD.commit ?? 'unknown', schema: SCHEMA }, 1);
  if (settings.metrics !== null) collectProcessMetrics();
  const app = await startService(settings);
  const logger = new Logger('Service');
  const url = await app.getUrl();
  if (cluster.isWorker) answerPrimary(url);
  else logger.log(listening(url));
  const database = app.get(Database);
  if (database.isNew) logger.log(`The database \`${database.name}\` was made: there was none.`);
  if (settings.metrics !== null && cluster.isPrimary)
    logger.log(`Metrics are served at ${await serveMetrics(settings.metrics)}.`);
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
