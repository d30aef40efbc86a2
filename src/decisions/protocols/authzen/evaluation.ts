/** One evaluation: the decision of the law, and what of it AuthZEN has a place for. */
import { conditionsOf } from '../../../api/records';
import { countDecision } from '../../../monitoring/metrics';
import { decide, isRefusal, type Decision, type LanguageTag } from '../../../recognition';
import { Answer } from '../../answer';
import { isObject, toldProblem, type Fields, type LineProblem } from '../../lines/claim-line';
import { sentence } from '../../sentences';
import { questionPage } from '../../question-address';
import type { Question } from '../questions.service';
import { placesOf, readQuestion } from './vocabulary';

/** "Yes" is said of `RECOGNISED` alone; of everything else the context says what it is. */
export const isPermitted = ({ verdict }: Pick<Decision, 'verdict'>): boolean => verdict === 'RECOGNISED';

export interface Evaluation {
  readonly decision: boolean;
  readonly context: object;
}

export type Evaluated = Evaluation | { readonly problems: readonly LineProblem[] };

/** @param decided told of each decision, and counted by whoever keeps count */
export function evaluate(given: Fields, question: Question, decided: (decision: Decision) => void): Evaluated {
  const { snapshot, language } = question;
  const read = readQuestion(given, snapshot.today);
  if ('problems' in read) return refused(read.problems);
  const { catalogue, suggestions } = snapshot;
  const decision = decide(catalogue, read.claim);
  if (isRefusal(decision)) {
    const place = placesOf(isObject(given.subject) && given.subject.type === 'certificate');
    const problems = decision.problems.map((problem) => toldProblem(problem, catalogue, suggestions));
    return refused(problems.map((problem) => ({ ...problem, path: place(problem.path) })));
  }
  countDecision(decision.verdict);
  decided(decision);
  const answer = new Answer(catalogue, read.claim, decision, suggestions);
  return { decision: isPermitted(decision), context: contextOf(answer, language, question.origin) };
}

function refused(problems: readonly LineProblem[]): { readonly problems: readonly LineProblem[] } {
  countDecision('REFUSED');
  return { problems };
}

function contextOf(answer: Answer, language: LanguageTag, origin: string): object {
  const { catalogue, claim, decision } = answer;
  const { verdict, revision, onDate, purpose, standing, requirement } = decision;
  const outstanding = conditionsOf(catalogue, decision.outstanding).map((condition) => ({
    code: condition.code,
    text: condition.text(language),
  }));
  return {
    ...{ verdict, onDate, purpose, revision, standing, requirement, outstanding },
    reason_user: { [language]: sentence(answer, language) },
    details: questionPage(origin, claim, revision),
  };
}
