/**
 * Writes to a register until it is killed: `writer.mjs DATABASE NAME WRITERS FIRST`. Each act ends what the writer wrote before and adds three records,
 * under a key of its own. Prints `ready`, then a line `KEY NUMBER` for each act that is acknowledged.
 */
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const { LedgerService } = require('../../dist/src/ledger/ledger.service.js');
const { Database } = require('../../dist/src/persistence/database.js');

const [address, name, writers, first] = process.argv.slice(2);
const database = await Database.open(address);
const ledger = new LedgerService(database);
process.stdout.write('ready\n');

async function writeOn(writer) {
  for (let turn = Number(first); ; turn++) {
    const key = `${name}-${writer}-${turn}`;
    const records = ['a', 'b', 'c'].map((part) => ({
      type: 'regions',
      code: `${name}-${writer}-${part}`,
      content: JSON.stringify({ code: `${name}-${writer}-${part}`, name: { en: key } }),
    }));
    const number = await ledger.record(
      { actor: 'writer', act: 'TEST', once: { key, request: key } },
      async (transaction) => {
        const [{ code }] = records;
        if ((await transaction.current('regions', code)) !== null)
          await transaction.supersede(
            'regions',
            records.map((record) => record.code),
          );
        await transaction.add(records);
        return { key };
      },
    );
    // An answer takes its time.
    await sleep(1);
    process.stdout.write(`${key} ${number}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => writeOn(writer)));
