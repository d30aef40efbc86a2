/** `registry export`: writes the register as a catalogue document. */
import { randomUUID } from 'node:crypto';
import { createWriteStream, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { formatDocumentChunks } from '../document';
import { loadRegister, type LoadedRegister } from '../catalogue/loader';
import type { Register } from '../recognition';
import { Failure } from './failure';
import { readingRegister } from './register';

export const exportCommand = (): Command =>
  new Command('export')
    .description('Writes the register as a catalogue document; the same register always gives the same bytes.')
    .argument('<path>', 'the file to write, or - for standard output')
    .addHelpText(
      'after',
      '\nThe file appears when it is complete; one of that name is replaced.\n\nExample:\n  registry export ./catalogue.json',
    )
    .action(async (path: string) => {
      const { register, revision } = await wholeRegister();
      if (path === '-') return pipeline(Readable.from(formatDocumentChunks(register)), process.stdout, { end: false });
      await writeWhole(path, register);
      console.log(`Revision ${String(revision)} is written to \`${path}\`.`);
    });

const wholeRegister = (): Promise<LoadedRegister> =>
  readingRegister(async (database) => {
    const loaded = await loadRegister(database);
    if (loaded === null) throw new Failure(`The register at \`${database.name}\` cannot be read.`);
    return loaded;
  });

/** Writes beside the file and moves it into place, so that nobody ever sees half of it. */
async function writeWhole(path: string, register: Register): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new Failure(`\`${path}\` is a folder. Name the file to write, as \`${path}/catalogue.json\`.`);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await pipeline(Readable.from(formatDocumentChunks(register)), createWriteStream(unfinished, { flags: 'wx' }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const reason = error instanceof Error && 'code' in error ? `: ${String(error.code)}` : '';
    throw new Failure(
      `\`${path}\` cannot be written${reason}. Check that its folder exists, may be written and has room.`,
      { cause: error },
    );
  }
}
