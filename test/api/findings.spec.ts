/** `findings` of the catalogue that ships, over GraphQL. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreement, certificate, equivalence, registerOf } from '../support/builders';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const folder = temporaryFolder();

let service: RunningService;

beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
});
afterAll(() => service.stop());

interface Findings {
  readonly counts: readonly { readonly kind: string; readonly count: number; readonly complete: boolean }[];
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string };
    readonly edges: readonly {
      readonly node: Readonly<Record<string, string>> & { readonly records: readonly { readonly code: string }[] };
    }[];
  };
}

const NODE = `kind records { code } en: message zht: message(language: ZH_HANT) zhs: message(language: ZH_HANS) pt: message(language: PT)
  enDo: suggestion zhtDo: suggestion(language: ZH_HANT) zhsDo: suggestion(language: ZH_HANS) ptDo: suggestion(language: PT)`;

async function findings(given: string, page = 'first: 500'): Promise<Findings> {
  const { data, errors } = await service.graphql(
    `{ findings(onDate: "2026-11-23" ${given}) { revision onDate counts { kind count complete } list(${page}) { totalCount pageInfo { endCursor } edges { node { ${NODE} } } } } }`,
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data!.findings as Findings;
}

it('are told in four languages, with their records and what to do', async () => {
  const { counts, list } = await findings('');
  expect(counts.map(({ kind }) => kind)).toHaveLength(10);
  expect(counts.every(({ complete }) => complete)).toBe(true);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(list.totalCount);
  expect(list.totalCount).toBeGreaterThan(0);
  for (const { node } of list.edges) {
    expect(node.records.length).toBeGreaterThan(0);
    for (const text of [node.en, node.zht, node.zhs, node.pt, node.enDo, node.zhtDo, node.zhsDo, node.ptDo]) {
      expect(text).not.toMatch(/undefined|[{}]/);
      expect(text).not.toBe('');
    }
    expect(new Set([node.en, node.zht, node.zhs, node.pt]).size).toBe(4);
    expect(node.zht).toMatch(/\p{Script=Han}/u);
  }
});

it('are looked for by kind, and paged', async () => {
  const kind = 'kinds: [NAME_MISSING, LEADS_NOWHERE]';
  const whole = await findings(kind);
  expect(whole.counts.map((count) => count.kind)).toEqual(['LEADS_NOWHERE', 'NAME_MISSING']);
  const first = await findings(kind, 'first: 1');
  const rest = await findings(kind, `first: 500, after: "${first.list.pageInfo.endCursor}"`);
  expect([...first.list.edges, ...rest.list.edges]).toEqual(whole.list.edges);
});

it('refuse a day and a number of days that cannot be', async () => {
  for (const [given, problem] of [
    ['onDate: "soon"', 'MALFORMED_DAY'],
    ['withinDays: -1', 'WITHIN_DAYS'],
    ['withinDays: 99999', 'WITHIN_DAYS'],
  ]) {
    const { errors } = await service.graphql(`{ findings(${given}) { revision } }`);
    expect(errors?.[0].extensions).toMatchObject({ problem });
  }
});

it('show the first of many records, say how many there are, and keep their cursors short', async () => {
  const path = join(folder, 'register.json');
  const codes = Array.from({ length: 151 }, (_, number) => `C${String(1000 + number)}`);
  const register = registerOf({
    certificates: codes.map((code) => certificate(code)),
    agreements: [agreement('A', { period: { until: '2026-12-01' } })],
    equivalences: codes.slice(1).map((code, number) => equivalence(`E${String(1000 + number)}`, 'C1000', code)),
  });
  writeFileSync(path, JSON.stringify(register));
  const large = await startService({ catalogue: path });
  const { data } = await large.graphql(
    `{ findings(onDate: "2026-11-23", kinds: [ENDS_SOON]) { list { pageInfo { endCursor } edges { node { ${NODE} recordCount } } } } }`,
  );
  await large.stop();
  const { list } = data!.findings as Findings;
  expect(list.edges).toMatchObject([{ node: { recordCount: 151 } }]);
  const [{ node }] = list.edges;
  expect(node.records).toHaveLength(100);
  // Each language has its own comma, and its own way of leaving the rest out.
  expect(node.en).toContain('`E1008`, `E1009` … (150).');
  expect(node.pt).toContain('`E1008`, `E1009` … (150).');
  expect(node.zht).toContain('`E1008`、`E1009` 等 150 項。');
  expect(node.zhs).toContain('`E1008`、`E1009` 等 150 项。');
  expect(list.pageInfo.endCursor.length).toBeLessThan(5000);
});
