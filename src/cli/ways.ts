/** `registry ways`: how does one get there? In sentences for people, or as JSON for programs. */
import { Command, InvalidArgumentError } from 'commander';
import { today } from '../api/clock';
import { linkText, noWayText, waySummary } from '../decisions/ways/sentences';
import { CURRENCIES } from '../document/currencies';
import { compilePathways, missingLinks, waysTo, type WaysQuestion } from '../pathways';
import {
  isRefusal,
  PROGRAMME_MODES,
  runToEnd,
  type Catalogue,
  type Code,
  type Money,
  type ProgrammeMode,
  type Purpose,
} from '../recognition';
import { Failure } from './failure';
import { addTo, askedWith, factsOf, refuse, type QuestionOptions } from './question';

const EXAMPLE = 'registry ways --certificate GIC-JD-HAND --post gem-setter --region HK';

interface Options extends QuestionOptions {
  readonly from?: string;
  readonly taughtIn?: readonly string[];
  readonly mode?: readonly ProgrammeMode[];
  readonly studyIn?: readonly Code[];
  readonly illustrative: boolean;
  readonly mostMonths?: number;
  readonly mostCost?: Money;
}

export const waysCommand = (open: (asOf?: number) => Promise<Catalogue>, print: (line: string) => void): Command =>
  askedWith(
    new Command('ways').description(
      'Lists the best ways from what is held, or from nothing, to a job: programmes, practice and waiting, with their reasons.',
    ),
    ['--from <day>', 'the first day, YYYY-MM-DD (default: today in UTC+8)'],
  )
    .option('--taught-in <tag>', 'only programmes that are taught in it, or do not say (repeatable)', addTo)
    .option('--mode <mode>', `only programmes of this mode: ${PROGRAMME_MODES.join(', ')} (repeatable)`, addMode)
    .option('--study-in <region>', 'only programmes in this region (repeatable)', addTo)
    .option('--no-illustrative', 'without programmes that are an example only')
    .option('--most-months <months>', 'only ways that take no longer', monthsOf)
    .option('--most-cost <money>', 'only ways that cost no more, as "20000 HKD"', moneyOf)
    .addHelpText(
      'after',
      '\nWhere there is no way, it says what one thing would make one. The command ends with 0 whatever the answer is, and with 1 where the' +
        `\nquestion cannot be asked.\n\nExamples:\n  ${EXAMPLE}\n  ${EXAMPLE} --taught-in yue --most-cost "30000 HKD" --language zh-Hant`,
    )
    .action(async (options: Options) => {
      const question = questionOf(options);
      const catalogue = await open(options.asOf);
      const pathways = runToEnd(compilePathways(catalogue));
      const found = runToEnd(waysTo(pathways, question));
      if (isRefusal(found)) return refuse(catalogue, found, options, print);
      const links = found.ways.length > 0 ? [] : runToEnd(missingLinks(pathways, question));
      if (isRefusal(links)) return refuse(catalogue, links, options, print);
      if (options.json) return print(JSON.stringify({ ...found, missingLinks: links }, null, 2));
      const texts = found.ways.map((way) => waySummary(catalogue, way, options.language));
      if (texts.length === 0) texts.push(noWayText(catalogue, question, links.length, options.language));
      for (const link of links) texts.push(`- ${linkText(catalogue, link, question.region, options.language)}`);
      print(texts.join('\n\n'));
    });

/** @throws Failure naming everything that the question leaves out */
function questionOf(options: Options): WaysQuestion {
  const { certificate, post, region, taughtIn, mode, studyIn, illustrative, mostMonths, mostCost } = options;
  if (post === undefined || region === undefined) {
    const missing = [post === undefined && '--post (what for)', region === undefined && '--region (where)'];
    throw new Failure(`The question lacks ${missing.filter(Boolean).join(', ')}. For example:\n  ${EXAMPLE}`);
  }
  return {
    holdings: certificate ?? [],
    post,
    region,
    purpose: options.purpose.toUpperCase() as Purpose,
    from: options.from ?? today(),
    facts: factsOf(options),
    preferences: { languages: taughtIn, modes: mode, regions: studyIn, illustrative, mostMonths, mostCost },
  };
}

function addMode(written: string, before: readonly ProgrammeMode[] = []): readonly ProgrammeMode[] {
  const mode = PROGRAMME_MODES.find((each) => each === written.toUpperCase());
  if (mode !== undefined) return [...before, mode];
  throw new InvalidArgumentError(`Expected one of ${PROGRAMME_MODES.join(', ')}.`);
}

function monthsOf(written: string): number {
  if (/^\d{1,4}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Expected a number of whole months, as 24.');
}

function moneyOf(written: string): Money {
  const [, amount, currency] = /^(\d{1,12}(?:\.\d{1,2})?)\s*([A-Za-z]{3})$/.exec(written.trim()) ?? [];
  if (currency !== undefined && CURRENCIES.has(currency.toUpperCase()))
    return { amount: Number(amount), currency: currency.toUpperCase() };
  throw new InvalidArgumentError('Expected an amount and a currency of ISO 4217, as "20000 HKD".');
}
