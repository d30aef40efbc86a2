/** The answer to a line, in codes: a decision, or why there is none. */
import type { Day, HoldingFinding, LanguageTag, NeedFinding, Path, Step } from '../../recognition';
import type { Answer } from '../answer';
import type { Id, LineProblem } from './claim-line';

/**
 * What is made of decisions is written by hand, which takes a part of the time of `JSON.stringify`. Codes have no character that JSON writes in
 * another way (`CODE` in src/document), nor have days and the words of the law.
 */
const word = (text: string | null): string => (text === null ? 'null' : `"${text}"`);

const words = (texts: readonly string[]): string => (texts.length === 0 ? '[]' : `["${texts.join('","')}"]`);

function list<T>(items: readonly T[], write: (item: T) => string): string {
  let text = '[';
  for (const item of items) text += text === '[' ? write(item) : `,${write(item)}`;
  return `${text}]`;
}

const equivalenceOf = ({ equivalence }: Step): string => `"${equivalence}"`;

const pathOf = ({ holding, certificate, steps, full }: Path): string =>
  `{"holding":${String(holding)},"certificate":"${certificate}","equivalences":${list(steps, equivalenceOf)},"full":${String(full)}}`;

const needOf = ({ outcome, paths, credited, missing }: NeedFinding): string =>
  `{"outcome":"${outcome}","paths":${list(paths, pathOf)},"credited":${words(credited)},"missing":${words(missing)}}`;

const holdingOf = ({ certificate, problem }: HoldingFinding): string =>
  `{"certificate":"${certificate}","problem":${word(problem)}}`;

/** What a decision says on its line, in this order, as JSON. */
const FIELDS = {
  verdict: ({ decision }) => word(decision.verdict),
  revision: ({ decision }) => String(decision.revision),
  standing: ({ decision }) => word(decision.standing),
  requirement: ({ decision }) => word(decision.requirement),
  route: ({ decision }) => word(decision.route),
  needs: ({ decision }) => list(decision.needs, needOf),
  outstanding: ({ decision }) => words(decision.outstanding),
  holdings: ({ decision }) => list(decision.holdings, holdingOf),
  exclusions: ({ decision }) => words(decision.exclusions),
  holdsUntil: (_, holdsUntil) => word(holdsUntil),
  // What they repeat of the claim may be any text.
  remarks: (answer) =>
    list(answer.remarks, (remark) => JSON.stringify({ ...remark, suggestions: answer.suggestionsFor(remark) })),
} as const satisfies Record<string, (answer: Answer, holdsUntil: Day | null) => string>;

export type AnswerField = keyof typeof FIELDS;
export const ANSWER_FIELDS = Object.keys(FIELDS) as readonly AnswerField[];

/** Writes the answers of one request. */
export class AnswerWriter {
  private readonly fields: readonly {
    readonly name: string;
    readonly of: (answer: Answer, holdsUntil: Day | null) => string;
  }[];

  constructor(
    wanted: ReadonlySet<string>,
    private readonly language: LanguageTag,
  ) {
    this.fields = ANSWER_FIELDS.filter((name) => wanted.has(name)).map((name) => ({
      name: `,"${name}":`,
      of: FIELDS[name],
    }));
  }

  /** @param holdsUntil until when the decision holds, if that is wanted */
  decision(id: Id | undefined, answer: Answer, holdsUntil: Day | null): string {
    let text = '';
    for (const { name, of } of this.fields) text += name + of(answer, holdsUntil);
    return id === undefined ? `{${text.slice(1)}}` : `{"id":${JSON.stringify(id)}${text}}`;
  }

  refusal(id: Id | undefined, problems: readonly LineProblem[]): string {
    return JSON.stringify({
      id,
      problems: problems.map(({ path, code, value, suggestions }) => ({ path, code, value, suggestions })),
      message: problems.map(({ message }) => message(this.language)).join('\n'),
    });
  }
}
