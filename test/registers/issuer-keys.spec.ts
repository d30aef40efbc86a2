/** The keys of issuers, and the identifiers of certificates, over GraphQL: read by everybody, written by the body whose they are. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { canonicalRecord } from '../../src/document';
import type { Catalogue } from '../../src/recognition';
import { goodDocument, RSA } from '../document/good';
import { startService, type RunningService } from '../support/service';

const folder = mkdtempSync(join(tmpdir(), 'issuer-keys-'));
let service: RunningService;
let tokens: Record<string, string>;

beforeAll(async () => {
  const document = goodDocument();
  const other = { code: 'B2', name: { en: 'Other' }, kinds: ['AWARDING_BODY'] };
  const catalogue = { ...document, bodies: [...document.bodies, other] };
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
  service = await startService({ catalogue: join(folder, 'catalogue.json') });
  tokens = {
    b: await service.tokenFor('ann', 'body:B'),
    b2: await service.tokenFor('bob', 'body:B2'),
    registrar: await service.tokenFor('reg', 'registrar'),
  };
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const snapshot = (): Catalogue => service.app.get(CatalogueService).current();

async function ask(query: string): Promise<Record<string, unknown>> {
  const { data, errors } = await service.graphql(query);
  expect(errors).toBeUndefined();
  return data!;
}

interface Result {
  readonly entry?: { readonly act: string; readonly body: string | null };
  readonly problems?: readonly { readonly code: string; readonly path: string }[];
}

const RESULT = '... on ActRecorded { entry { act body subject } } ... on ActRefused { problems { code path } }';
async function act(who: string, field: string, variables: object = {}): Promise<Result> {
  const { data, errors } = await service.graphql(
    `mutation Act${field.includes('$record') ? '($record: RecordInput!)' : ''} { act: ${field} { ${RESULT} } }`,
    { record: variables },
    tokens[who],
  );
  expect(errors).toBeUndefined();
  return data!.act as Result;
}
const SEEN = (): string => `seenRevision: ${String(snapshot().revision)}, act: { reason: "as decided" }`;
const register = (who: string, issuerKey: object): Promise<Result> =>
  act(who, 'register(record: $record, act: { reason: "as decided" })', { issuerKey });
const amend = (who: string, record: object): Promise<Result> => act(who, `amend(record: $record, ${SEEN()})`, record);
const retire = (who: string, code: string): Promise<Result> =>
  act(who, `retire(type: ISSUER_KEY, code: "${code}", ${SEEN()})`);
const refusals = ({ problems = [] }: Result): readonly string[] => problems.map(({ code, path }) => `${code} ${path}`);

const KEY = {
  code: 'n1',
  body: 'B2',
  issuer: 'did:web:b2.example',
  verificationMethod: 'did:web:b2.example#1',
  publicKeyJwk: RSA,
  period: { from: '2026-01-01' },
};

describe('reading', () => {
  it('tells all of a key', async () => {
    const { issuerKey } = await ask(
      `{ issuerKey(code: "k2") { code body { code } issuer verificationMethod publicKeyMultibase
         publicKeyJwk { kty crv x y n e } period { from until } standing } }`,
    );
    expect(issuerKey).toEqual({
      code: 'k2',
      body: { code: 'B' },
      issuer: 'did:web:b.example',
      verificationMethod: 'did:web:b.example#key-1',
      publicKeyMultibase: null,
      publicKeyJwk: {
        kty: 'OKP',
        crv: 'Ed25519',
        x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
        y: null,
        n: null,
        e: null,
      },
      period: { from: '2024-01-01', until: null },
      standing: 'ILLUSTRATIVE',
    });
  });

  it.each([
    ['body: "B"', ['k1', 'k2', 'k3']],
    ['body: "B2"', []],
    ['issuer: "https://b.example"', ['k3']],
    ['inForceOn: "2023-12-31"', ['k1', 'k3']],
    ['inForceOn: "2024-01-01"', ['k2', 'k3']],
    ['codePrefix: "K1", standing: ILLUSTRATIVE', ['k1']],
  ])('lists those with %s', async (filter, codes) => {
    const { issuerKeys } = await ask(`{ issuerKeys(filter: { ${filter} }) { edges { node { code } } } }`);
    const { edges } = issuerKeys as { edges: readonly { node: { code: string } }[] };
    expect(edges.map(({ node }) => node.code)).toEqual(codes);
  });

  it('tells by what files name a certificate', async () => {
    expect(await ask('{ c: certificate(code: "C") { identifiers { identifier type } } }')).toEqual({
      c: {
        identifiers: [
          { identifier: 'https://b.example/achievements/c', type: 'ACHIEVEMENT_ID' },
          { identifier: 'urn:b:c', type: 'VCT' },
        ],
      },
    });
    expect(await ask('{ a: certificate(code: "A") { identifiers { type } } }')).toEqual({ a: { identifiers: [] } });
  });
});

describe('writing', () => {
  it('is for the body whose key it is, which leaves the compiled register as it is', async () => {
    for (const who of ['b', 'registrar']) expect(refusals(await register(who, KEY))).toEqual(['NOT_YOURS ']);
    const { steps } = snapshot();
    expect(await register('b2', KEY)).toEqual({
      entry: { act: 'REGISTER', body: 'B2', subject: 'issuerKeys/n1' },
    });
    expect(snapshot().steps).toBe(steps);
    expect(snapshot().tables.issuerKeys.find('n1')).toEqual(KEY);
    // A body neither takes over a key, nor gives it away.
    expect(refusals(await amend('b', { issuerKey: { ...KEY, body: 'B' } }))).toEqual(['NOT_YOURS ']);
    expect(refusals(await amend('b2', { issuerKey: { ...KEY, body: 'B' } }))).toEqual(['NOT_YOURS ']);
    const ended = { ...KEY, period: { from: '2026-01-01', until: '2026-11-01' } };
    expect(await amend('b2', { issuerKey: ended })).toMatchObject({ entry: { act: 'AMEND', body: 'B2' } });
    const next = { ...KEY, code: 'n2', period: { from: '2026-11-01' } };
    expect(await register('b2', next)).toMatchObject({ entry: { act: 'REGISTER' } });
    expect(refusals(await retire('b', 'n2'))).toEqual(['NOT_YOURS ']);
    expect(await retire('b2', 'n2')).toMatchObject({ entry: { act: 'RETIRE' } });
    expect(await retire('b2', 'n1')).toMatchObject({ entry: { act: 'RETIRE' } });
  });

  it.each([
    ['an issuer of another body', { ...KEY, issuer: 'did:web:b.example' }, ['ISSUER_OF_OTHER issuer']],
    [
      'the verification method of another key on the same days',
      { ...KEY, verificationMethod: 'did:web:b.example#key-1', period: { from: '2023-01-01', until: '2023-02-01' } },
      ['OVERLAP period'],
    ],
    [
      'a key that is none',
      { ...KEY, publicKeyJwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } },
      ['UNUSABLE_KEY publicKeyJwk'],
    ],
    ['no key', { ...KEY, publicKeyJwk: undefined }, ['ONE_KEY ']],
  ])('refuses %s', async (_, key, problems) => {
    expect(refusals(await register('b2', key))).toEqual(problems);
  });

  it('takes nothing of a private key', async () => {
    const issuerKey = { ...KEY, publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: 'AAAA', d: 'secret' } };
    const { data, errors } = await service.graphql(
      `mutation Act($record: RecordInput!) { register(record: $record, act: { reason: "x" }) { ${RESULT} } }`,
      { record: { issuerKey } },
      tokens.b2,
    );
    expect([data, errors?.length]).toEqual([undefined, 1]);
    expect(errors?.[0].message).toContain('"d" is not defined');
  });

  it('registers an identifier for one certificate alone; those without have the same content as ever', async () => {
    const certificate = { code: 'D', name: { en: 'D' }, body: 'B' };
    expect(canonicalRecord('certificates', certificate)).toBe('{"code":"D","name":{"en":"D"},"body":"B"}');
    const taken = { ...certificate, identifiers: [{ identifier: 'urn:b:c', type: 'VCT' }] };
    expect(refusals(await amend('b', { certificate: taken }))).toEqual(['IDENTIFIER_TAKEN identifiers[0]']);
    const own = { ...certificate, identifiers: [{ identifier: 'urn:b:c', type: 'HUMAN_CODE' }] };
    expect(await amend('b', { certificate: own })).toMatchObject({ entry: { act: 'AMEND' } });
    expect(await amend('b', { certificate })).toMatchObject({ entry: { act: 'AMEND' } });
  });
});
