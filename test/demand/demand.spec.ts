/** Demand from the question to the answer: what is counted, what is told of it, and that there is nothing in it of who asked. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describeOnEach } from '../support/databases';
import { handsOn, type Hands } from '../support/hands';
import { temporaryFolder } from '../support/registry';
import { startService, type GraphqlAnswer, type RunningService } from '../support/service';
import { monthAt, monthsLater } from '../../src/demand/months';
import { askLines, askMany, claimWith, countedIn, DOCUMENT, reached, type Counted } from './askers';

const folder = temporaryFolder();
const catalogue = join(folder, 'catalogue.json');
writeFileSync(catalogue, JSON.stringify(DOCUMENT));
const NOW = monthAt(Date.now());

const counted = (certificate: string, count: number, rest: object = {}): Counted => ({
  ...{ certificate, post: 'p1', region: 'HK', purpose: 'PRACTICE', month: NOW, count },
  ...rest,
});

const ROWS =
  'totalCount edges { node { certificate { code } post { code } region { code } purpose count requirement { code } leadsTo { code } } }';

async function demand(service: RunningService, args = '', fields = `rows { ${ROWS} }`): Promise<GraphqlAnswer> {
  const token = await service.tokenFor('anna', 'body:B');
  return service.graphql(`{ demand${args && `(${args})`} { ${fields} } }`, {}, token);
}

/** The rows as lists of codes and a count. */
async function rowsOf(service: RunningService, args = ''): Promise<unknown[]> {
  const { data, errors } = await demand(service, args);
  if (errors) throw new Error(JSON.stringify(errors));
  const { rows } = (data as { demand: { rows: { edges: { node: Record<string, unknown> }[] } } }).demand;
  return rows.edges.map(({ node }) =>
    [node.certificate, node.post, node.region]
      .map((record) => (record as { code: string } | null)?.code ?? null)
      .concat(String(node.count)),
  );
}

