/** `registry issued register`: registers with a service what a body has issued, from a sheet. Needs no database, and writes nothing to disk. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { keptNames } from '../credentials/issued/holder';
import { batchesOf, check, register, type Batch } from '../sheets/issued/register';
import { issuedRows, type IssuedRow, type RowProblem } from '../sheets/issued/rows';
import { ENCODINGS } from '../sheets/encodings';
import { Failure } from './failure';
import { problemLines } from './issued-problems';
import { issuingAt, namedCertificates, type NamedCertificate } from './issued-service';
import { DAY_ORDERS, readIssuedSheet, SEPARATOR_WORDS, type IssuedSheet, type SheetOptions } from './issued-sheet';
import { progressBar, type Progress } from './progress';
import { addTo } from './question';
import { Refusal, Stopped, type ServiceAt } from './service-at';

interface Options extends SheetOptions {
  readonly service: string;
  readonly reason: string;
  readonly as?: string;
  readonly dryRun?: true;
}

/** That it was stopped is no "no": what it has done stays. */
const STOPPED = 2;

/** @param end takes the exit code */
export const issuedCommand = (print: (line: string) => void, end: (exitCode: number) => void): Command =>
  new Command('issued')
    .description('Registers what a body has issued.')
    .addHelpText(
      'after',
      '\nExample:\n  registry issued register ./certificates.xlsx --service https://registry.example',
    )
    .addCommand(registerCommand(print, end));

const registerCommand = (print: (line: string) => void, end: (exitCode: number) => void): Command =>
  new Command('register')
    .description(
      'Registers the certificates of a sheet as issued: it checks all rows, then registers them if nothing is wrong.',
    )
    .argument('<file>', 'the sheet: an Excel workbook (.xlsx), or text (.csv, .tsv)')
    .requiredOption('--service <url>', 'the address of the service, as https://registry.example', addressOf)
    .option('--dry-run', 'tell every problem, and register nothing')
    .option('--certificate <code>', 'the certificate that all rows are of; without it the sheet has a column for it')
    .option('--reason <text>', 'why, for the ledger; name no holder', 'Registered from a sheet of what was issued')
    .option('--as <body>', 'the body that you act for, where your token is for several')
    .option('--map <heading=column>', 'what a heading of the sheet means (repeatable)', addTo)
    .option('--heading-row <number>', 'the row of the headings, where it is not found', rowOf)
    .addOption(new Option('--encoding <name>', 'how a text is written').choices(ENCODINGS))
    .addOption(new Option('--separator <word>', 'what separates its cells').choices(Object.keys(SEPARATOR_WORDS)))
    .addOption(
      new Option('--day-order <order>', 'what comes first in days as 5/6/2024').choices(Object.keys(DAY_ORDERS)),
    )
    .addHelpText(
      'after',
      '\nColumns: certificate (code or exact name), number, name, checkItem, awardedOn; where there are any, otherNames (separated by' +
        '\nsemicolons) and expiresOn (the first day on which it holds no longer). Headings are known in English, Chinese and Portuguese.' +
        '\n\nREGISTRY_TOKEN has the token, of a body (body:CODE). Number, name and check item are sent to the service, which keeps digests' +
        '\nof them; they are printed nowhere.' +
        '\n\nExit 0: all are registered, or a dry run finds nothing wrong; 1: something is wrong, and nothing was registered; 2: it was stopped' +
        '\nbefore its end. Then give the same command again: what is registered is passed over.' +
        '\n\nExamples:\n  registry issued register ./certificates.xlsx --service https://registry.example --dry-run' +
        '\n  registry issued register ./2024.csv --service https://registry.example --certificate GIC-JD-HAND --map "Cert. no.=number"',
    )
    .action(async (path: string, options: Options) => {
      const run = new Run(options);
      try {
        print(await run.of(path));
      } catch (error) {
        if (error instanceof Stopped || run.registered > 0) end(STOPPED);
        throw run.told(error);
      } finally {
        run.end();
      }
    });

