#!/usr/bin/env node
/** The `registry` command. Exit 0, or 1 with what is wrong on standard error; `credential verify`, `receipt verify`, `verify-candidates` and `issued register` have 2 as well. */
import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { visibleLines } from '../language/characters';
import { Failure } from './failure';

/** Each command is loaded when it is given: none waits for what the others need. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => {
    const { askCommand } = await import('./ask.js');
    const { openCatalogue } = await import('./register.js');
    return askCommand(openCatalogue, (line) => console.log(line));
  },
  ways: async () => {
    const { waysCommand } = await import('./ways.js');
    const { openCatalogue } = await import('./register.js');
    return waysCommand(openCatalogue, (line) => console.log(line));
  },
  coverage: async () => {
    const { coverageCommand } = await import('./coverage.js');
    const { openCatalogue } = await import('./register.js');
    return coverageCommand(openCatalogue, (line) => console.log(line));
  },
  fit: async () => {
    const { fitCommand } = await import('./fit.js');
    const { openCatalogue } = await import('./register.js');
    return fitCommand(openCatalogue, (line) => console.log(line));
  },
  'verify-candidates': async () => {
    // What lives as long as one candidate is collected early: else the heap grows by more than all that is kept.
    setFlagsFromString('--semi-space-growth-factor=1');
    const { verifyCandidatesCommand } = await import('./verify-candidates.js');
    const { withCatalogue } = await import('./register.js');
    return verifyCandidatesCommand(withCatalogue, endWith);
  },
  import: async () => (await import('./import.js')).importCommand(),
  export: async () => (await import('./export.js')).exportCommand(),
  backup: async () => (await import('./backup.js')).backupCommand(),
  check: async () => (await import('./check.js')).checkCommand(),
  receipt: async () => (await import('./receipt.js')).receiptCommand((line) => console.log(line), endWith),
  verify: async () => (await import('./verify.js')).verifyCommand(),
  witness: async () => (await import('./witness.js')).witnessCommand(),
  credential: async () => {
    const { credentialCommand } = await import('./credential.js');
    const { openCatalogue } = await import('./register.js');
    return credentialCommand(openCatalogue, (line) => console.log(line), endWith);
  },
  issued: async () => (await import('./issued.js')).issuedCommand((line) => console.log(line), endWith),
  token: async () => (await import('./token.js')).tokenCommand(),
  migrate: async () => (await import('./migrate.js')).migrateCommand(),
};

// Who reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  console.error(`Standard output cannot be written: ${error.code ?? error.message}.`);
  process.exit(1);
});

async function run(words: readonly string[]): Promise<void> {
  const program = new Command('registry')
    .description('Asks and keeps the register of the mutual recognition of skill qualifications.')
    .version(await versionAsked(words), '-V, --version', 'say which version this is')
    .showHelpAfterError('Add --help to see how it is used.')
    // What was written stands in the messages of what cannot be taken.
    .configureOutput({ outputError: (message, write) => write(visibleLines(message)) })
    .addHelpText(
      'after',
      '\nThe register is the database that DATABASE_URL names (default: sqlite:./data/registry.sqlite).' +
        '\nAn empty one is filled from CATALOGUE (gba, none or a path; default: gba) when it is first asked. Where DATABASE_URL names one' +
        '\nthat is not there, `import`, `migrate` and the service make it; `ask`, `ways`, `coverage`, `fit`,\n`backup`, `export` and `verify` refuse.',
    );
  // Help and mistakes speak of all of them.
  const given = Object.keys(COMMANDS).filter((name) => name === words[0]);
  for (const name of given.length > 0 ? given : Object.keys(COMMANDS))
    program.addCommand((await COMMANDS[name]()).copyInheritedSettings(program));
  await program.parseAsync(words, { from: 'user' });
}

/** Once what was printed has been written; until then, also if it fails. */
function endWith(exitCode: number): void {
  process.exitCode = exitCode;
}

/** The tables are looked at only by whoever asks. */
async function versionAsked([word]: readonly string[]): Promise<string> {
  if (word !== '-V' && word !== '--version') return '';
  const { BUILD } = await import('../version.js');
  const { SCHEMA } = await import('../persistence/tables.js');
  return `${BUILD.version} (commit ${BUILD.commit ?? 'unknown'}, tables ${SCHEMA})`;
}

/** Whether the message says it all. */
async function isExpected(error: unknown): Promise<boolean> {
  if (error instanceof Failure) return true;
  const { KeysError } = await import('../access/keys.js');
  const { CatalogueRefused } = await import('../import/import.service.js');
  const { SettingsError } = await import('../config.js');
  const { DatabaseError } = await import('../persistence/database-error.js');
  return [SettingsError, DatabaseError, CatalogueRefused, KeysError].some((known) => error instanceof known);
}

run(process.argv.slice(2)).catch(async (error: unknown) => {
  process.exitCode ??= 1;
  console.error((await isExpected(error)) ? visibleLines((error as Error).message) : error);
});
