/** Many evaluations at once, in order; each may leave to the request what all have in common. */
import { MAX_CLAIMS } from '../../../api/limits';
import { localized } from '../../../language/message';
import type { Decision, LanguageTag, TimeSlices } from '../../../recognition';
import { isGiven, isObject, type Fields, type LineProblem } from '../../lines/claim-line';
import { LINE_MESSAGES } from '../../lines/line-messages';
import { refusedFor, type Question } from '../questions.service';
import { evaluate, type Evaluated, type Evaluation } from './evaluation';
import { AUTHZEN_MESSAGES } from './messages';

/** After which answer no more is asked. */
const SEMANTICS = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const;
type Semantic = (typeof SEMANTICS)[number];

const isLast = (semantic: Semantic, { decision }: Evaluation): boolean =>
  semantic !== 'execute_all' && decision === (semantic === 'permit_on_first_permit');

/** The evaluations of a request; none: it is one evaluation itself. */
export const evaluationsIn = (body: unknown): readonly unknown[] | undefined =>
  isObject(body) && Array.isArray(body.evaluations) && body.evaluations.length > 0 ? body.evaluations : undefined;

/**
 * Evaluates each.
 * @throws LocalizedError where nothing can be asked; what is wrong with one evaluation alone is told in its place, as the protocol has it
 */
export function* evaluateEach(
  body: Fields,
  list: readonly unknown[],
  question: Question,
  decided: (decision: Decision) => void,
): TimeSlices<readonly Evaluation[]> {
  const semantic = semanticOf(body);
  if (list.length > MAX_CLAIMS) throw refusedFor([tooMany(list.length)]);
  const answers: Evaluation[] = [];
  for (const each of list) {
    const answer = told(evaluate(isObject(each) ? completed(each, body) : {}, question, decided), question.language);
    answers.push(answer);
    if (isLast(semantic, answer)) break;
    yield;
  }
  return answers;
}

/** An evaluation with what it leaves to the request: whole members, and the type, id or name of a member that it gives in part. */
function completed(given: Fields, common: Fields): Fields {
  const { context = common.context } = given;
  return {
    subject: completedBy(given.subject, common.subject),
    action: completedBy(given.action, common.action),
    resource: completedBy(given.resource, common.resource),
    context,
  };
}

function completedBy(given: unknown, common: unknown): unknown {
  if (given === undefined) return common;
  if (!isObject(given) || !isObject(common)) return given;
  const { type, id, name } = common;
  return { type, id, name, ...given };
}

/** An error is no "no": who reads no more than the decision must not say "yes", and the context says that nothing was decided. */
function told(evaluated: Evaluated, language: LanguageTag): Evaluation {
  if ('decision' in evaluated) return evaluated;
  const problems = evaluated.problems.map(({ code, path, value, suggestions }) => ({ code, path, value, suggestions }));
  const message = evaluated.problems.map((problem) => problem.message(language)).join('\n');
  return { decision: false, context: { error: { status: 400, message, problems } } };
}

function semanticOf({ options }: Fields): Semantic {
  const asked = isObject(options) ? options.evaluations_semantic : undefined;
  if (!isGiven(asked)) return 'execute_all';
  const semantic = SEMANTICS.find((each) => each === asked);
  if (semantic !== undefined) return semantic;
  const path = 'options.evaluations_semantic';
  const value = typeof asked === 'string' ? asked : JSON.stringify(asked);
  const text = localized(AUTHZEN_MESSAGES.UNKNOWN_SEMANTIC, { path, value, known: SEMANTICS });
  const code = 'UNKNOWN_SEMANTIC';
  throw refusedFor([{ code, path, value, suggestions: SEMANTICS, message: (language) => text[language] }]);
}

function tooMany(count: number): LineProblem {
  const text = localized(AUTHZEN_MESSAGES.TOO_MANY_EVALUATIONS, { count, most: MAX_CLAIMS });
  const [code, path] = ['TOO_MANY_EVALUATIONS', 'evaluations'];
  return { code, path, value: String(count), suggestions: [], message: (language) => text[language] };
}

/** A body that is no object of JSON. */
export function notAnObject(body: unknown): LineProblem {
  const value = JSON.stringify(body) ?? '';
  const text = localized(LINE_MESSAGES.WRONG_TYPE, { path: 'body', value, expected: 'object' });
  return { code: 'WRONG_TYPE', path: '', value, suggestions: [], message: (language) => text[language] };
}
