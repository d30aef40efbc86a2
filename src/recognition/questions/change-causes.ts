/** Why a verdict changes on a day: what the decision of the day before rests on ends then, or what that of the day itself rests on begins. */
import type { Catalogue } from '../catalogue/catalogue';
import { exclusionsAt } from '../catalogue/exclusions';
import { citedRecords, type Citation } from '../decide/citations';
import { decisionOf } from '../decide/decide';
import { judge } from '../decide/judge';
import { isRefusal, questionOn, resolveClaim, type Question } from '../decide/question';
import { dayNumber, dayOf } from '../model/calendar';
import type { Claim } from '../model/claim';
import type { ChangeCause, Decision } from '../model/decision';
import { RECORD_TYPES, type Day } from '../model/records';
import { hasBegun, hasEnded, isInForce, type Dated } from '../model/validity';

/** What changes the verdict of a claim on a day: records in order of type and code, then holdings; each once. */
export function changeCauses(catalogue: Catalogue, claim: Claim, day: Day): readonly ChangeCause[] {
  const question = resolveClaim(catalogue, claim);
  if (isRefusal(question)) return [];
  const number = dayNumber(day);
  const [before, after] = [number - 1, number].map((on) => answerOn(catalogue, question, on));
  const cited = [
    ...before.cited,
    ...after.cited,
    ...exclusionsOnPaths(catalogue, before.decision, after.asked),
    ...exclusionsOnPaths(catalogue, after.decision, before.asked),
  ];
  const records = cited.flatMap(({ type, code }): readonly ChangeCause[] => {
    const record = catalogue.tables[type].find(code) as Dated | undefined;
    const kind = record && changeOf(record, dayOf(number - 1), day);
    return kind === undefined ? [] : [{ kind, type, code }];
  });
  const held = after.decision.holdings.flatMap(({ certificate, problem }, position): readonly ChangeCause[] =>
    problem === before.decision.holdings[position].problem
      ? []
      : [{ kind: problem === 'EXPIRED' ? 'EXPIRES' : 'AWARDED', type: 'certificates', code: certificate }],
  );
  const causes = [...records.sort(byTypeAndCode), ...held];
  return [...new Map(causes.map((cause) => [`${cause.kind} ${cause.type} ${cause.code}`, cause])).values()];
}

interface AnswerOnDay {
  readonly asked: Question;
  readonly decision: Decision;
  readonly cited: readonly Citation[];
}

function answerOn(catalogue: Catalogue, question: Question, day: number): AnswerOnDay {
  const asked = questionOn(catalogue, question, day);
  const decision = decisionOf(catalogue, asked, judge(catalogue, asked));
  return { asked, decision, cited: citedRecords(catalogue, decision) };
}

/** The exclusions that, on the day of a question, shut out a certificate on the paths of a decision of another day. */
const exclusionsOnPaths = (catalogue: Catalogue, { needs }: Decision, asked: Question): readonly Citation[] =>
  needs
    .flatMap(({ paths }) => paths.flatMap(({ certificate, steps }) => [certificate, ...steps.map(({ from }) => from)]))
    .flatMap((certificate) => exclusionsAt(catalogue, catalogue.tables.certificates.position(certificate), asked))
    .map((code) => ({ type: 'exclusions', code }));

function changeOf(record: Dated, eve: Day, day: Day): ChangeCause['kind'] | undefined {
  const [was, is] = [isInForce(record, eve), isInForce(record, day)];
  if (was === is) return undefined;
  if (was) return hasEnded(record.period, day) ? 'ENDS' : 'SUSPENDED';
  return hasBegun(record.period, eve) ? 'REINSTATED' : 'BEGINS';
}

const byTypeAndCode = (a: ChangeCause, b: ChangeCause): number =>
  RECORD_TYPES.indexOf(a.type) - RECORD_TYPES.indexOf(b.type) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
