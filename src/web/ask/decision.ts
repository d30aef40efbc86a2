/** The types of an answer's parts, as the page queries them. */
import type { AskDecisionQuery } from '../graphql/graphql';

export type Decision = Extract<AskDecisionQuery['decide'], { __typename: 'RecognitionDecision' }>;
export type Refusal = Extract<AskDecisionQuery['decide'], { __typename: 'ClaimRefused' }>;
export type Finding = Decision['needs'][number];
export type Path = Finding['paths'][number];
export type Step = Path['steps'][number];
export type Condition = Decision['outstanding'][number];
export type NearMiss = Decision['nearMisses'][number];

/** The paragraphs that come first: what the answer is worth where its grounds are weak, the answer in one sentence, its weight. */
export function openingOf({ standing, summary }: Decision): { warning?: string; sentence: string; weight?: string } {
  const [first, second, third] = summary.split('\n\n');
  const weak = standing === 'ILLUSTRATIVE' || standing === 'REPORTED';
  const [sentence, weight] = weak ? [second, third] : [first, second];
  return { ...(weak ? { warning: first } : {}), sentence, ...(weight === undefined ? {} : { weight }) };
}

/** All conditions beside certificates on the paths that were taken, each once. */
export function conditionsOf({ route, needs, outstanding }: Decision): readonly Condition[] {
  const steps = needs.flatMap(({ paths }) => paths.flatMap((path) => path.steps));
  const conditions = [...(route?.conditions ?? []), ...steps.flatMap((step) => step.conditions), ...outstanding];
  return [...new Map(conditions.map((condition) => [condition.code, condition])).values()];
}
