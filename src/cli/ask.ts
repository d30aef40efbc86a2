/** `registry ask`: is it recognised, why, or what is missing? In sentences for people, or as JSON for programs. */
import { Command } from 'commander';
import { today } from '../api/clock';
import { Suggestions } from '../api/suggestions';
import { Answer } from '../decisions/answer';
import { filingLine, summaryWithCodes } from '../decisions/sentences';
import { decide, isRefusal, type Catalogue, type Claim, type Purpose } from '../recognition';
import { Failure } from './failure';
import { askedWith, factsOf, refuse, type QuestionOptions } from './question';

const EXAMPLE = 'registry ask --certificate GIC-JD-HAND --post jewellery-designer --region HK';

interface Options extends QuestionOptions {
  readonly on?: string;
}

export const askCommand = (open: (asOf?: number) => Promise<Catalogue>, print: (line: string) => void): Command =>
  askedWith(
    new Command('ask').description(
      'Asks whether certificates are recognised for a job in a region, and says why or what is missing.',
    ),
    ['--on <day>', 'the day that the answer is for, YYYY-MM-DD (default: today in UTC+8)'],
  )
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
      print(summaryWithCodes(answer, options.language));
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
    facts: factsOf(options),
  };
}
