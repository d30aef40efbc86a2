/**
 * A cell of fewer than five questions is withheld everywhere: whatever is asked of random counts is answered as if such cells had never been, and
 * is what adding up the others by hand gives. So they can be changed without any answer changing, and no difference of answers gives one away.
 */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { LEAST_SHOWN } from '../../src/demand/totals';
import { handsOn, type Hands } from '../support/hands';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { DOCUMENT, type Counted } from './askers';

const RUNS = 40;
const QUESTIONS = 6;
const MONTHS = ['2026-08', '2026-09', '2026-10'];
const POSTS_IN = { design: ['p1'], trade: ['p2'] };
const CERTIFICATES_OF = { B: ['c1', 'c2'], C: ['c3', 'c4'] };

const cell = fc.record({
  certificate: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
  post: fc.constantFrom('p1', 'p2'),
  region: fc.constantFrom('HK', 'GZ'),
  purpose: fc.constantFrom('PRACTICE', 'TRAINING'),
  month: fc.constantFrom(...MONTHS),
  count: fc.integer({ min: 1, max: 2 * LEAST_SHOWN }),
});
const keyOf = ({ certificate, post, region, purpose, month }: Counted): string =>
  [certificate, post, region, purpose, month].join(' ');
const cells = fc.uniqueArray(cell, { selector: keyOf, maxLength: 40 });

const few = (...values: readonly string[]) => fc.option(fc.subarray([...values]));
const question = fc.record({
  by: fc.constantFrom('EQUIVALENCE', 'COURSE'),
  months: fc.constantFrom([0, 0], [0, 1], [0, 2], [1, 2], [2, 2]),
  certificates: few('c1', 'c2', 'c3', 'c4'),
  bodies: few('B', 'C'),
  posts: few('p1', 'p2'),
  fields: few('design', 'trade'),
  regions: few('HK', 'GZ'),
  purposes: few('PRACTICE', 'TRAINING'),
});
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

const ASK = `query ($by: DemandGrouping!, $from: String, $to: String, $certificates: [Code!], $bodies: [Code!], $posts: [Code!],
    $fields: [Code!], $regions: [Code!], $purposes: [Purpose!]) {
  demand(by: $by, from: $from, to: $to, certificates: $certificates, bodies: $bodies, posts: $posts, fields: $fields, regions: $regions,
    purposes: $purposes) {
    rows { totalCount edges { cursor node { certificate { code } post { code } region { code } purpose count } } }
  }
}`;

interface Shown {
  readonly demand: {
    readonly rows: {
      readonly edges: readonly {
        readonly node: {
          readonly certificate: { readonly code: string } | null;
          readonly post: { readonly code: string };
          readonly region: { readonly code: string };
          readonly purpose: string;
          readonly count: number;
        };
      }[];
    };
  };
}

const folder = temporaryFolder();
let service: RunningService;
let hands: Hands;
let token: string;

beforeAll(async () => {
  const catalogue = join(folder, 'catalogue.json');
  writeFileSync(catalogue, JSON.stringify(DOCUMENT));
  const database = join(folder, 'registry.sqlite');
  service = await startService({ database, catalogue });
  hands = await handsOn(database);
  token = await service.tokenFor('anna', 'registrar');
});
afterAll(async () => {
  await hands.end();
  await service.stop();
});

async function put(counted: readonly Counted[]): Promise<void> {
  await hands.run('DELETE FROM "demand"');
  for (const one of counted)
    await hands.run(
      'INSERT INTO "demand" ("certificate", "post", "region", "purpose", "month", "count") VALUES (?, ?, ?, ?, ?, ?)',
      ...[one.certificate, one.post, one.region, one.purpose, one.month, one.count],
    );
}

async function ask({ months: [first, last], ...rest }: Question): Promise<Shown> {
  const { data, errors } = await service.graphql(ASK, { ...rest, from: MONTHS[first], to: MONTHS[last] }, token);
  if (errors) throw new Error(JSON.stringify(errors));
  return data as unknown as Shown;
}

/** The rows of an answer as lines, in no order. */
const linesIn = ({ demand }: Shown): readonly string[] =>
  demand.rows.edges
    .map(({ node: { certificate, post, region, purpose, count } }) =>
      [certificate?.code ?? '', post.code, region.code, purpose, count].join(' '),
    )
    .sort();

/** The same by hand, of the cells as they are given. */
function addedUp(counted: readonly Counted[], { by, months: [first, last], ...asked }: Question): readonly string[] {
  const isAmong = (given: readonly string[] | null, value: string): boolean => given === null || given.includes(value);
  const members = (of: Readonly<Record<string, string[]>>, given: readonly string[] | null): string[] | null =>
    given && given.flatMap((name) => of[name]);
  const totals: Record<string, number> = {};
  for (const { certificate, post, region, purpose, month, count } of counted) {
    const isAsked =
      MONTHS.slice(first, last + 1).includes(month) &&
      isAmong(asked.certificates, certificate) &&
      isAmong(members(CERTIFICATES_OF, asked.bodies), certificate) &&
      isAmong(asked.posts, post) &&
      isAmong(members(POSTS_IN, asked.fields), post) &&
      isAmong(asked.regions, region) &&
      isAmong(asked.purposes, purpose);
    const key = [by === 'COURSE' ? '' : certificate, post, region, purpose].join(' ');
    if (isAsked) totals[key] = (totals[key] ?? 0) + count;
  }
  return Object.entries(totals)
    .map(([key, count]) => `${key} ${String(count)}`)
    .sort();
}

test('no answer depends on what is withheld', async () => {
  await fc.assert(
    fc.asyncProperty(
      cells,
      fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS }),
      async (counted, questions) => {
        const shown = counted.filter(({ count }) => count >= LEAST_SHOWN);
        await put(counted);
        const answers = await Promise.all(questions.map(ask));
        expect(answers.map(linesIn)).toEqual(questions.map((one) => addedUp(shown, one)));
        await put(shown);
        expect(await Promise.all(questions.map(ask))).toEqual(answers);
        await put(counted.map((one) => ({ ...one, count: one.count < LEAST_SHOWN ? 1 : one.count })));
        expect(await Promise.all(questions.map(ask))).toEqual(answers);
      },
    ),
    { numRuns: RUNS },
  );
});