function addressOf(written: string): string {
  if (/^https?:\/\/[^\s?#@]+$/.test(written)) return written.replace(/\/+$/, '');
  throw new InvalidArgumentError('Expected the address of a service, as https://registry.example.');
}

function rowOf(written: string): number {
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Expected the number of a row.');
}

/** One run of the command, until its end or until it is interrupted. */
class Run {
  /** Rows that it has registered, and that an earlier run had. */
  registered = 0;
  private earlier = 0;
  private all = 0;
  private registering = false;
  private readonly interruption = new AbortController();
  private readonly bars: Progress[] = [];
  private readonly service: ServiceAt;

  constructor(private readonly options: Options) {
    this.service = {
      url: options.service,
      token: process.env.REGISTRY_TOKEN?.trim(),
      signal: this.interruption.signal,
      waits: (seconds) => {
        console.error(`The service has much to do: waiting ${String(seconds)} seconds, as it asks.`);
      },
    };
    for (const signal of SIGNALS) process.once(signal, this.interrupt);
  }

  private readonly interrupt = (): void => this.interruption.abort();

  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.interrupt);
    for (const bar of this.bars) bar.stop();
  }

  /**
   * @returns what became of it
   * @throws Failure with every problem
   * @throws Stopped
   */
  async of(path: string): Promise<string> {
    if (!this.service.token) throw new Failure('REGISTRY_TOKEN is not set. Expected a token of a body (body:CODE).');
    const sheet = await readIssuedSheet(path, this.options);
    if (sheet.unread.length > 0) console.error(`Not read: ${sheet.unread.join(', ')}.`);
    const names = await this.certificatesIn(sheet);
    const rows = this.rowsIn(sheet, names);
    if (rows.length + sheet.problems.length === 0) throw new Failure('There are no rows below the headings.');
    this.all = rows.length;
    const nearOf = (row: number): readonly string[] => {
      const cells = sheet.rows.find(({ number }) => number === row)?.cells;
      return names.get(this.options.certificate ?? cells?.certificate ?? '')?.near ?? [];
    };
    const refuse = (problems: readonly RowProblem[]): never => {
      throw new Failure([...problemLines(problems, sheet.placeOf, nearOf), '', this.standing()].join('\n'));
    };
    const issuing = issuingAt(this.service, { reason: this.options.reason, as: this.options.as ?? null });
    const batches = batchesOf(rows);
    const checked = await check(batches, issuing, this.bar('checked', this.all));
    this.earlier = sizeOf([...checked.earlier]);
    const problems = [...sheet.problems, ...checked.problems];
    if (problems.length > 0) return refuse(problems);
    if (this.options.dryRun)
      return `Nothing is wrong with ${counted(this.all)}${this.earlierSaid()}. Nothing was registered.`;
    const left = batches.filter((batch) => !checked.earlier.has(batch));
    const show = this.bar('registered', sizeOf(left));
    this.registering = true;
    const refused = await register(left, issuing, (done) => {
      this.registered = done;
      show(done);
    });
    if (refused.length > 0) return refuse(refused);
    return `${counted(this.all)} ${this.all === 1 ? 'is' : 'are'} registered as issued${this.earlierSaid()}.`;
  }

  /** What stands by now, in words. */
  private standing(): string {
    const done = this.registered + this.earlier;
    if (done === 0 || this.options.dryRun) return 'Nothing was registered.';
    return `${String(done)} of ${counted(this.all)} ${done === 1 ? 'is' : 'are'} registered${this.earlierSaid()}.`;
  }

  /** The error with what stands, where it comes from the service: a sheet that is refused says so itself. */
  told(error: unknown): unknown {
    if (error instanceof Stopped) return this.stopped(error);
    return error instanceof Refusal ? new Failure(`${error.message}\n${this.standing()}`) : error;
  }

  private stopped({ message }: Stopped): Failure {
    const inDoubt = this.registering ? ' What was being sent may be registered as well.' : '';
    const next = ' Give the same command again to go on: what is registered is passed over.';
    return new Failure(`${message}\n${this.standing()}${inDoubt}${next}`);
  }

  private earlierSaid(): string {
    return this.earlier === 0 ? '' : `, ${String(this.earlier)} of them by an earlier run`;
  }

  private bar(what: string, all: number): (done: number) => void {
    const bar = progressBar(`certificates ${what}`);
    this.bars.push(bar);
    bar.show(0, all);
    return (done) => {
      bar.show(done, all);
      if (done === all) bar.stop();
    };
  }

  private async certificatesIn({ rows }: IssuedSheet): Promise<ReadonlyMap<string, NamedCertificate>> {
    const { certificate } = this.options;
    const texts = certificate === undefined ? rows.flatMap(({ cells }) => cells.certificate ?? []) : [certificate];
    const names = await namedCertificates(this.service, [...new Set(texts)]);
    const named = certificate === undefined ? undefined : names.get(certificate);
    if (named === undefined || 'code' in named.is) return names;
    const near = named.near.map((code) => ` Is it \`${code}\`?`).join('');
    throw new Failure(`\`--certificate ${certificate ?? ''}\` is no certificate of the register.${near}`);
  }

  private rowsIn(
    { rows, orders, epoch }: IssuedSheet,
    names: ReadonlyMap<string, NamedCertificate>,
  ): readonly IssuedRow[] {
    const { certificate } = this.options;
    return issuedRows(rows, {
      orders,
      epoch,
      comparedNames: keptNames,
      codeOf: (text = certificate) =>
        text === undefined ? { problem: 'EMPTY' } : (names.get(text)?.is ?? { problem: 'NAME_WAITING' }),
    });
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const sizeOf = (batches: readonly Batch[]): number => batches.reduce((sum, { rows }) => sum + rows.length, 0);

const counted = (count: number): string => `${String(count)} ${count === 1 ? 'certificate' : 'certificates'}`;
