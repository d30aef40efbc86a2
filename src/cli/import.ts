/** `registry import`: applies a catalogue document, all of it or nothing. */
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { LONGEST, TEXT_MESSAGES, textFlaws } from '../document';
import { localized } from '../language/message';
import { describeCounts } from './counts';
import { Failure } from './failure';
import { refused, tellPassedOver } from './problems';
import { progressBar } from './progress';
import { databaseMade, withImports } from './register';

export const importCommand = (): Command =>
  new Command('import')
    .description('Applies a catalogue document to the register: all of it as one revision, or nothing.')
    .argument('<path>', 'a JSON file, or a folder of them')
    .option('--reason <text>', 'why, for the ledger')
    .addHelpText(
      'after',
      '\nRecords replace those of the same type and code; records that the document does not have stay.\n\nExample:\n  registry import ./catalogue',
    )
    .action(async (path: string, { reason }: { reason?: string }) => {
      refuseFlawed(reason);
      await tellPassedOver(path);
      const progress = progressBar('records');
      const { outcome, made } = await withImports(async (imports, database) => ({
        outcome: await imports.import(path, { actor: actor(), reason }, progress.show),
        made: database.isNew ? [databaseMade(database)] : [],
      })).finally(progress.stop);
      if ('problems' in outcome) throw refused(outcome.problems, path, made);
      if (!outcome.changed)
        console.log(`Nothing changed: the register has all of this already (revision ${String(outcome.revision)}).`);
      else
        console.log(
          [...describeCounts(outcome.counts), ...made, `This is revision ${String(outcome.revision)}.`].join('\n'),
        );
    });

/** A reason stands in the ledger for good. */
function refuseFlawed(reason: string | undefined): void {
  const flaws = reason === undefined ? [] : textFlaws(reason, LONGEST.text);
  if (reason === undefined || flaws.length === 0) return;
  const lines = flaws.map(
    ({ key, parameters }) => localized<string>(TEXT_MESSAGES[key], { ...parameters, value: reason }).en,
  );
  throw new Failure(['The reason (--reason) cannot be recorded. Nothing was applied.', ...lines].join('\n'));
}

/** Who acts, as the ledger remembers it. */
function actor(): string {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    // In a container the account may have a number alone.
    return `cli:${String(process.getuid?.() ?? 'unknown')}`;
  }
}
