/** `registry verify-candidates`: a list of candidates, each verified by what stands on the papers, and decided. */
import { Command, InvalidArgumentError, type CommanderError } from 'commander';
import { isDay, LANGUAGES, PURPOSES, type Purpose } from '../recognition';
import { COLUMNS, type CandidateKey } from '../sheets/candidates/columns';
import { folded, wordsOf } from '../sheets/columns';
import type { DayOrder } from '../sheets/days';
import { ENCODINGS, type Encoding } from '../sheets/encodings';
import type { Separator } from '../sheets/sheet';
import type { Format } from './candidates/earlier';
import { SEPARATOR_NAMES } from './candidates/given-list';
import type { RunOptions } from './candidates/options';
import { runList, type Open } from './candidates/run';
import { languageOf, revisionOf } from './question';

/** For scripts: that some were not answered is no failure, and is told. */
const SOME_OPEN = 2;

/** @param end takes the exit code */
export const verifyCandidatesCommand = (open: Open, end: (exitCode: number) => void): Command =>
  new Command('verify-candidates')
    .description('Verifies and decides a whole list of candidates, from a sheet, and writes a line for each.')
    .argument('<file>', 'the list: an Excel workbook (.xlsx), or text with commas, semicolons or tabs')
    .option('--post <code>', 'the job, where a row names none')
    .option('--region <code>', 'the region, where a row names none')
    .option('--on <day>', 'the day, YYYY-MM-DD, where a row names none (default: today in UTC+8)', dayOf)
    .option('--purpose <purpose>', `${PURPOSES.join(', ')}`, purposeOf, 'PRACTICE')
    .option(
      '--map <heading=column>',
      'what a heading means; nothing after `=`: it is not read (repeatable)',
      addMapping,
    )
    .option('--heading-row <number>', 'the row of the headings', rowOf)
    .option('--encoding <name>', ENCODINGS.join(', '), encodingOf)
    .option('--separator <name>', Object.keys(SEPARATOR_NAMES).join(', '), separatorOf)
    .option('--day-order <order>', 'day-first or month-first, of days that can be both', orderOf)
    .option('--name <text=code>', 'the record that a name stands for (repeatable)', addName)
    .option('--join-names', 'rows of one name are one person')
    .option('--verified-only', 'leave aside whoever has no paper to verify')
    .option('--language <tag>', `the language of sentences: ${LANGUAGES.join(', ')}`, languageOf, 'en')
    .option('--as-of <revision>', 'answer from the register as it was at this revision', revisionOf)
    .option('--out <file>', 'the file to write; there must be none of that name (default: standard output)')
    .option('--format <format>', 'csv, jsonl or xlsx (default: as the file is called, else csv)', formatOf)
    .option('--receipts <folder>', 'write a receipt of each decision there, as `row-2.jws`')
    .option('--resume', 'go on with the file of --out where an earlier run has ended')
    .option('--since <file>', 'write only what differs from these earlier answers (.csv or .jsonl)')
    .addHelpText('after', HELP)
    .exitOverride((error: CommanderError) => process.exit(error.exitCode === 0 ? 0 : 1))
    .action(async (file: string, options: RunOptions) => {
      const {
        candidates,
        verified,
        claimed,
        open: unanswered,
      } = await runList(file, options, open, (line) => {
        console.error(line);
      });
      console.error(
        `${String(candidates)} answers asked for: ${String(verified)} as verified, ${String(claimed)} as claimed, without verifying anything, ${String(unanswered)} not answered.`,
      );
      if (unanswered > 0) end(SOME_OPEN);
    });

const HELP = `
Columns, by these names or by their headings on the page in any language: ${COLUMNS.map(({ key }) => key).join(', ')}.
A row with paperNumber and checkItem is a paper, and is verified; the name on it is that of the candidate, unless holder has another.
Rows of one candidate number (number) are one person. Whoever has a paper is decided by those alone that are genuine and in force;
whoever has none is decided as claimed, and the answer says so (basis).
Papers and receipts take the signing keys of the service (SIGNING_KEYS, or the file beside the database).

It ends with 0 where every candidate is answered, whatever the answers are; with 2 where some could not be, as their lines say; and with
1 where nothing could be asked, or the run has failed: --resume goes on then.

Examples:
  registry verify-candidates candidates.xlsx --post jewellery-designer --region HK --out answers.csv
  registry verify-candidates candidates.csv --map "Paper no.=paperNumber" --map "Born=checkItem" --out answers.jsonl --receipts receipts
  registry verify-candidates candidates.csv --out answers.jsonl --receipts receipts --resume
  registry verify-candidates candidates.csv --since answers.jsonl --format csv`;

function addMapping(
  written: string,
  before: Record<string, CandidateKey | null> = {},
): Record<string, CandidateKey | null> {
  const [, heading, name] = /^(.+)=([^=]*)$/s.exec(written) ?? [];
  if (heading === undefined) throw new InvalidArgumentError('Expected HEADING=COLUMN, as "Name=candidate".');
  const column = COLUMNS.find((one) => wordsOf(one).includes(folded(name)));
  if (name !== '' && column === undefined)
    throw new InvalidArgumentError(
      `Expected after the last \`=\` one of ${COLUMNS.map(({ key }) => key).join(', ')}, or nothing.`,
    );
  return { ...before, [folded(heading)]: column?.key ?? null };
}

function addName(written: string, before: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const [, text, code] = /^(.+)=([^=]+)$/s.exec(written) ?? [];
  if (text === undefined) throw new InvalidArgumentError('Expected TEXT=CODE, as "Diploma in design=GIC-JD-HAND".');
  return new Map([...before, [text.trim().normalize('NFC'), code.trim()]]);
}

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (written: string): T => {
    const word = words.find((each) => each.toLowerCase() === written.toLowerCase());
    if (word !== undefined) return word;
    throw new InvalidArgumentError(`Expected one of ${words.join(', ')}.`);
  };

const purposeOf: (written: string) => Purpose = oneOf(PURPOSES);
const encodingOf: (written: string) => Encoding = oneOf(ENCODINGS);
const formatOf: (written: string) => Format = oneOf(['csv', 'jsonl', 'xlsx']);

function separatorOf(written: string): Separator {
  const named = SEPARATOR_NAMES[oneOf(Object.keys(SEPARATOR_NAMES) as (keyof typeof SEPARATOR_NAMES)[])(written)];
  return named;
}

const orderOf = (written: string): DayOrder =>
  oneOf(['day-first', 'month-first'])(written) === 'day-first' ? 'DAY_FIRST' : 'MONTH_FIRST';

function dayOf(written: string): string {
  if (isDay(written)) return written;
  throw new InvalidArgumentError('Expected a day as 2026-11-23.');
}

function rowOf(written: string): number {
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Expected the number of a row, as 1.');
}
