/** The catalogue that ships as a register of its own on SQLite, without the service around it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { Keys } = require('../../dist/src/access/keys.js');
const { loadRegister } = require('../../dist/src/catalogue/loader.js');
const { ImportService } = require('../../dist/src/import/import.service.js');
const { LedgerService } = require('../../dist/src/ledger/ledger.service.js');
const { Database } = require('../../dist/src/persistence/database.js');
const { compile } = require('../../dist/src/recognition/index.js');

const SHIPPED = fileURLToPath(new URL('../../src/gba', import.meta.url));

/** @param name of its file in the folder */
export async function shippedRegister(folder, name) {
  const database = await Database.open(join(folder, `${name}.sqlite`));
  const ledger = new LedgerService(database);
  const outcome = await new ImportService(database, ledger).import(SHIPPED, { actor: 'bench' });
  if ('problems' in outcome) throw new Error('The catalogue that ships has problems.');
  return {
    database,
    ledger,
    keys: await Keys.open({ signingKeys: null, keyFile: join(folder, `${name}-keys.json`) }),
    /** As it now is. */
    catalogue: async () => {
      const { register, revision } = await loadRegister(database);
      return compile(register, revision);
    },
  };
}
