/** Status lists that issuers register: files that name them are verified by the newest, and nobody registers one in another's name. */
import type { JsonObject } from '../../../src/credentials/documents/json';
import { describeOnEach } from '../../support/databases';
import { startService, type RunningService } from '../../support/service';
import { badge, ISSUER, outsideJson, secure, signerOf, type Signer } from '../documents/support';

const ON = '2026-11-28';
const LIST = 'https://gic.example/status/3';
const GIC = signerOf('ed25519');
const VTC = signerOf('P-256', 'did:web:vtc.example', 'VTC');
const UNLISTED = signerOf('P-256', ISSUER, 'GIC', 'unlisted');
const ACT = { reason: 'The list of this month' };

const MADE = outsideJson('bitstring-status-list/made.json').lists as unknown as {
  readonly encodedList: string;
  readonly set: readonly number[];
}[];
/** Two lists: in the later one more places are set. */
const [EARLIER, LATER] = [23, 7].map((place) => MADE.find(({ set }) => set.includes(place))!.encodedList);
const [SET, SET_LATER, NEVER_SET] = [23, 7, 100];

const base64 = (file: JsonObject): string => Buffer.from(JSON.stringify(file)).toString('base64');

interface Given {
  readonly published?: string;
  readonly encodedList?: string;
}

const listOf = ({ published = '2026-11-01T00:00:00Z', encodedList = EARLIER }: Given = {}, signer = GIC) =>
  secure(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: LIST,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: signer.key.issuer,
      validFrom: published,
      credentialSubject: { id: `${LIST}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList },
    },
    signer,
  );

const withStatus = (index: number): Promise<JsonObject> =>
  secure(
    badge({
      credentialStatus: {
        id: `${LIST}#${String(index)}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: String(index),
        statusListCredential: LIST,
      },
    }),
    GIC,
  );

interface Outcome {
  readonly __typename: string;
  readonly entry?: object;
  readonly problems?: readonly { readonly code: string; readonly path: string }[];
}

describeOnEach('registered status lists', (fresh) => {
  let service: RunningService;
  const tokens = { GIC: '', VTC: '' };
  beforeAll(async () => {
    service = await startService({ catalogue: 'gba', database: await fresh() });
    tokens.GIC = await service.tokenFor('ann', 'body:GIC');
    tokens.VTC = await service.tokenFor('bob', 'body:VTC');
    for (const signer of [GIC, VTC]) await publish(signer);
  }, 120_000);
  afterAll(() => service.stop());

  async function publish({ key }: Signer): Promise<void> {
    const { body, issuer, verificationMethod, publicKeyJwk } = key;
    const { kty, crv, x, y } = publicKeyJwk!;
    const issuerKey = { code: `KEY-${body}`, body, issuer, verificationMethod, publicKeyJwk: { kty, crv, x, y } };
    const query =
      'mutation ($record: RecordInput!) { act: register(record: $record, act: { reason: "keys" }) { __typename ... on ActRefused { problems { message } } } }';
    const answer = await service.graphql(query, { record: { issuerKey } }, tokens[body as 'GIC' | 'VTC']);
    expect(answer).toEqual({ data: { act: { __typename: 'ActRecorded' } } });
  }

  async function register(file: JsonObject, token = tokens.GIC, address?: string): Promise<Outcome> {
    const query = `mutation ($list: StatusListInput!, $act: ActInput!) { done: registerStatusList(list: $list, act: $act) {
      __typename ... on ActRecorded { entry { act body subject summary } } ... on ActRefused { problems { code path message } } } }`;
    const { data, errors } = await service.graphql(query, { list: { file: base64(file), address }, act: ACT }, token);
    expect(errors).toBeUndefined();
    return data!.done as Outcome;
  }

  async function statusOf(file: JsonObject): Promise<readonly string[]> {
    const { data, errors } = await service.graphql(
      `query ($file: String!) { verifyCredentialFile(file: $file, onDate: "${ON}") { verdict steps { step code text } } }`,
      { file: base64(file) },
    );
    expect(errors).toBeUndefined();
    const { verdict, steps } = data!.verifyCredentialFile as {
      verdict: string;
      steps: { step: string; code: string }[];
    };
    return [verdict, ...steps.filter(({ step }) => step === 'STATUS').map(({ code }) => code)];
  }

  it('take the place of lists that somebody would have to hand over', async () => {
    expect(await statusOf(await withStatus(SET))).toEqual(['UNDETERMINED', 'STATUS_LIST_MISSING']);
    expect(await register(await listOf())).toMatchObject({
      __typename: 'ActRecorded',
      entry: { act: 'REGISTER_STATUS_LIST', body: 'GIC', subject: null },
    });
    expect(await statusOf(await withStatus(SET))).toEqual(['INVALID', 'REVOKED']);
    for (const place of [SET_LATER, NEVER_SET])
      expect(await statusOf(await withStatus(place))).toEqual(['VALID', 'STATUS_NOT_SET']);
    const { data } = await service.graphql(
      `{ statusList(address: "${LIST}") { address body { code } purposes publishedAt file } none: statusList(address: "https://gic.example/status/4") { address } }`,
    );
    expect(data).toMatchObject({
      statusList: {
        address: LIST,
        body: { code: 'GIC' },
        purposes: ['revocation'],
        publishedAt: '2026-11-01T00:00:00.000Z',
      },
      none: null,
    });
  });

  it('are replaced by newer ones alone', async () => {
    expect(await register(await listOf())).toMatchObject({ problems: [{ code: 'LIST_OLDER' }] });
    expect(await register(await listOf({ published: '2026-10-31T00:00:00Z' }))).toMatchObject({
      problems: [{ code: 'LIST_OLDER', path: 'list.file' }],
    });
    expect(await register(await listOf({ published: '2026-11-15T00:00:00Z', encodedList: LATER }))).toMatchObject({
      __typename: 'ActRecorded',
    });
    expect(await statusOf(await withStatus(SET_LATER))).toEqual(['INVALID', 'REVOKED']);
    expect(await statusOf(await withStatus(NEVER_SET))).toEqual(['VALID', 'STATUS_NOT_SET']);
  });

  it.each([
    [
      'signed by a key that is in no register',
      () => listOf({ published: '2026-11-20T00:00:00Z' }, UNLISTED),
      'LIST_NOT_VALID',
    ],
    ['of another body', () => listOf({ published: '2026-11-20T00:00:00Z' }, VTC), 'NOT_A_PARTY'],
    ['that is a badge', () => secure(badge(), GIC), 'NO_LIST'],
    [
      'that somebody has changed',
      async () => ({ ...(await listOf()), validFrom: '2026-11-20T00:00:00Z' }),
      'LIST_NOT_VALID',
    ],
  ])('are not registered where they are one %s', async (_, make, code) => {
    expect(await register((await make()) as JsonObject)).toMatchObject({
      __typename: 'ActRefused',
      problems: [{ code }],
    });
  });

  it('cannot take the address of another body, nor one that is none', async () => {
    const list = await listOf({ published: '2026-11-20T00:00:00Z' }, VTC);
    expect(await register(list, tokens.VTC)).toMatchObject({
      problems: [{ code: 'LIST_OF_OTHER', path: 'list.address' }],
    });
    expect(await register(list, tokens.VTC, 'nowhere')).toMatchObject({
      problems: [{ code: 'MALFORMED_LINK', path: 'list.address' }],
    });
    expect(await register(list, tokens.VTC, 'https://vtc.example/status/1')).toMatchObject({
      __typename: 'ActRecorded',
    });
  });
});