describeOnEach('demand', (fresh) => {
  let address: string;
  let service: RunningService;
  let hands: Hands;

  beforeAll(async () => {
    address = await fresh();
    service = await startService({ database: address, catalogue });
    hands = await handsOn(address);
  });
  beforeEach(() => hands.run('DELETE FROM "demand"'));
  afterAll(async () => {
    await service.stop();
    await hands.end();
  });

  const put = async (cells: readonly Counted[]): Promise<void> => {
    for (const { certificate, post, region, purpose, month, count } of cells)
      await hands.run(
        'INSERT INTO "demand" ("certificate", "post", "region", "purpose", "month", "count") VALUES (?, ?, ?, ?, ?, ?)',
        ...[certificate, post, region, purpose, month, count],
      );
  };

  test('counts every way to ask what is recognised, and no other question', async () => {
    const claim = claimWith(['c1']);
    await service.graphql('{ recognition(certificate: "c1", post: "p1", region: "HK") { __typename } }');
    await service.graphql('query ($claim: ClaimInput!) { decide(claim: $claim) { __typename } }', { claim });
    await askMany(service, [claim, claimWith(['c4', 'c1']), claimWith(['c2']), claimWith(['c1'], { post: 'unknown' })]);
    await askLines(service, [claim, claimWith(['c1'], { post: 'p2' }), claimWith(['c3']), claimWith([])]);
    await service.graphql(`
      {
        portability(holdings: [{ certificate: "c1" }]) {
          __typename
        }
        coverage {
          revision
        }
        acceptedCertificates(post: "p1", region: "HK") {
          __typename
        }
      }
    `);
    const rows = [counted('c1', 5), counted('c1', 1, { post: 'p2' }), counted('c4', 1)];
    expect(await reached(hands, 7)).toEqual(rows);
    expect(await reached(hands, 7)).toEqual(rows);
  });

  test('what is asked of a revision that is past is not counted', async () => {
    const token = await service.tokenFor('anna', 'registrar');
    const { errors } = await service.graphql(
      'mutation { register(record: { region: { code: "X", name: { en: "X" } } }, act: { reason: "as decided" }) { __typename } }',
      {},
      token,
    );
    expect(errors).toBeUndefined();
    await askMany(service, [claimWith(['c1'])], ', asOfRevision: 1');
    await askMany(service, [claimWith(['c4'])], ', asOfRevision: 2');
    expect(await reached(hands, 1)).toEqual([counted('c4', 1)]);
  });

  test('tells what is asked for most, and what would lead there', async () => {
    await put([counted('c1', 5), counted('c4', 6), counted('c1', 7, { post: 'p2' })]);
    const { data } = await demand(service, '', `counting from to leastShown rows { ${ROWS} }`);
    const node = (certificate: string, post: string, count: number) => ({
      node: {
        certificate: { code: certificate },
        post: { code: post },
        region: { code: 'HK' },
        purpose: 'PRACTICE',
        count,
        requirement: post === 'p1' ? { code: 'R' } : null,
        leadsTo: post === 'p1' ? [{ code: 'c2' }] : [],
      },
    });
    expect(data).toEqual({
      demand: {
        counting: true,
        from: monthsLater(NOW, -11),
        to: NOW,
        leastShown: 5,
        rows: { totalCount: 3, edges: [node('c1', 'p2', 7), node('c4', 'p1', 6), node('c1', 'p1', 5)] },
      },
    });
    expect(await rowsOf(service, 'by: COURSE')).toEqual([
      [null, 'p1', 'HK', '11'],
      [null, 'p2', 'HK', '7'],
    ]);
  });

  test('adds up months, within those that are asked', async () => {
    const before = monthsLater(NOW, -1);
    await put([
      counted('c1', 5),
      counted('c1', 6, { month: before }),
      counted('c1', 7, { month: monthsLater(NOW, -12) }),
    ]);
    expect(await rowsOf(service)).toEqual([['c1', 'p1', 'HK', '11']]);
    expect(await rowsOf(service, `from: "${before}", to: "${before}"`)).toEqual([['c1', 'p1', 'HK', '6']]);
    expect(await rowsOf(service, `from: "${monthsLater(NOW, -20)}"`)).toEqual([['c1', 'p1', 'HK', '18']]);
  });

  test('shows only what is asked for, in pages', async () => {
    await put([
      counted('c1', 9, { region: 'GZ' }),
      counted('c1', 8, { post: 'p2' }),
      counted('c4', 7, { purpose: 'TRAINING' }),
      counted('gone', 20),
    ]);
    const [inGuangzhou, ofTrade, forTraining] = [
      ['c1', 'p1', 'GZ', '9'],
      ['c1', 'p2', 'HK', '8'],
      ['c4', 'p1', 'HK', '7'],
    ];
    expect(await rowsOf(service)).toEqual([inGuangzhou, ofTrade, forTraining]);
    expect(await rowsOf(service, 'certificates: ["c1"], posts: ["p1"]')).toEqual([inGuangzhou]);
    expect(await rowsOf(service, 'bodies: ["C"]')).toEqual([forTraining]);
    expect(await rowsOf(service, 'fields: ["arts"]')).toEqual([inGuangzhou, forTraining]);
    expect(await rowsOf(service, 'regions: ["GD"]')).toEqual([inGuangzhou]);
    expect(await rowsOf(service, 'purposes: [PRACTICE], regions: ["HK", "EU"]')).toEqual([ofTrade]);
    expect(await rowsOf(service, 'posts: []')).toEqual([]);
    const paged = 'totalCount pageInfo { hasNextPage endCursor } edges { node { count } }';
    const first = await demand(service, '', `rows(first: 2) { ${paged} }`);
    const { rows } = (first.data as { demand: { rows: { pageInfo: { endCursor: string } } } }).demand;
    expect(rows).toMatchObject({ totalCount: 3, edges: [{ node: { count: 9 } }, { node: { count: 8 } }] });
    const second = await demand(service, '', `rows(after: "${rows.pageInfo.endCursor}") { ${paged} }`);
    expect(second.data).toMatchObject({ demand: { rows: { edges: [{ node: { count: 7 } }] } } });
  });

  test.each([
    ['from: "2026-13"', 'MALFORMED_MONTH'],
    ['to: "yesterday"', 'MALFORMED_MONTH'],
    ['from: "2026-11", to: "2026-10"', 'MONTHS_REVERSED'],
    ['bodies: ["nobody"]', 'UNKNOWN_CODE'],
    ['fields: ["nothing"]', 'UNKNOWN_CODE'],
  ])('refuses %s in words', async (args, problem) => {
    const { errors } = await demand(service, args);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', problem } }]);
    expect(errors![0].message).toMatch(/20\d\d-1|yesterday|nobody|nothing/);
  });

  test('has nothing of who asks: these columns are all there is', async () => {
    await put([counted('c1', 1)]);
    const [row] = await countedIn(hands);
    expect(Object.keys(row).sort()).toEqual(['certificate', 'count', 'month', 'post', 'purpose', 'region']);
  });
});
