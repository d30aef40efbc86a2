/** The conformance worlds of test/cases: registers with claims and the answers that LAW.md fixes for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  RECORD_TYPES,
  type Claim,
  type Code,
  type Decision,
  type HoldingProblem,
  type NeedOutcome,
  type Register,
  type Verdict,
} from '../../src/recognition';

export interface ExpectedAnswer {
  readonly verdict: Verdict;
  readonly requirement: Code | null;
  readonly route: Code | null;
  readonly outstanding: readonly Code[];
  readonly needs: readonly {
    readonly outcome: NeedOutcome;
    readonly paths: readonly {
      readonly holding: number;
      readonly certificate: Code;
      readonly rules: readonly Code[];
      readonly full: boolean;
    }[];
    readonly credited: readonly Code[];
    readonly missing: readonly Code[];
  }[];
  readonly holdingProblems: readonly (HoldingProblem | null)[];
}

export interface World {
  readonly name: string;
  readonly register: Register;
  readonly cases: readonly { readonly claim: Claim; readonly expect: ExpectedAnswer }[];
}

const CASES = join(__dirname, '../cases');

export function conformanceWorlds(): World[] {
  const names = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(CASES, name, file), 'utf8'));
    const document = read('world.json') as Partial<Register>;
    const register = Object.fromEntries(
      RECORD_TYPES.map((type) => [type, document[type] ?? []]),
    ) as unknown as Register;
    return { name, register, cases: read('cases.json') as World['cases'] };
  });
}

/** What a conformance case fixes of a decision. */
export function fixedPart(decision: Decision): ExpectedAnswer {
  return {
    verdict: decision.verdict,
    requirement: decision.requirement,
    route: decision.route,
    outstanding: decision.outstanding,
    needs: decision.needs.map(({ outcome, paths, credited, missing }) => ({
      outcome,
      paths: paths.map(({ holding, certificate, steps, full }) => ({
        holding,
        certificate,
        rules: steps.map(({ equivalence }) => equivalence),
        full,
      })),
      credited,
      missing,
    })),
    holdingProblems: decision.holdings.map(({ problem }) => problem),
  };
}
