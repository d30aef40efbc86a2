/** `registry coverage`: how far has recognition come? As a table for people, or as JSON for programs. */
import { Command, InvalidArgumentError } from 'commander';
import { today } from '../api/clock';
import { refusalMessage } from '../decisions/sentences';
import { compilePathways, coverage, type CoverageCell } from '../pathways';
import {
  isRefusal,
  liesIn,
  PURPOSES,
  runToEnd,
  STANDINGS,
  VERDICTS,
  type Catalogue,
  type Code,
  type Purpose,
  type Standing,
  type Verdict,
} from '../recognition';
import { Failure } from './failure';
import { addTo, revisionOf } from './question';

interface Options {
  readonly on?: string;
  readonly region?: readonly Code[];
  readonly field?: readonly Code[];
  readonly purpose?: readonly Purpose[];
  readonly asOf?: number;
  readonly json?: true;
}

export const coverageCommand = (open: (asOf?: number) => Promise<Catalogue>, print: (line: string) => void): Command =>
  new Command('coverage')
    .description('Counts how far recognition has come: all certificates of one region for all jobs of another.')
    .option('--on <day>', 'the day, YYYY-MM-DD (default: today in UTC+8)')
    .option(
      '--region <code>',
      'a region to count (repeatable; default: those below the top, and those that stand alone)',
      addTo,
    )
    .option('--field <code>', 'a field of jobs, with those below it (repeatable; default: all)', addTo)
    .option('--purpose <purpose>', 'TRAINING, EVALUATION or PRACTICE (repeatable; default: all)', addPurpose)
    .option('--as-of <revision>', 'count in the register as it was at this revision', revisionOf)
    .option('--json', 'the cells as data')
    .addHelpText(
      'after',
      '\nA line is a region of certificates, a region, field and purpose of jobs; its columns are how many pairs have which verdict, and by' +
        '\nstanding where it is not OFFICIAL.\n\nExamples:\n  registry coverage --field jewellery --purpose PRACTICE\n  registry coverage --on 2027-01-01 --json',
    )
    .action(async (options: Options) => {
      const catalogue = await open(options.asOf);
      const on = options.on ?? today();
      const question = { on, regions: options.region, purposes: options.purpose };
      const isOfField = ofFields(catalogue, options.field);
      const all = runToEnd(coverage(runToEnd(compilePathways(catalogue)), question));
      if (isRefusal(all)) throw new Failure(refusalMessage(all.problems, [], 'en'));
      const cells = all.filter(isOfField);
      if (options.json) return print(JSON.stringify({ onDate: on, revision: catalogue.revision, cells }, null, 2));
      for (const line of table(cells)) print(line);
    });

function addPurpose(written: string, before: readonly Purpose[] = []): readonly Purpose[] {
  const purpose = PURPOSES.find((each) => each === written.toUpperCase());
  if (purpose !== undefined) return [...before, purpose];
  throw new InvalidArgumentError(`Expected one of ${PURPOSES.join(', ')}.`);
}

/** @throws Failure where the register does not have a field */
function ofFields(
  { tables, fieldForest }: Catalogue,
  codes: readonly Code[] | undefined,
): (cell: CoverageCell) => boolean {
  if (codes === undefined) return () => true;
  const unknown = codes.filter((code) => tables.fields.position(code) < 0);
  if (unknown.length > 0)
    throw new Failure(`The register has no field with the code ${unknown.map((code) => `\`${code}\``).join(', ')}.`);
  const tops = codes.map((code) => tables.fields.position(code));
  return ({ field }) => field !== null && tops.some((top) => liesIn(fieldForest, tables.fields.position(field), top));
}

/** Lines of columns, each as wide as its widest cell. */
function table(cells: readonly CoverageCell[]): readonly string[] {
  if (cells.length === 0) return ['There is no pair of a certificate that is awarded on that day and a job.'];
  const rows = [
    ['certificates of', 'jobs in', 'field', 'purpose', ...VERDICTS],
    ...cells.map((cell) => [
      cell.certificateRegion ?? 'elsewhere',
      cell.region,
      cell.field ?? '-',
      cell.purpose,
      ...VERDICTS.map((verdict) => counted(cell, verdict)),
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

/** `12`, or `12 (9 ILLUSTRATIVE)`: examples never count as progress. */
function counted({ counts }: CoverageCell, verdict: Verdict): string {
  const own = counts.filter((count) => count.verdict === verdict);
  const sum = own.reduce((all, { count }) => all + count, 0);
  if (sum === 0) return '-';
  const of = (standing: Standing): number => own.find((count) => count.standing === standing)?.count ?? 0;
  const weaker = STANDINGS.filter((standing) => standing !== 'OFFICIAL' && of(standing) > 0);
  if (weaker.length === 0) return String(sum);
  return `${String(sum)} (${weaker.map((standing) => `${String(of(standing))} ${standing}`).join(', ')})`;
}
