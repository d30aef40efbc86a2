/** Credential files over GraphQL: verified by keys that bodies have published in the register, and counted for what they are registered as. */
import { CompactSign } from 'jose';
import { CatalogueService } from '../../../src/catalogue/catalogue.service';
import type { JsonObject } from '../../../src/credentials/documents/json';
import { startService, type RunningService } from '../../support/service';
import { badge, ISSUER, outside, outsideJson, secure, signerOf, type Signer } from '../documents/support';
import { slow } from './slow';

const ON = '2026-11-28';
const ED = signerOf('ed25519');
const RSA = signerOf('rsa');
/** Signed until the end of 2023; the badges are of 2024. */
const OLD = signerOf('P-256', ISSUER, 'GIC', 'old');
const UNLISTED = signerOf('P-384', ISSUER, 'GIC', 'unlisted');
const VTC = signerOf('P-256', 'did:web:vtc.example', 'VTC');
const EXAMPLE = {
  issuer: 'https://example.com/issuers/876543',
  verificationMethod: 'https://example.com/issuers/876543#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
  publicKeyMultibase: 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
};
const VCT = 'urn:vtc:setting';

let service: RunningService;

beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
  const tokens = {
    GIC: await service.tokenFor('ann', 'body:GIC'),
    VTC: await service.tokenFor('bob', 'body:VTC'),
  };
  type Body = keyof typeof tokens;
  const act = async (body: Body, field: string, record: object): Promise<void> => {
    const query = `mutation ($record: RecordInput!) { act: ${field} { __typename ... on ActRefused { problems { message } } } }`;
    expect(await service.graphql(query, { record }, tokens[body])).toEqual({
      data: { act: { __typename: 'ActRecorded' } },
    });
  };
  const publish = (code: string, { key }: Pick<Signer, 'key'>, until?: string): Promise<void> => {
    const { body, issuer, verificationMethod, publicKeyMultibase } = key;
    const { kty, crv, x, y, n, e } = key.publicKeyJwk ?? {};
    const publicKeyJwk = kty === undefined ? undefined : { kty, crv, x, y, n, e };
    const issuerKey = {
      code,
      body,
      issuer,
      verificationMethod,
      publicKeyJwk,
      publicKeyMultibase,
      period: { from: '2000-01-01', until },
    };
    return act(body as Body, 'register(record: $record, act: { reason: "keys" })', { issuerKey });
  };
  await publish('ed', ED);
  await publish('rsa', RSA);
  await publish('old', OLD, '2024-01-01');
  await publish('vtc', VTC);
  await publish('example', { key: { ...EXAMPLE, body: 'VTC' } });
  const identify = async (code: string, body: Body, identifiers: readonly object[]): Promise<void> => {
    const { tables, revision } = service.app.get(CatalogueService).current();
    const present = tables.certificates.find(code)!;
    const certificate = {
      ...present,
      name: { en: present.name.en },
      otherNames: undefined,
      source: undefined,
      identifiers,
    };
    const amend = `amend(record: $record, seenRevision: ${String(revision)}, act: { reason: "identifiers" })`;
    await act(body, amend, { certificate });
  };
  await identify('GIC-JD-HAND', 'GIC', [
    { type: 'ACHIEVEMENT_ID', identifier: 'https://gic.example/achievements/GIC-JD-HAND' },
  ]);
  await identify('VTC-SETTING', 'VTC', [
    { type: 'VCT', identifier: VCT },
    { type: 'ACHIEVEMENT_ID', identifier: 'https://vtc.example/achievements/setting' },
    { type: 'OTHER_IDENTIFIER', identifier: 'SETTING-1' },
    { type: 'ACHIEVEMENT_ID', identifier: 'https://example.com/achievements/21st-century-skills/teamwork' },
  ]);
}, 120_000);
afterAll(() => service.stop());

const base64 = (file: JsonObject | string | Buffer): string =>
  (file instanceof Buffer ? file : Buffer.from(typeof file === 'string' ? file : JSON.stringify(file))).toString(
    'base64',
  );

