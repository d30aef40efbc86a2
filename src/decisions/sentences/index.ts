/** Sentences: what the registry answers, as people read it, in each of its languages. Codes and data stay elsewhere. */
import type { Catalogue, ClaimProblem, Code, Decision, LanguageTag, NearMiss, Obstacle } from '../../recognition';
import { shortened, visible } from '../../language/characters';
import { obstacleText } from './obstacles';
import { phrasebookOf } from './phrases';
import { decisionText } from './summary';
import { Wording } from './wording';

const LONGEST_VALUE = 100;

/**
 * The decision in paragraphs and lists, separated by empty lines. One that was made as though the register held drafts says so first,
 * and one that rests on an `ILLUSTRATIVE` record next.
 */
export const summary = (
  catalogue: Catalogue,
  decision: Decision,
  nearMisses: readonly NearMiss[],
  language: LanguageTag,
  drafts: readonly Code[] = [],
): string => decisionText(new Wording(catalogue, language), decision, nearMisses, drafts);

/** What stands in the way of a near miss, in a sentence. */
export const obstacleDetail = (
  catalogue: Catalogue,
  obstacle: Obstacle,
  nearMiss: NearMiss,
  language: LanguageTag,
): string => obstacleText(new Wording(catalogue, language), obstacle, nearMiss);

/** Every problem of a claim on a line of its own; `suggestions` are the nearest codes, problem by problem. */
export function refusalMessage(
  problems: readonly ClaimProblem[],
  suggestions: readonly (readonly Code[])[],
  language: LanguageTag,
): string {
  const phrases = phrasebookOf(language);
  const lines = problems.map(({ code, path, value }, position) => {
    const shown = value.length > LONGEST_VALUE ? `${shortened(value, LONGEST_VALUE)}…` : value;
    const problem = phrases.say(`problem.${code}`, { value: visible(shown), path });
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
