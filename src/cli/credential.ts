/** `registry credential verify`: checks a credential file by the keys in another file, without a register and without a network. */
import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, type CommanderError } from 'commander';
import { endOf } from '../api/clock';
import { IssuerKeyError, type IssuerKey } from '../credentials/documents/issuer-key';
import { findingSaid, verificationSummary } from '../credentials/documents/sentences';
import type { StatusListFile } from '../credentials/documents/status-list';
import type { DocumentVerdict, VerifiedDocument } from '../credentials/documents/verified-document';
import { verifyDocument } from '../credentials/documents/verify-document';
import { isDay, LANGUAGES, type Day, type LanguageTag } from '../recognition';
import { Failure } from './failure';
import { addTo, languageOf } from './question';

interface Options {
  readonly keys: string;
  readonly statusList?: readonly string[];
  readonly at?: Day;
  readonly language: LanguageTag;
  readonly json?: true;
}

/** For scripts: what could not be checked, be it for a slip of theirs, is never taken for a "no". */
const EXIT_CODES: Readonly<Record<DocumentVerdict, number>> = { VALID: 0, INVALID: 1, UNDETERMINED: 2 };

/** @param end takes the exit code, the last one if several */
export const credentialCommand = (print: (line: string) => void, end: (exitCode: number) => void): Command =>
  new Command('credential')
    .description('Verifies files that carry a credential.')
    .addHelpText('after', '\nExample:\n  registry credential verify badge.png --keys keys.json')
    .exitOverride(endUnasked)
    .addCommand(verifyCommand(print, end));

const endUnasked = ({ exitCode }: CommanderError): never => process.exit(exitCode === 0 ? 0 : EXIT_CODES.UNDETERMINED);

const verifyCommand = (print: (line: string) => void, end: (exitCode: number) => void): Command =>
  new Command('verify')
    .description('Says step by step whether a credential is as its issuer signed it, and counts.')
    .argument('<file>', 'the credential: JSON, a signed token, or a badge picture (PNG, SVG)')
    .requiredOption('--keys <file>', 'the keys that count: a JSON list, see below')
    .option(
      '--status-list <file>',
      'a status list, as it was published; ADDRESS=FILE if its id is not its address (repeatable)',
      addTo,
    )
    .option('--at <day>', 'the day at whose end in UTC+8 it is judged, YYYY-MM-DD (default: now)', dayOf)
    .option('--language <tag>', `the language of the answer: ${LANGUAGES.join(', ')}`, languageOf, 'en')
    .option('--json', 'the answer as data')
    .addHelpText(
      'after',
      '\nEach key: {"issuer": "did:web:gic.example", "verificationMethod": "did:web:gic.example#key-1", "publicKeyMultibase": "z6Mk…",' +
        '\n"from": "2020-01-01", "body": "GIC"}; `publicKeyJwk` instead of `publicKeyMultibase`, and `until`, the first day on which it signs' +
        '\nno longer, if there is one. No key that the file brings along counts, and nothing is fetched.' +
        '\n\nExit 0: valid; 1: not valid; 2: it could not be determined, or not be asked so.' +
        '\n\nExamples:\n  registry credential verify badge.png --keys keys.json' +
        '\n  registry credential verify diploma.json --keys keys.json --status-list list.json --at 2026-11-23',
    )
    .exitOverride(endUnasked)
    .action(async (path: string, options: Options) => {
      end(EXIT_CODES.UNDETERMINED);
      const verified = await verify(path, options);
      print(options.json ? asJson(verified) : verificationSummary(verified, options.language));
      end(EXIT_CODES[verified.verdict]);
    });

/** @throws Failure where a file cannot be read, or a key is none */
async function verify(path: string, { keys, statusList = [], at }: Options): Promise<VerifiedDocument> {
  const issuers = await readKeys(keys);
  const statusLists = await Promise.all(statusList.map(readList));
  const file = await read(path);
  try {
    return await verifyDocument(file, { at: at === undefined ? new Date() : endOf(at), issuers, statusLists });
  } catch (error) {
    if (error instanceof IssuerKeyError) throw new Failure(`\`${keys}\`: ${error.message}`);
    throw error;
  }
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure(`\`${path}\` cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
}

async function readKeys(path: string): Promise<readonly IssuerKey[]> {
  const text = await read(path);
  let keys: unknown;
  try {
    keys = JSON.parse(text.toString('utf8'));
  } catch {
    throw new Failure(`\`${path}\` is not JSON. Expected a list of keys.`);
  }
  const isKey = (key: unknown): boolean => typeof key === 'object' && key !== null;
  if (!Array.isArray(keys) || !keys.every(isKey)) throw new Failure(`\`${path}\` holds no list of keys.`);
  return keys as readonly IssuerKey[];
}

async function readList(written: string): Promise<StatusListFile> {
  const [, address, path = written] = /^([a-z][a-z\d+.-]*:.*)=(.*)$/i.exec(written) ?? [];
  return { file: await read(path), address };
}

function dayOf(written: string): Day {
  if (isDay(written)) return written;
  throw new InvalidArgumentError('Expected a day, YYYY-MM-DD.');
}

function asJson({ steps, ...verified }: VerifiedDocument): string {
  const said = steps.map((step) => ({ ...step, message: findingSaid(step) }));
  return JSON.stringify({ ...verified, steps: said }, null, 2);
}
