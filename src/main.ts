/** Starts the service. */
import './production';
import { KeysError } from './access/keys';
import { readSettings, SettingsError } from './config';
import { CatalogueRefused } from './import/import.service';
import { Database } from './persistence/database';
import { DatabaseError } from './persistence/database-error';
import { startService } from './service';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await startService(settings);
  console.log(`The registry listens at ${await app.getUrl()} (GraphQL: ${await app.getUrl()}/graphql).`);
  const database = app.get(Database);
  if (database.isNew) console.log(`The database \`${database.name}\` was made: there was none.`);
}

/** What a person can do something about is said in a sentence; anything else is a fault, with its stack. */
function complain(error: unknown): void {
  if (
    error instanceof SettingsError ||
    error instanceof DatabaseError ||
    error instanceof CatalogueRefused ||
    error instanceof KeysError
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
}

const isListening = (error: unknown, code: string): error is { readonly port?: number } =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

main().catch(complain);
