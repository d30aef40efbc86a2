/** `registry check`: says what an import would do, and does nothing. */
import { Command } from 'commander';
import { checkAgainst } from '../import/import.service';
import { emptyRegister } from '../document';
import { loadRegister } from '../catalogue/loader';
import { readSettings } from '../config';
import { ReadableDatabase } from '../persistence/database';
import type { Register } from '../recognition';
import { describeCounts } from './counts';
import { refused, tellPassedOver } from './problems';

export const checkCommand = (): Command =>
  new Command('check')
    .description('Reads a catalogue document and reports every problem; applies nothing.')
    .argument('<path>', 'a JSON file, or a folder of them')
    .addHelpText(
      'after',
      '\nIt is checked against the register that there is, or against an empty one.\n\nExample:\n  registry check ./catalogue',
    )
    .action(async (path: string) => {
      await tellPassedOver(path);
      const outcome = await checkAgainst(await presentRegister(), path);
      if ('problems' in outcome) throw refused(outcome.problems, path);
      console.log(
        [...describeCounts(outcome.counts), 'No problems. Nothing was applied: this was a check.'].join('\n'),
      );
    });

async function presentRegister(): Promise<Register> {
  const database = await ReadableDatabase.openToRead(readSettings().database);
  if (database === null) return emptyRegister();
  try {
    return (await loadRegister(database))?.register ?? emptyRegister();
  } finally {
    await database.close();
  }
}