interface Verification {
  readonly verdict: string;
  readonly text: string;
  readonly steps: readonly { readonly step: string; readonly outcome: string; readonly code: string; text: string }[];
  readonly body: { readonly code: string } | null;
  readonly certificate: { readonly code: string } | null;
  readonly awardedOn: string | null;
  readonly expiresOn: string | null;
  readonly holders: readonly { readonly id: string | null; readonly names: readonly string[] }[];
}

const FIELDS =
  'verdict text steps { step outcome code text } body { code } certificate { code } awardedOn expiresOn holders { id names }';

async function verify(file: JsonObject | string | Buffer, statusLists?: readonly object[]): Promise<Verification> {
  const { data, errors } = await service.graphql(
    `query ($file: String!, $statusLists: [StatusListInput!]) {
       verifyCredentialFile(file: $file, statusLists: $statusLists, onDate: "${ON}") { ${FIELDS} } }`,
    { file: base64(file), statusLists },
  );
  expect(errors).toBeUndefined();
  return data!.verifyCredentialFile as Verification;
}

/** The verdict, what it counts as, and what is not in order. */
const told = ({ verdict, certificate, steps }: Verification): readonly (string | undefined)[] => [
  verdict,
  certificate?.code,
  ...steps
    .filter(({ outcome, code }) => outcome !== 'PASSED' && code !== 'NOT_REACHED')
    .map(({ step, code }) => `${step} ${code}`),
];

const jwt = (claims: JsonObject, { privateKey, key }: Signer, header: object = {}): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'RS256', typ: 'vc+jwt', kid: key.verificationMethod, ...header })
    .sign(privateKey);

const achieved = (achievement: object): JsonObject => {
  const subject = badge().credentialSubject as JsonObject;
  return badge({
    credentialSubject: { ...subject, achievement: { ...(subject.achievement as object), ...achievement } },
  });
};

const LIST = 'https://gic.example/status/3';
const { encodedList } = (
  outsideJson('bitstring-status-list/made.json').lists as unknown as { encodedList: string }[]
)[2];
const statusList = (signer = ED): Promise<JsonObject> =>
  secure(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: LIST,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: signer.key.issuer,
      validFrom: '2026-11-01T00:00:00Z',
      credentialSubject: { id: `${LIST}#list`, type: 'BitstringStatusList', statusPurpose: 'suspension', encodedList },
    },
    signer,
  );
