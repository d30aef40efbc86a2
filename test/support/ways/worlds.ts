/** The worlds of test/cases-ways. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_TYPES, type Register } from '../../../src/recognition';
import type { MissingLink, WaysQuestion } from '../../../src/pathways';
import type { CoverageQuestion, ExpectedCell } from './coverage';
import type { WorldOfWays } from './law';
import type { ExpectedWays } from './ways';

export interface WaysCase {
  readonly ask: 'waysTo';
  readonly question: WaysQuestion;
  readonly expect: ExpectedWays & { readonly missingLinks?: readonly MissingLink[] };
}

export interface CoverageCase {
  readonly ask: 'coverage';
  readonly question: CoverageQuestion;
  readonly expect: readonly ExpectedCell[];
}

export interface CasesOfWays {
  readonly name: string;
  readonly world: WorldOfWays;
  readonly ways: readonly WaysCase[];
  readonly coverage: readonly CoverageCase[];
}

const CASES = join(__dirname, '../../cases-ways');

export function worldsOfWays(): CasesOfWays[] {
  const names = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(CASES, name, file), 'utf8'));
    const document = read('world.json') as Partial<Register> & Pick<WorldOfWays, 'programmes'>;
    const register = Object.fromEntries(
      RECORD_TYPES.map((type) => [type, document[type] ?? []]),
    ) as unknown as Register;
    const cases = read('cases.json') as (WaysCase | CoverageCase)[];
    const ways = cases.filter((each) => each.ask === 'waysTo').map(withPurpose);
    return {
      name,
      world: { register, programmes: document.programmes },
      ways,
      coverage: cases.filter((each) => each.ask === 'coverage'),
    };
  });
}

const withPurpose = (each: WaysCase): WaysCase => ({
  ...each,
  question: { ...each.question, purpose: (each.question as Partial<WaysQuestion>).purpose ?? 'PRACTICE' },
});
