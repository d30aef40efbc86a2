/** The types of an answer's parts, as the page queries them. */
import type { AskDecisionQuery } from '../graphql/graphql';

export type Decision = Extract<AskDecisionQuery['decide'], { __typename: 'RecognitionDecision' }>;
export type Refusal = Extract<AskDecisionQuery['decide'], { __typename: 'ClaimRefused' }>;
export type Finding = Decision['needs'][number];
export type Path = Finding['paths'][number];
export type Step = Path['steps'][number];
export type Condition = Decision['outstanding'][number];
export type NearMiss = Decision['nearMisses'][number];
export type Body = NonNullable<NonNullable<Decision['requirement']>['authority']>;

/** How long it holds, in sentences: since when, until when, and what changes then; each may be unknown. */
export function outlookOf({ outlook, holdsUntil }: Pick<Decision, 'outlook' | 'holdsUntil'>) {
  const lines = outlook.split('\n').filter((line) => line !== '');
  const changes = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  const sentences = lines.filter((line) => !line.startsWith('- '));
  const until = holdsUntil === null ? undefined : sentences.pop();
  return { since: sentences.at(0), until, changes };
}

/** All conditions beside certificates on the paths that were taken, each once. */
export function conditionsOf({ route, needs, outstanding }: Decision): readonly Condition[] {
  const steps = needs.flatMap(({ paths }) => paths.flatMap((path) => path.steps));
  const conditions = [...(route?.conditions ?? []), ...steps.flatMap((step) => step.conditions), ...outstanding];
  return [...new Map(conditions.map((condition) => [condition.code, condition])).values()];
}
