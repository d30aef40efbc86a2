/** The past over GraphQL: what was done to the register, to a record, and whether the ledger holds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const folder = mkdtempSync(join(tmpdir(), 'registry-'));
const file = join(folder, 'registry.sqlite');
let service: RunningService;

async function data<D>(query: string): Promise<D> {
  const { data: answer, errors } = await service.graphql(query);
  expect(errors).toBeUndefined();
  return answer as D;
}

beforeAll(async () => {
  const registry = await Registry.open(folder);
  const region = (name: string, rest = {}) => ({ regions: [{ code: 'HK', name: { en: name }, ...rest }] });
  await registry.import({ ...region('Hongkong'), posts: [{ code: 'P', name: { en: 'Post' } }] });
  await registry.import(region('Hong Kong'));
  await registry.imports.import(registry.document(region('Hong Kong', { iso: 'CN-HK' })), {
    actor: 'somebody',
    reason: 'ISO 3166-2 has a code for it',
  });
  await registry.close();
  service = await startService({ database: file });
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

it('tells every version of a record: who, when, why, and what changed', async () => {
  const { history } = await data<{ history: object[] }>(
    '{ history(type: REGION, code: "HK") { recordedIn { number actor act reason } supersededIn { number } content changes { field before after } } }',
  );
  expect(history).toEqual([
    {
      recordedIn: { number: 3, actor: 'somebody', act: 'IMPORT', reason: 'ISO 3166-2 has a code for it' },
      supersededIn: null,
      content: '{"code":"HK","name":{"en":"Hong Kong"},"iso":"CN-HK"}',
      changes: [{ field: 'iso', before: null, after: '"CN-HK"' }],
    },
    expect.objectContaining({
      recordedIn: { number: 2, actor: 'test', act: 'IMPORT', reason: null },
      supersededIn: { number: 3 },
      changes: [{ field: 'name', before: '{"en":"Hongkong"}', after: '{"en":"Hong Kong"}' }],
    }),
    expect.objectContaining({
      supersededIn: { number: 2 },
      changes: [
        { field: 'code', before: null, after: '"HK"' },
        { field: 'name', before: null, after: '{"en":"Hongkong"}' },
      ],
    }),
  ]);
});

it('says of a record that never was what was probably meant', async () => {
  const { errors } = await service.graphql('{ history(type: REGION, code: "hk") { content } }');
  expect(errors).toMatchObject([
    { message: 'The register has no region `hk`. Did you mean `HK`?', extensions: { problem: 'UNKNOWN_CODE' } },
  ]);
});

it('lists the entries of the ledger, the latest first, page by page', async () => {
  const page = (rest: string) =>
    data<{ ledger: { edges: { node: { number: number } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      `{ ledger(first: 2${rest}) { totalCount edges { node { number } } pageInfo { endCursor hasNextPage } } }`,
    );
  const { ledger: first } = await page('');
  expect(first).toMatchObject({ totalCount: 3, edges: [{ node: { number: 3 } }, { node: { number: 2 } }] });
  const { ledger: second } = await page(`, after: "${first.pageInfo.endCursor}"`);
  expect(second).toMatchObject({ edges: [{ node: { number: 1 } }], pageInfo: { hasNextPage: false } });
});

it('verifies the ledger against a head that is remembered', async () => {
  const {
    ledgerHead: { entry: head },
  } = await data<{ ledgerHead: { entry: { number: number; hash: string; previous: string } } }>(
    '{ ledgerHead { entry { number hash previous } } }',
  );
  expect(head.number).toBe(3);
  const verify = (hash: string) =>
    data(`{ verifyLedger(remembered: [{ number: 3, hash: "${hash}" }]) { from to hash misfit { number kind } } }`);
  expect(await verify(head.hash)).toEqual({ verifyLedger: { from: 1, to: 3, hash: head.hash, misfit: null } });
  expect(await verify('0'.repeat(64))).toEqual({
    verifyLedger: { from: 1, to: 3, hash: head.previous, misfit: { number: 3, kind: 'PINNED' } },
  });
});

it('refuses to verify more than a request may ask for', async () => {
  expect((await service.graphql('{ verifyLedger(from: 1, to: 1001) { to } }')).errors).toMatchObject([
    { message: expect.stringContaining('up to 1000 entries') as string, extensions: { problem: 'LEDGER_RANGE' } },
  ]);
});

it.each([
  ['0', '3'],
  ['4', '4'],
  ['4', '3'],
  ['2', '1'],
  ['1', '4'],
  ['-1', '0'],
])('refuses a range that is not in the ledger wherever one is asked for: %s to %s', async (from, to) => {
  const told = {
    message: `${from} and ${to} are not in order, or not in the ledger; it has the entries 1 to 3.`,
    extensions: { code: 'BAD_USER_INPUT', problem: 'LEDGER_RANGE' },
  };
  for (const asked of [
    `verifyLedger(from: ${from}, to: ${to}) { to }`,
    `ledgerInclusion(number: ${from}, size: ${to}) { path }`,
    `ledgerConsistency(from: ${from}, to: ${to}) { path }`,
  ])
    expect((await service.graphql(`{ ${asked} }`)).errors).toMatchObject([told]);
});
