/** `registry fit`: what does a curriculum lead to? In sentences for schools, or as JSON for programs. */
import { Command, InvalidArgumentError } from 'commander';
import { today } from '../api/clock';
import { nearestCodes } from '../api/suggestions';
import { consortiumSummary, FIT_PARTS, programmeSummary, type FitPart } from '../decisions/curriculum/sentences';
import { SINGULAR } from '../document';
import { compilePathways, consortiumFit, programmeFit, type FitQuestion } from '../pathways';
import {
  isRefusal,
  LANGUAGES,
  runToEnd,
  type Catalogue,
  type Code,
  type LanguageTag,
  type Purpose,
} from '../recognition';
import { Failure } from './failure';
import { addTo, languageOf, refuse, revisionOf } from './question';

const EXAMPLE = 'registry fit --programme EX-GZ-SETTING';

interface Options {
  readonly programme?: Code;
  readonly consortium?: Code;
  readonly on?: string;
  readonly region?: readonly Code[];
  readonly purpose: string;
  readonly show?: readonly FitPart[];
  readonly language: LanguageTag;
  readonly asOf?: number;
  readonly json?: true;
}

export const fitCommand = (open: (asOf?: number) => Promise<Catalogue>, print: (line: string) => void): Command =>
  new Command('fit')
    .description(
      'Says what a programme, or all of a consortium, leads to: jobs and regions, units short, and what one thing more would open.',
    )
    .option('--programme <code>', 'the programme')
    .option('--consortium <code>', 'the consortium, instead of a programme')
    .option('--on <day>', 'the day on which it is begun, YYYY-MM-DD (default: today in UTC+8)')
    .option(
      '--region <code>',
      'a region of jobs (repeatable; default: those below the top, and those that stand alone)',
      addTo,
    )
    .option('--purpose <purpose>', 'TRAINING, EVALUATION or PRACTICE', 'PRACTICE')
    .option('--show <part>', `only these parts of the answer: ${FIT_PARTS.join(', ')} (repeatable)`, addPart)
    .option('--language <tag>', `the language of the answer: ${LANGUAGES.join(', ')}`, languageOf, 'en')
    .option('--as-of <revision>', 'answer from the register as it was at this revision', revisionOf)
    .option('--json', 'the answer as data')
    .addHelpText(
      'after',
      '\nA graduate is taken to have what the programme gives and nothing else.' +
        `\n\nExamples:\n  ${EXAMPLE}\n  registry fit --consortium CQ-IDVEG --language zh-Hant`,
    )
    .action(async (options: Options) => {
      const { programme, consortium } = options;
      if ((programme === undefined) === (consortium === undefined))
        throw new Failure(`The question is about one --programme or one --consortium. For example:\n  ${EXAMPLE}`);
      const told = programme === undefined ? tellOfConsortium : tellOfProgramme;
      print(told(await open(options.asOf), programme ?? (consortium as Code), options, print));
    });

const questionOf = ({ on, region, purpose }: Options): FitQuestion => ({
  on: on ?? today(),
  regions: region,
  purpose: purpose.toUpperCase() as Purpose,
});

type Print = (line: string) => void;

function tellOfProgramme(catalogue: Catalogue, code: Code, options: Options, print: Print): string {
  const programme = catalogue.tables.programmes.find(code) ?? unknown(catalogue, 'programmes', code);
  const question = questionOf(options);
  const fit = runToEnd(programmeFit(runToEnd(compilePathways(catalogue)), programme, question));
  if (isRefusal(fit)) return refuse(catalogue, fit, options, print);
  if (options.json) return JSON.stringify(fit, null, 2);
  return programmeSummary(catalogue, fit, question, options.language, options.show);
}

function tellOfConsortium(catalogue: Catalogue, code: Code, options: Options, print: Print): string {
  const consortium = catalogue.tables.consortia.find(code) ?? unknown(catalogue, 'consortia', code);
  const question = questionOf(options);
  const fit = runToEnd(consortiumFit(runToEnd(compilePathways(catalogue)), consortium, question));
  if (isRefusal(fit)) return refuse(catalogue, fit, options, print);
  if (options.json) return JSON.stringify(fit, null, 2);
  return consortiumSummary(catalogue, code, fit, question, options.language, options.show);
}

function addPart(written: string, before: readonly FitPart[] = []): readonly FitPart[] {
  const part = FIT_PARTS.find((each) => each === written.toLowerCase());
  if (part !== undefined) return [...before, part];
  throw new InvalidArgumentError(`Expected one of ${FIT_PARTS.join(', ')}.`);
}

/** @throws Failure with the nearest codes */
function unknown(catalogue: Catalogue, type: 'programmes' | 'consortia', code: Code): never {
  const near = nearestCodes(catalogue.tables[type].codes, code);
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`;
  throw new Failure(`The register has no ${SINGULAR[type].en} \`${code}\`.${hint}`);
}
