/** Bitstring Status Lists: outside lists and entries (test/credentials/outside/bitstring-status-list), and lists that are signed here. */
import { gzipSync } from 'node:zlib';
import { bitAt, bitsOf } from '../../../src/credentials/documents/bitstring';
import type { JsonObject } from '../../../src/credentials/documents/json';
import type { StatusListFile } from '../../../src/credentials/documents/status-list';
import { badge, outsideJson, secure, signerOf, told, verify } from './support';

interface Made {
  readonly lists: readonly {
    readonly case: string;
    readonly encodedList: string;
    readonly length?: number;
    readonly set?: readonly number[];
    readonly valid: boolean;
  }[];
  readonly entriesAgainstList23: readonly (readonly [JsonObject, string])[];
}
const MADE = outsideJson('bitstring-status-list/made.json') as unknown as Made;

test.each(MADE.lists.map((list) => [list.case, list] as const))(
  'list: %s',
  (_, { encodedList, valid, set, length }) => {
    const bits = bitsOf(encodedList);
    expect(bits !== undefined).toBe(valid);
    if (bits === undefined) return;
    const indices = Array.from({ length: length ?? 0 }, (__, index) => index);
    expect(indices.filter((index) => bitAt(bits, String(index)))).toEqual(set);
  },
);

const LIST = 'https://status.example/3';
const ED = signerOf('ed25519');
const OTHER = signerOf('P-256', 'did:web:vtc.example', 'VTC');
const KEYS = [ED.key, OTHER.key];

const listOf = (changes: JsonObject = {}, subject: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: LIST,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: ED.key.issuer,
  validFrom: '2026-11-01T00:00:00Z',
  credentialSubject: {
    id: `${LIST}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: MADE.lists[2].encodedList,
    ...subject,
  },
  ...changes,
});
const fileOf = (list: JsonObject): StatusListFile => ({ file: Buffer.from(JSON.stringify(list)) });
const entry = (changes: JsonObject = {}): JsonObject => ({
  id: `${LIST}#23`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '23',
  statusListCredential: LIST,
  ...changes,
});

async function judged(credentialStatus: JsonObject | readonly JsonObject[], ...lists: readonly StatusListFile[]) {
  return verify(await secure(badge({ credentialStatus }), ED), KEYS, { statusLists: lists });
}

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  revoked: ['INVALID', 'STATUS REVOKED'],
  'not revoked': ['VALID'],
  'refused: out of range': ['UNDETERMINED', 'STATUS STATUS_INDEX_UNKNOWN'],
  'refused: no index': ['UNDETERMINED', 'STATUS STATUS_INDEX_UNKNOWN'],
  'refused: statusListIndex missing': ['UNDETERMINED', 'STATUS STATUS_MALFORMED'],
  'refused: the list is for another purpose': ['UNDETERMINED', 'STATUS STATUS_PURPOSE_OTHER'],
};

test.each(MADE.entriesAgainstList23)('entry %j is %s', async (status, answer) => {
  expect(told(await judged(status, fileOf(await secure(listOf(), ED))))).toEqual(ANSWERS[answer]);
});

test('suspended, which is something else than revoked; both purposes in one credential', async () => {
  const suspension = fileOf(await secure(listOf({}, { statusPurpose: 'suspension' }), ED));
  expect(told(await judged(entry({ statusPurpose: 'suspension' }), suspension))).toEqual([
    'INVALID',
    'STATUS SUSPENDED',
  ]);
  const statuses = [
    entry({ id: undefined, statusListIndex: '7' }),
    entry({ id: undefined, statusPurpose: 'suspension', statusListIndex: '8' }),
  ];
  const both = fileOf(await secure(listOf({}, { statusPurpose: ['revocation', 'suspension'] }), ED));
  expect(told(await judged(JSON.parse(JSON.stringify(statuses)) as JsonObject[], both))).toEqual(['VALID']);
});

test('the age of a list is said', async () => {
  const { steps } = await judged(entry({ statusListIndex: 7 }), fileOf(await secure(listOf(), ED)));
  expect(steps.find(({ step }) => step === 'STATUS')).toMatchObject({
    outcome: 'PASSED',
    parameters: { list: LIST, purpose: 'revocation', since: '2026-11-01' },
  });
});

describe('a list that does not count leaves it undetermined', () => {
  const index = entry({ statusListIndex: '7' });
  test('not at hand, or at another address', async () => {
    expect(told(await judged(index))).toEqual(['UNDETERMINED', 'STATUS STATUS_LIST_MISSING']);
    const elsewhere = { ...fileOf(await secure(listOf(), ED)), address: 'https://status.example/4' };
    expect(told(await judged(index, elsewhere))).toEqual(['UNDETERMINED', 'STATUS STATUS_LIST_MISSING']);
  });

  test.each([
    ['unsigned', () => Promise.resolve(listOf())],
    ['changed', async () => ({ ...(await secure(listOf(), ED)), validFrom: '2026-11-02T00:00:00Z' })],
    ['expired', () => secure(listOf({ validUntil: '2026-11-02T00:00:00Z' }), ED)],
    ['with a status of its own', () => secure(listOf({ credentialStatus: entry() }), ED)],
  ])('%s', async (_, make) => {
    expect(told(await judged(index, fileOf(await make())))).toEqual(['UNDETERMINED', 'STATUS STATUS_LIST_NOT_VALID']);
  });

  test('of another body', async () => {
    const other = fileOf(await secure(listOf({ issuer: OTHER.key.issuer }), OTHER));
    expect(told(await judged(index, other))).toEqual(['UNDETERMINED', 'STATUS STATUS_LIST_OF_OTHER']);
  });

  test('that would expand to a gibibyte, in bounded memory', async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    // Sixteen members of gzip in a row are unpacked as one.
    const encodedList = `u${Buffer.concat(Array<Buffer>(16).fill(bomb)).toString('base64url')}`;
    const before = process.memoryUsage().arrayBuffers;
    expect(bitsOf(encodedList)).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 << 20);
    const small = `u${bomb.toString('base64url')}`;
    const bombed = fileOf(await secure(listOf({}, { encodedList: small }), ED));
    expect(told(await judged(index, bombed))).toEqual(['UNDETERMINED', 'STATUS STATUS_LIST_BROKEN']);
  });

  test('more than one status list entry of each kind, or more bits for each credential', async () => {
    const wide = entry({ statusSize: 2 });
    expect(told(await judged(wide, fileOf(await secure(listOf(), ED))))).toEqual([
      'UNDETERMINED',
      'STATUS STATUS_MALFORMED',
    ]);
    const many = Array.from({ length: 9 }, (_, at) => entry({ id: `${LIST}#${String(at)}` }));
    expect(told(await judged(many))).toEqual(['UNDETERMINED', 'STATUS TOO_MANY_STATUSES']);
  });
});
