/** `registry credential verify`: checks a credential file by the keys of the register, or by those in another file, without a register. No network. */
import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, type CommanderError } from 'commander';
import { endOf } from '../api/clock';
import type { Finding } from '../credentials/documents/finding';
import { IssuerKeyError, type IssuerKey } from '../credentials/documents/issuer-key';
import { findingSaid, verificationSummary } from '../credentials/documents/sentences';
import { listsMissing, type StatusListFile } from '../credentials/documents/status-list';
import type { DocumentVerdict, VerifiedDocument } from '../credentials/documents/verified-document';
import { verifyDocument, type VerificationContext } from '../credentials/documents/verify-document';
import { certificateOf } from '../credentials/files/certificate-of';
import { foundSaid } from '../credentials/files/found-said';
import { issuerKeysOf } from '../credentials/files/issuer-keys';
import { registeredFiles } from '../credentials/status-lists/known-lists';
import type { LocalizedText } from '../language/message';
import { isDay, LANGUAGES, type Catalogue, type Code, type Day, type LanguageTag } from '../recognition';
import { Failure } from './failure';
import { publishedKeysCommand } from './published-keys';
import { addTo, languageOf } from './question';
import { readingRegister } from './register';

interface Options {
  readonly keys?: string;
  readonly statusList?: readonly string[];
  readonly at?: Day;
  readonly language: LanguageTag;
  readonly json?: true;
}

/** For scripts: what could not be checked, be it for a slip of theirs, is never taken for a "no". */
const EXIT_CODES: Readonly<Record<DocumentVerdict, number>> = { VALID: 0, INVALID: 1, UNDETERMINED: 2 };

type Open = () => Promise<Catalogue>;
type Print = (line: string) => void;
type End = (exitCode: number) => void;

/** @param end takes the exit code, the last one if several */
export const credentialCommand = (open: Open, print: Print, end: End): Command =>
  new Command('credential')
    .description('Verifies files that carry a credential, and reads the keys of issuers.')
    .addHelpText('after', '\nExample:\n  registry credential verify badge.png')
    .exitOverride(endUnasked)
    .addCommand(verifyCommand(open, print, end))
    .addCommand(publishedKeysCommand(print));

const endUnasked = ({ exitCode }: CommanderError): never => process.exit(exitCode === 0 ? 0 : EXIT_CODES.UNDETERMINED);

const verifyCommand = (open: Open, print: Print, end: End): Command =>
  new Command('verify')
    .description('Says step by step whether a credential is as its issuer signed it, and counts.')
    .argument('<file>', 'the credential: JSON, a signed token, or a badge picture (PNG, SVG)')
    .option('--keys <file>', 'the keys that count: a JSON list, see below (default: those of the register)')
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
      '\nWithout --keys it counts by the keys that bodies have published in the register that DATABASE_URL names.' +
        '\n\nEach key of a file: {"issuer": "did:web:gic.example", "verificationMethod": "did:web:gic.example#key-1", "publicKeyMultibase": "z6Mk…",' +
        '\n"from": "2020-01-01", "body": "GIC"}; `publicKeyJwk` instead of `publicKeyMultibase`, and `until`, the first day on which it signs' +
        '\nno longer, if there is one. No key that the file brings along counts, and nothing is fetched.' +
        '\n\nExit 0: valid; 1: not valid; 2: it could not be determined, or not be asked so.' +
        '\n\nExamples:\n  registry credential verify badge.png' +
        '\n  registry credential verify diploma.json --keys keys.json --status-list list.json --at 2026-11-23',
    )
    .exitOverride(endUnasked)
    .action(async (path: string, options: Options) => {
      end(EXIT_CODES.UNDETERMINED);
      const { said, revision, ...verified } = await verify(path, options, open);
      print(options.json ? asJson(verified, said) : verificationSummary(verified, options.language, revision, said));
      end(EXIT_CODES[verified.verdict]);
    });

interface Verified {
  readonly verdict: DocumentVerdict;
  readonly steps: readonly Finding[];
  /** The certificate of the register that it counts as. */
  readonly certificate?: Code;
  readonly said: (finding: Finding) => LocalizedText;
  /** That of the register, if it was by its keys. */
  readonly revision?: number;
}

/** @throws Failure where a file cannot be read, or a key is none */
async function verify(path: string, options: Options, open: Open): Promise<Verified> {
  const at = options.at === undefined ? new Date() : endOf(options.at);
  const statusLists = await Promise.all((options.statusList ?? []).map(readList));
  const file = await read(path);
  if (options.keys !== undefined)
    return { ...(await byFile(file, { at, statusLists }, options.keys)), said: findingSaid };
  const catalogue = await open();
  const context = { at, statusLists, issuers: issuerKeysOf(catalogue) };
  const verified = await verifyWithLists(file, context, catalogue.revision);
  const { certificate, finding } = await certificateOf(catalogue, verified);
  return {
    ...verified,
    steps: [...verified.steps, { step: 'CERTIFICATE', ...finding } as Finding],
    certificate,
    said: (each) => foundSaid(catalogue, each),
    revision: catalogue.revision,
  };
}

/** With the lists that the register has, where the credential names others than those that were handed over. */
async function verifyWithLists(
  file: Buffer,
  context: VerificationContext,
  revision: number,
): Promise<VerifiedDocument> {
  const verified = await verifyDocument(file, context);
  const missing = listsMissing(verified);
  if (missing.length === 0) return verified;
  const found = await readingRegister((database) => registeredFiles(database, missing, revision));
  return found.length === 0
    ? verified
    : verifyDocument(file, { ...context, statusLists: [...(context.statusLists ?? []), ...found] });
}

async function byFile(file: Buffer, context: Omit<VerificationContext, 'issuers'>, keys: string) {
  try {
    return await verifyDocument(file, { ...context, issuers: await readKeys(keys) });
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

function asJson({ steps, ...verified }: Omit<Verified, 'said' | 'revision'>, said: Verified['said']): string {
  const messages = steps.map((step) => ({ ...step, message: said(step) }));
  return JSON.stringify({ ...verified, steps: messages }, null, 2);
}
