/** `registry ask`: is it recognised, why, or what is missing? In sentences for people, or as JSON for programs. */
import { Command } from 'commander';
import { today } from '../api/clock';
import { Suggestions } from '../api/suggestions';
import { Answer } from '../decisions/answer';
import { filingLine, summary } from '../decisions/sentences';
import {
  decide,
  isRefusal,
  LANGUAGES,
  type Catalogue,
  type Claim,
  type Code,
  type Holding,
  type LanguageTag,
  type Purpose,
} from '../recognition';
import { Failure } from './failure';
import { addHolding, addTo, languageOf, refuse, revisionOf, yearsOf } from './question';

const EXAMPLE = 'registry ask --certificate GIC-JD-HAND --post jewellery-designer --region HK';

interface Options {
  readonly certificate?: readonly Holding[];
  readonly post?: Code;
  readonly region?: Code;
  readonly on?: string;
  readonly purpose: string;
  readonly experience?: number;
  readonly languageKnown?: readonly string[];
  readonly satisfied?: readonly Code[];
  readonly language: LanguageTag;
  readonly asOf?: number;
  readonly json?: true;
}

export const askCommand = (open: (asOf?: number) => Promise<Catalogue>, print: (line: string) => void): Command =>
  new Command('ask')
    .description('Asks whether certificates are recognised for a post in a region, and says why or what is missing.')
    .option(
      '--certificate <code>',
      'a certificate that is held; with its days: CODE@AWARDED or CODE@AWARDED/EXPIRES (repeatable)',
      addHolding,
    )
    .option('--post <code>', 'the post')
    .option('--region <code>', 'the region of the post')
    .option('--on <day>', 'the day that the answer is for, YYYY-MM-DD (default: today in UTC+8)')
    .option('--purpose <purpose>', 'TRAINING, EVALUATION or PRACTICE', 'PRACTICE')
    .option('--experience <years>', 'years of practice in the trade', yearsOf)
    .option('--language-known <tag>', 'a language that the person works in, as yue (repeatable)', addTo)
    .option('--satisfied <code>', 'a condition that is shown to be satisfied (repeatable)', addTo)
    .option('--language <tag>', `the language of the answer: ${LANGUAGES.join(', ')}`, languageOf, 'en')
    .option('--as-of <revision>', 'answer from the register as it was at this revision', revisionOf)
    .option('--json', 'the decision as data')
    .addHelpText(
      'after',
      `\nThe command ends with 0 whatever the answer is, and with 1 where the question cannot be asked.\n\nExamples:\n  ${EXAMPLE}` +
        `\n  ${EXAMPLE} --experience 3 --language zh-Hant` +
        `\n  registry ask --certificate GIC-JD-HAND@2024-07-01 --certificate GIC-JD-CAD --post jewellery-designer --region HK --json`,
    )
    .action(async (options: Options) => {
      const claim = claimOf(options);
      const catalogue = await open(options.asOf);
      const decision = decide(catalogue, claim);
      if (isRefusal(decision)) return refuse(catalogue, decision, options, print);
      const answer = new Answer(catalogue, claim, decision, new Suggestions());
      const { nearMisses, outlook, remarks } = answer;
      if (options.json) return print(JSON.stringify({ ...decision, nearMisses, ...outlook, remarks }, null, 2));
      print(summary(answer, options.language));
      print('');
      print(filingLine(decision, options.language));
    });

/** @throws Failure naming everything that the question leaves out */
function claimOf(options: Options): Claim {
  const { certificate, post, region } = options;
  if (certificate === undefined || post === undefined || region === undefined) {
    const missing = [
      certificate === undefined && '--certificate (what is held)',
      post === undefined && '--post (what for)',
      region === undefined && '--region (where)',
    ].filter((option) => option !== false);
    throw new Failure(`The question lacks ${missing.join(', ')}. For example:\n  ${EXAMPLE}`);
  }
  return {
    holdings: certificate,
    post,
    region,
    onDate: options.on ?? today(),
    // The law refuses what is not a purpose.
    purpose: options.purpose.toUpperCase() as Purpose,
    facts: { experienceYears: options.experience, languages: options.languageKnown, satisfied: options.satisfied },
  };
}
