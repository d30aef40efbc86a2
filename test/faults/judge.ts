/** Whether an answer is that of the twin, for the revision that the answer names. */
import type { Claim, Decision, Refusal } from '../../src/recognition';
import { decideSlowly } from '../support/twin';
import type { LedgerCopy } from './ledger-copy';

/** The two shapes in which claims are answered. */
export const FORMS = ['GRAPHQL', 'LINES'] as const;
export type Form = (typeof FORMS)[number];

/** What is asked over GraphQL, in the order of `graphqlShape`. */
export const RESULT_FIELDS = `__typename
  ... on RecognitionDecision { verdict revision onDate purpose standing post { code } region { code } requirement { code } route { code }
    needs { outcome paths { holding certificate { code } full steps { equivalence { code } agreement { code } from { code } to { code } conditions { code } } }
      credited { code } missing { code } levelReference { code } }
    outstanding { code } holdings { certificate { code } stands problem } exclusions { code } }
  ... on ClaimRefused { problems { code path } }`;
/** What is asked by lines, in the order of `lineShape`. */
export const LINE_FIELDS = 'verdict,revision,standing,requirement,route,needs,outstanding,holdings,exclusions';

const isRefused = (answer: Decision | Refusal): answer is Refusal => 'problems' in answer;
const named = (code: string | null) => (code === null ? null : { code });
const allNamed = (codes: readonly string[]) => codes.map((code) => ({ code }));
const problemsOf = ({ problems }: Refusal) => problems.map(({ code, path }) => ({ code, path }));

function graphqlShape(answer: Decision | Refusal): object {
  if (isRefused(answer)) return { __typename: 'ClaimRefused', problems: problemsOf(answer) };
  const { verdict, revision, onDate, purpose, standing, post, region, requirement, route } = answer;
  return {
    __typename: 'RecognitionDecision',
    ...{ verdict, revision, onDate, purpose, standing, post: { code: post }, region: { code: region } },
    ...{ requirement: named(requirement), route: named(route) },
    needs: answer.needs.map(({ outcome, paths, credited, missing, levelReference }) => ({
      outcome,
      paths: paths.map(({ holding, certificate, full, steps }) => ({
        ...{ holding, certificate: { code: certificate }, full },
        steps: steps.map(({ equivalence, agreement, from, to, conditions }) => ({
          ...{ equivalence: { code: equivalence }, agreement: { code: agreement }, from: { code: from } },
          ...{ to: { code: to }, conditions: allNamed(conditions) },
        })),
      })),
      ...{ credited: allNamed(credited), missing: allNamed(missing), levelReference: named(levelReference) },
    })),
    outstanding: allNamed(answer.outstanding),
    holdings: answer.holdings.map(({ certificate, stands, problem }) => ({
      ...{ certificate: { code: certificate }, stands, problem },
    })),
    exclusions: allNamed(answer.exclusions),
  };
}

function lineShape(answer: Decision | Refusal): object {
  if (isRefused(answer)) return { problems: problemsOf(answer) };
  const { verdict, revision, standing, requirement, route, needs, outstanding, holdings, exclusions } = answer;
  return {
    ...{ verdict, revision, standing, requirement, route },
    needs: needs.map(({ outcome, paths, credited, missing }) => ({
      outcome,
      paths: paths.map(({ holding, certificate, steps, full }) => ({
        ...{ holding, certificate, equivalences: steps.map(({ equivalence }) => equivalence), full },
      })),
      ...{ credited, missing },
    })),
    outstanding,
    holdings: holdings.map(({ certificate, problem }) => ({ certificate, problem })),
    exclusions,
  };
}

const SHAPES: Readonly<Record<Form, (answer: Decision | Refusal) => object>> = {
  GRAPHQL: graphqlShape,
  LINES: lineShape,
};

/** Answers that are kept, each the twin's to one claim at one revision. */
const MOST_KEPT = 40_000;

export class Judge {
  private readonly kept = new Map<string, string>();

  constructor(
    private readonly ledger: LedgerCopy,
    private readonly claims: readonly Claim[],
  ) {}

  /**
   * @param claim which of the claims
   * @param answer what was answered, in one of the forms
   * @param revision that of the whole answer, for a claim that is refused, which names none itself
   * @returns what is wrong with it; undefined: nothing
   */
  async flawOf(form: Form, claim: number, answer: object, revision: number): Promise<string | undefined> {
    const { revision: said = revision } = answer as { readonly revision?: number };
    if (said !== revision) return `revision ${String(said)} in an answer of revision ${String(revision)}`;
    const expected = await this.expected(form, claim, revision);
    if (expected === undefined) return `revision ${String(revision)}, which the ledger does not have`;
    const given = JSON.stringify(answer);
    if (given === expected) return undefined;
    return `claim ${JSON.stringify(this.claims[claim])} at revision ${String(revision)} was answered ${given}; by the twin it is ${expected}`;
  }

  private async expected(form: Form, claim: number, revision: number): Promise<string | undefined> {
    const name = `${form} ${String(claim)} ${String(revision)}`;
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    const state = await this.ledger.at(revision);
    if (state === undefined) return undefined;
    const answer = decideSlowly(state.register, revision, this.claims[claim]);
    if (this.kept.size > MOST_KEPT) this.kept.clear();
    for (const each of FORMS)
      this.kept.set(`${each} ${String(claim)} ${String(revision)}`, JSON.stringify(SHAPES[each](answer)));
    return this.kept.get(name);
  }
}
