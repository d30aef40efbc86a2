/** Sentences: what the registry answers, as people read it, in each of its languages. Codes and data stay elsewhere. */
import type { ClaimProblem, Code, Decision, LanguageTag, NearMiss, Obstacle, Remark } from '../../recognition';
import type { Answer } from '../answer';
import { obstacleText } from './obstacles';
import { outlookLines } from './outlook';
import { phrasebookOf } from './phrases';
import { remarkText } from './remarks';
import { citedText, decisionText, verdictSentence, type CitedText } from './summary';
import { capitalised, repeated, Wording } from './wording';

/**
 * The decision in paragraphs and lists, separated by empty lines. One that was made as though the register held drafts says so first,
 * and one that rests on an `ILLUSTRATIVE` record next.
 */
export const summary = (answer: Answer, language: LanguageTag): string =>
  decisionText(new Wording(answer.catalogue, language), answer);

/** The same with the codes of the records beside their names, for the files. */
export const summaryWithCodes = (answer: Answer, language: LanguageTag): string =>
  decisionText(new Wording(answer.catalogue, language, true), answer);

/** The same, of what the records tell that the decision cites. */
export const citedSummary = (answer: Answer, language: LanguageTag): CitedText =>
  citedText(new Wording(answer.catalogue, language, true), answer);

/** The decision in one sentence that stands beside the word of its verdict. */
export const sentence = (answer: Answer, language: LanguageTag): string =>
  capitalised(verdictSentence(new Wording(answer.catalogue, language), answer.decision));

/** What stands in the way of a near miss, in a sentence. */
export const obstacleDetail = (answer: Answer, obstacle: Obstacle, nearMiss: NearMiss, language: LanguageTag): string =>
  obstacleText(new Wording(answer.catalogue, language), obstacle, nearMiss, answer.decision.onDate);

/** How long the decision holds, in lines: since when, until when, and what changes then; empty where nothing is known to change it. */
export const outlook = (answer: Answer, language: LanguageTag): string =>
  outlookLines(new Wording(answer.catalogue, language), answer).join('\n');

/** A remark in a sentence or two. */
export const remarkDetail = (answer: Answer, remark: Remark, language: LanguageTag): string =>
  remarkText(new Wording(answer.catalogue, language), answer, remark);

/** Every problem of a claim on a line of its own; `suggestions` are the nearest codes, problem by problem. */
export function refusalMessage(
  problems: readonly ClaimProblem[],
  suggestions: readonly (readonly Code[])[],
  language: LanguageTag,
): string {
  const phrases = phrasebookOf(language);
  const lines = problems.map(({ code, path, value }, position) => {
    const problem = phrases.say(`problem.${code}`, { value: repeated(value), path });
    if (!isUnknownRecord(code)) return problem;
    const nearest = suggestions[position] ?? [];
    const next =
      nearest.length === 0
        ? phrases.say('lookUp')
        : phrases.say('didYouMean', { codes: phrases.alternatives(nearest.map((near) => `\`${near}\``)) });
    return `${problem}${phrases.gap}${next}`;
  });
  return lines.join('\n');
}

const isUnknownRecord = (code: ClaimProblem['code']): boolean =>
  code === 'UNKNOWN_CERTIFICATE' || code === 'UNKNOWN_POST' || code === 'UNKNOWN_REGION';

/** The codes that a decision is filed under, on one line. */
export const filingLine = (decision: Decision, language: LanguageTag): string =>
  phrasebookOf(language).say('filing', {
    verdict: decision.verdict,
    requirement: decision.requirement ?? '–',
    route: decision.route ?? '–',
    standing: decision.standing ?? '–',
    revision: String(decision.revision),
  });
