/** `registry receipt`: `verify` checks a receipt without trusting the registry's engine, and, with the register at hand, whether its answer still holds. */
import { Command } from 'commander';
import { conclusionSaid, receiptSaid, stepSaid } from '../credentials/receipts/sentences';
import { verifyReceipt, type Means, type Verified } from '../credentials/receipts/verify';
import { visibleLines } from '../language/characters';
import { LANGUAGES, type LanguageTag } from '../recognition';
import { Failure } from './failure';
import { languageOf } from './question';
import { consistencyIn, headIn, keysIn, objectIn, receiptIn } from './receipt-files';
import { pdfCommand } from './receipt-pdf';

const EXAMPLE = 'registry receipt verify receipt.jws --keys jwks.json';
/** For scripts: what could not be found out, be it for a slip of theirs, is never taken for a "no". */
const EXIT_CODES = { HOLDS: 0, REFUSED: 1, UNDETERMINED: 2 };

type Print = (line: string) => void;
type End = (exitCode: number) => void;

interface Options {
  readonly keys?: string;
  readonly head?: string;
  readonly register?: true;
  readonly language: LanguageTag;
  readonly json?: true;
}

/** @param end takes the exit code, the last one if several */
export const receiptCommand = (print: Print, end: End): Command =>
  new Command('receipt')
    .description('Receipts: decisions that prove themselves.')
    .addCommand(verifyCommand(print, end))
    .addCommand(pdfCommand(print));

const verifyCommand = (print: Print, end: End): Command =>
  new Command('verify')
    .description('Checks a receipt: signature, inclusion in the ledger, and the decision, made again from its records.')
    .argument('<file>', 'the receipt, as it was issued')
    .option('--keys <file>', 'the public keys of the registry, as it publishes them at /.well-known/jwks.json')
    .option('--head <file>', 'a head of its ledger that you kept, as `registry witness` keeps it; keys in it are used')
    .option(
      '--register',
      'replay the claim against the register that DATABASE_URL names, and say whether it still holds',
    )
    .option('--language <tag>', `the language of the answer: ${LANGUAGES.join(', ')}`, languageOf, 'en')
    .option('--json', 'the answer as data')
    .addHelpText(
      'after',
      '\nIt needs no network, and without --register no database either. It ends with 0 where nothing that was checked speaks against the\n' +
        'receipt, with 1 where something does (with --register also where the answer no longer holds), and with 2 where it cannot be told,\n' +
        'as a file is not what it should be.\n' +
        `\nExamples:\n  ${EXAMPLE}\n  registry receipt verify receipt.jws --head registry-head.json --register`,
    )
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_CODES.UNDETERMINED))
    .action(async (file: string, options: Options) => {
      end(EXIT_CODES.UNDETERMINED);
      const text = receiptIn(file);
      const means = await meansOf(options);
      tell(await verified(text, means, options), options, print, end);
    });

async function verified(text: string, means: Means, { register }: Options): Promise<Verified> {
  if (!register) return verifyReceipt(text, means);
  // The database is loaded for those alone who ask it.
  const { withRegister } = await import('./replay.js');
  return withRegister((atHand) => verifyReceipt(text, { ...means, register: atHand }));
}

function tell(found: Verified, { language, json }: Options, print: Print, end: End): void {
  const { receipt, steps, holds } = found;
  const said = steps.map((step) => ({ ...step, message: stepSaid(step)[language] }));
  if (json) print(JSON.stringify({ holds, steps: said, receipt }, null, 2));
  else {
    if (receipt !== null) print(visibleLines(`${receiptSaid(receipt)[language]}\n`));
    for (const { step, outcome, message } of said)
      print(visibleLines(`${outcome.padEnd(12)}${step.padEnd(11)}${message}`));
  }
  const conclusion = conclusionSaid(found)[language];
  end(holds ? EXIT_CODES.HOLDS : EXIT_CODES.REFUSED);
  if (!holds) throw new Failure(conclusion);
  if (!json) print(`\n${conclusion}`);
}

async function meansOf({ keys: keyFile, head: headFile }: Options): Promise<Means> {
  const kept = headFile === undefined ? undefined : objectIn(headFile);
  const given = keyFile === undefined ? kept?.keys : objectIn(keyFile);
  if (given === undefined)
    throw new Failure(`Whose signature it has to be is not said: --keys is missing. For example:\n  ${EXAMPLE}`);
  const keys = await keysIn(given, keyFile ?? headFile!);
  if (kept === undefined) return { keys };
  const own = kept.keys === undefined ? keys : await keysIn(kept.keys, headFile!);
  return { keys, keptHead: await headIn(kept, own, headFile!), consistency: consistencyIn(kept, headFile!) };
}
