/** The answer to a line, in codes: a decision, or why there is none. */
import type { LanguageTag, Path, Remark } from '../../recognition';
import type { Answer } from '../answer';
import type { Id, LineProblem } from './claim-line';

const pathOf = ({ holding, certificate, steps, full }: Path): object => ({
  holding,
  certificate,
  equivalences: steps.map(({ equivalence }) => equivalence),
  full,
});

const remarkOf = (answer: Answer, remark: Remark): object => ({
  ...remark,
  suggestions: answer.suggestionsFor(remark),
});

/** What a decision says on its line, in this order. */
const FIELDS = {
  verdict: ({ decision }) => decision.verdict,
  revision: ({ decision }) => decision.revision,
  standing: ({ decision }) => decision.standing,
  requirement: ({ decision }) => decision.requirement,
  route: ({ decision }) => decision.route,
  needs: ({ decision }) =>
    decision.needs.map(({ outcome, paths, credited, missing }) => ({
      outcome,
      paths: paths.map(pathOf),
      credited,
      missing,
    })),
  outstanding: ({ decision }) => decision.outstanding,
  holdings: ({ decision }) => decision.holdings.map(({ certificate, problem }) => ({ certificate, problem })),
  exclusions: ({ decision }) => decision.exclusions,
  holdsUntil: ({ outlook }) => outlook.holdsUntil,
  remarks: (answer) => answer.remarks.map((remark) => remarkOf(answer, remark)),
} as const satisfies Record<string, (answer: Answer) => unknown>;

export type AnswerField = keyof typeof FIELDS;
export const ANSWER_FIELDS = Object.keys(FIELDS) as readonly AnswerField[];

/** Writes the answers of one request. */
export class AnswerWriter {
  private readonly fields: readonly (readonly [name: string, of: (answer: Answer) => unknown])[];

  constructor(
    wanted: ReadonlySet<string>,
    private readonly language: LanguageTag,
  ) {
    this.fields = Object.entries(FIELDS).filter(([name]) => wanted.has(name));
  }

  decision(id: Id | undefined, answer: Answer): string {
    const line: Record<string, unknown> = { id };
    for (const [name, of] of this.fields) line[name] = of(answer);
    return JSON.stringify(line);
  }

  refusal(id: Id | undefined, problems: readonly LineProblem[]): string {
    return JSON.stringify({
      id,
      problems: problems.map(({ path, code, value, suggestions }) => ({ path, code, value, suggestions })),
      message: problems.map(({ message }) => message(this.language)).join('\n'),
    });
  }
}
