// Imports documents one after the other, over and over, until it is killed: node importer.mjs DATABASE DOCUMENT…
// Prints a line when it is ready, and one after each import.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { ImportService } = require('../../dist/src/import/import.service.js');
const { LedgerService } = require('../../dist/src/ledger/ledger.service.js');
const { Database } = require('../../dist/src/persistence/database.js');

const [file, ...documents] = process.argv.slice(2);
const database = await Database.open(file);
const imports = new ImportService(database, new LedgerService(database));
console.log('ready');
for (;;)
  for (const document of documents) {
    await imports.import(document, { actor: 'importer' });
    console.log('imported');
  }
