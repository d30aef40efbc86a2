/** The `registry` command. Exit 0, or 1 with what is wrong on standard error. */
import 'reflect-metadata';
import { Command } from 'commander';
import { KeysError } from '../access/keys';
import { CatalogueRefused } from '../catalogue/import.service';
import { SettingsError } from '../config';
import { DatabaseError } from '../persistence/database-error';
import { askCommand } from './ask';
import { checkCommand } from './check';
import { exportCommand } from './export';
import { importCommand } from './import';
import { migrateCommand } from './migrate';
import { Failure, openCatalogue } from './register';
import { tokenCommand } from './token';
import { verifyCommand } from './verify';
import { witnessCommand } from './witness';

// Who reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  console.error(`Standard output cannot be written: ${error.code ?? error.message}.`);
  process.exit(1);
});

const program = new Command('registry')
  .description('Asks and keeps the register of the mutual recognition of skill qualifications.')
  .showHelpAfterError('Add --help to see how it is used.')
  .addHelpText(
    'after',
    '\nThe register is the database that DATABASE_URL names (default: sqlite:./data/registry.sqlite).' +
      '\nAn empty one is filled from CATALOGUE (gba, none or a path; default: gba) when it is first asked.',
  );
for (const command of [
  askCommand(openCatalogue, (line) => console.log(line)),
  importCommand(),
  exportCommand(),
  checkCommand(),
  verifyCommand(),
  witnessCommand(),
  tokenCommand(),
  migrateCommand(),
])
  program.addCommand(command.copyInheritedSettings(program));

program.parseAsync().catch((error: unknown) => {
  const expected = [SettingsError, DatabaseError, CatalogueRefused, KeysError, Failure].some(
    (known) => error instanceof known,
  );
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
});
