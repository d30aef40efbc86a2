/** `registry receipt pdf`: a receipt as one page for people. */
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import type { JSONWebKeySet } from 'jose';
import { Keys } from '../access/keys';
import { readSettings, webAddress, type Settings } from '../config';
import { LANGUAGES, type LanguageTag } from '../recognition';
import { Failure } from './failure';
import { languageOf } from './question';
import { keysIn, objectIn, receiptIn } from './receipt-files';

interface Options {
  readonly out: string;
  readonly keys?: string;
  readonly address?: string;
  readonly language: LanguageTag;
}

export const pdfCommand = (print: (line: string) => void): Command =>
  new Command('pdf')
    .description('Puts a receipt on one page for people, as PDF, with a code that leads to where it is verified.')
    .argument('<file>', 'the receipt, as it was issued')
    .requiredOption('--out <file>', 'the file to write')
    .option('--language <tag>', `the language of the page: ${LANGUAGES.join(', ')}`, languageOf, 'en')
    .option(
      '--keys <file>',
      'the public keys of the registry, as it publishes them at /.well-known/jwks.json (default: those of the register that DATABASE_URL names)',
    )
    .option(
      '--address <url>',
      'where people reach the registry, for the code (default: PUBLIC_URL, else where the service would listen)',
      addressOf,
    )
    .addHelpText(
      'after',
      '\nOnly a receipt that these keys have signed, and that holds, is put on paper: `registry receipt verify` says what is wrong with another.' +
        '\n\nExample:\n  registry receipt pdf receipt.jws --out receipt.pdf --language zh-Hant --address https://registry.example',
    )
    .action(async (file: string, options: Options) => {
      const text = receiptIn(file);
      const settings = readSettings();
      const keys =
        options.keys === undefined ? await ownKeys(settings) : await keysIn(objectIn(options.keys), options.keys);
      const registryUrl = options.address ?? settings.publicUrl ?? `http://${settings.host}:${String(settings.port)}`;
      // What draws is loaded for those alone who need it.
      const { printReceipt } = await import('../decisions/receipts/print.js');
      const printed = await printReceipt({ text, keys, language: options.language, registryUrl });
      if ('refused' in printed) throw new Failure(printed.said[options.language]);
      await writeWhole(options.out, printed.pdf);
      print(`The receipt is on paper in \`${options.out}\`; its code leads to ${registryUrl}/receipt.`);
    });

function addressOf(written: string): string {
  const address = webAddress(written);
  if (address !== undefined) return address;
  throw new InvalidArgumentError(
    'Expected the address at which people reach the registry, as https://registry.example.',
  );
}

/** No keys are made where there are none: they would have signed nothing. */
async function ownKeys(settings: Settings): Promise<JSONWebKeySet> {
  if (settings.signingKeys === null && !existsSync(settings.keyFile))
    throw new Failure(
      `Whose signature it has to be is not said: there are no keys of a registry in \`${settings.keyFile}\`. Name the public ones with --keys.`,
    );
  return { keys: [...(await Keys.open(settings)).published.keys] };
}

/** Whole or not at all. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const unfinished = `${path}.${String(process.pid)}.tmp`;
  try {
    await writeFile(unfinished, content, { flag: 'wx' });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Failure(
      `\`${path}\` cannot be written (${code}). Name a file in a folder that exists, may be written and has room.`,
    );
  }
}