const withStatus = (statusListIndex: string): JsonObject =>
  badge({
    credentialStatus: {
      id: `${LIST}#${statusListIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex,
      statusListCredential: LIST,
    },
  });

describe('a file', () => {
  test.each([
    ['EdDSA in Data Integrity', () => secure(badge(), ED)],
    ['RS256 as JWT', () => jwt(badge(), RSA)],
  ])('signed with %s by a published key is a certificate of its body', async (_, made) => {
    const verified = await verify(await made());
    expect(told(verified)).toEqual(['VALID', 'GIC-JD-HAND']);
    expect(verified).toMatchObject({
      body: { code: 'GIC' },
      awardedOn: '2024-03-01',
      expiresOn: '2034-03-01',
      holders: [{ id: 'did:example:holder', names: [] }],
      text: 'Valid: it is as a body of the register has signed it, and counts.',
    });
    const [certificate] = verified.steps.slice(-1);
    expect(certificate).toMatchObject({ step: 'CERTIFICATE', outcome: 'PASSED', code: 'CERTIFICATE_NAMED' });
    expect(certificate.text).toContain('It is the certificate “GIC Jewellery Designer (hand drawn)');
    expect(verified.steps.find(({ step }) => step === 'ISSUER')?.text).toMatch(/is [^`]*Gem[^`]* of the register/);
  });

  test.each(['simple.json', 'simple-context-alias.json'])(
    'of the validator’s suite, by its own key: %s',
    async (name) => {
      expect(told(await verify(outside('open-badges-3.0/accept', name)))).toEqual(['VALID', 'VTC-SETTING']);
    },
  );

  test('as SD-JWT VC is what its type is registered as', async () => {
    const claims = { iss: VTC.key.issuer, vct: VCT, iat: 1709251200 };
    const token = `${await jwt(claims, VTC, { alg: 'ES256', typ: 'dc+sd-jwt' })}~`;
    expect(told(await verify(token))).toEqual(['VALID', 'VTC-SETTING']);
  });

  test('whose identifier is registered for another place in the file is no certificate', async () => {
    const file = await secure({ ...achieved({ id: 'urn:none', humanCode: 'SETTING-1' }), issuer: VTC.key.issuer }, VTC);
    expect(told(await verify(file))).toEqual(['VALID', undefined, 'CERTIFICATE CERTIFICATE_NOT_NAMED']);
    const other = achieved({
      id: 'urn:none',
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'SETTING-1', identifierType: 'identifier' }],
    });
    const named = await secure({ ...other, issuer: VTC.key.issuer }, VTC);
    expect(told(await verify(named))).toEqual(['VALID', 'VTC-SETTING']);
  });
});

const BY_ANOTHER = signerOf('ed25519');

test.each<[string, () => Promise<JsonObject | string>, readonly (string | undefined)[]]>([
  [
    'a key that nobody has published',
    () => secure(badge(), UNLISTED),
    ['UNDETERMINED', undefined, 'ISSUER KEY_NOT_REGISTERED'],
  ],
  [
    'a key that had ended before the award',
    () => secure(badge(), OLD),
    ['UNDETERMINED', undefined, 'ISSUER KEY_NOT_IN_FORCE'],
  ],
  ['the key of another body', () => secure(badge(), VTC), ['INVALID', undefined, 'ISSUER KEY_OF_ANOTHER_ISSUER']],
  [
    'a key that it brings along',
    () =>
      jwt(badge(), BY_ANOTHER, {
        alg: 'EdDSA',
        kid: undefined,
        jwk: BY_ANOTHER.key.publicKeyJwk,
      }),
    ['UNDETERMINED', undefined, 'PROOF NO_KEY_FITS'],
  ],
  [
    'a key of the issuer’s by name, and another in truth',
    () => jwt(badge(), { ...BY_ANOTHER, key: ED.key }, { alg: 'EdDSA' }),
    ['INVALID', undefined, 'PROOF SIGNATURE_WRONG'],
  ],
  [
    'a published key, but with an identifier that nobody has registered',
    () => secure(achieved({ id: 'https://gic.example/achievements/other' }), ED),
    ['VALID', undefined, 'CERTIFICATE CERTIFICATE_NOT_NAMED'],
  ],
  [
    'a published key, but with the identifier of a certificate of another body',
    () => secure(achieved({ id: 'https://vtc.example/achievements/setting' }), ED),
    ['VALID', undefined, 'CERTIFICATE CERTIFICATE_OF_OTHER'],
  ],
  [
    'a published key, but about two holders',
    () => {
      const { credentialSubject } = badge() as { credentialSubject: JsonObject };
      return secure(
        badge({ credentialSubject: [credentialSubject, { id: 'did:example:other', type: ['AchievementSubject'] }] }),
        ED,
      );
    },
    ['VALID', undefined, 'CERTIFICATE CERTIFICATE_UNCLEAR'],
  ],
])('a file signed by %s', async (_, made, expected) => {
  expect(told(await verify(await made()))).toEqual(expected);
});

describe('a file with a status', () => {
  test('counts by the list of its body alone', async () => {
    const file = await secure(withStatus('22'), ED);
    const suspended = await secure(withStatus('23'), ED);
    expect(told(await verify(file))).toEqual(['UNDETERMINED', 'GIC-JD-HAND', 'STATUS STATUS_LIST_MISSING']);
    const list = [{ file: base64(await statusList()) }];
    expect(told(await verify(file, list))).toEqual(['VALID', 'GIC-JD-HAND']);
    expect(told(await verify(suspended, list))).toEqual(['INVALID', 'GIC-JD-HAND', 'STATUS SUSPENDED']);
    const others = [{ file: base64(await statusList(VTC)), address: LIST }];
    expect(told(await verify(file, others))).toEqual(['UNDETERMINED', 'GIC-JD-HAND', 'STATUS STATUS_LIST_OF_OTHER']);
  });
});

test.each([
  ['no base64', { file: '{"a": 1}' }, 'NOT_BASE64', '`file`'],
  ['nothing', { file: '' }, 'NOT_BASE64', '`file`'],
  ['more than a mebibyte', { file: 'A'.repeat(1_398_108) }, 'FILE_TOO_LARGE', '1048576'],
  [
    'a list that is too large',
    { file: 'e30=', statusLists: [{ file: 'A'.repeat(349_532) }] },
    'FILE_TOO_LARGE',
    '`statusLists[0].file`',
  ],
  ['too many lists', { file: 'e30=', statusLists: Array(5).fill({ file: 'e30=' }) }, 'TOO_MANY_STATUS_LISTS', '5'],
])('%s is refused', async (_, variables, problem, part) => {
  const { data, errors } = await service.graphql(
    'query ($file: String!, $statusLists: [StatusListInput!]) { verifyCredentialFile(file: $file, statusLists: $statusLists) { verdict } }',
    variables,
  );
  expect([data, errors?.[0].extensions]).toEqual([null, expect.objectContaining({ code: 'BAD_USER_INPUT', problem })]);
  expect(errors?.[0].message).toContain(part);
});

test('what is larger than a credential may be, is read by nobody', async () => {
  const large = badge({ name: 'x'.repeat(256 * 1024) });
  expect(told(await verify(large))).toEqual(['UNDETERMINED', undefined, 'FILE TOO_LARGE']);
});

test('who asks something else does not wait for a file', async () => {
  let isDone = false;
  const verifying = verify(JSON.stringify(await slow(ED))).finally(() => (isDone = true));
  for (let count = 0; count < 5; count++) {
    expect((await service.graphql('{ register { revision } }')).errors).toBeUndefined();
    expect(isDone).toBe(false);
  }
  expect(told(await verifying)[0]).toBe('INVALID');
});

describe('a candidate', () => {
  const DECISION = '{ __typename ... on RecognitionDecision { verdict holdings { certificate { code } problem } } }';
  const candidate = async (files: readonly (JsonObject | string)[]) => {
    const { data, errors } = await service.graphql(
      `query ($files: [String!]!) { verifyCandidate(files: $files, post: "jewellery-designer", region: "HK", onDate: "${ON}") {
         papers { status } files { verdict certificate { code } } asClaimed ${DECISION} asVerified ${DECISION} } }`,
      { files: files.map(base64) },
    );
    expect(errors).toBeUndefined();
    return data!.verifyCandidate as { asClaimed: object; asVerified: object | null; files: readonly object[] };
  };
  const held = { certificate: { code: 'GIC-JD-HAND' }, problem: null };

  test('is decided on the files that are valid and a certificate, with the days that they say', async () => {
    const { files, asClaimed, asVerified } = await candidate([
      await secure(badge(), ED),
      await secure(achieved({ id: 'urn:none' }), ED),
    ]);
    expect(files).toEqual([
      { verdict: 'VALID', certificate: { code: 'GIC-JD-HAND' } },
      { verdict: 'VALID', certificate: null },
    ]);
    expect(asVerified).toMatchObject({ __typename: 'RecognitionDecision', holdings: [held] });
    expect(asClaimed).toEqual(asVerified);
  });

  test.each<[string, () => Promise<JsonObject | string>]>([
    ['signed by a key that nobody has published', () => secure(badge(), UNLISTED)],
    ['signed by another body', () => secure(badge(), VTC)],
    ['whose status cannot be told', () => secure(withStatus('22'), ED)],
  ])('is not decided on a file %s, which is claimed all the same', async (_, made) => {
    const { asClaimed, asVerified } = await candidate([await made()]);
    expect(asVerified).toBeNull();
    expect(asClaimed).toMatchObject({ __typename: 'RecognitionDecision', holdings: [held] });
  });

  test('is decided by the day of award, which may be yet to come', async () => {
    const { asVerified } = await candidate([await secure(badge({ awardedDate: '2026-12-01T00:00:00Z' }), ED)]);
    expect(asVerified).toMatchObject({ holdings: [{ ...held, problem: 'NOT_YET_AWARDED' }] });
  });

  test('claims nothing by a file that is none', async () => {
    const { asClaimed, asVerified } = await candidate(['nothing']);
    expect([asClaimed, asVerified]).toEqual([{ __typename: 'ClaimRefused' }, null]);
  });
});
