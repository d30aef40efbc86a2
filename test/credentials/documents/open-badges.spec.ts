/** The files of the official validator for Open Badges 3.0 (test/credentials/outside/open-badges-3.0). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IssuerKey } from '../../../src/credentials/documents/issuer-key';
import { listOf, type JsonObject } from '../../../src/credentials/documents/json';
import { outside, outsideJson, told, verify } from './support';

const SUITE = 'open-badges-3.0';
const filesOf = (folder: string): readonly string[] => readdirSync(join(__dirname, '../outside', SUITE, folder));
const LISTED: IssuerKey = {
  issuer: 'https://example.com/issuers/876543',
  verificationMethod: 'https://example.com/issuers/876543#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
  publicKeyMultibase: 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
  from: '2000-01-01',
  body: 'EXAMPLE',
};

/** The key that a file names, listed for its issuer: a real one is listed by its body. */
function keyNamedIn(credential: JsonObject): IssuerKey {
  const issuer = credential.issuer as string | JsonObject | undefined;
  const proof = listOf(credential.proof).at(-1) as JsonObject;
  const verificationMethod = proof.verificationMethod as string;
  const [multikey] = /z[1-9A-Za-z]{40,}$/.exec(verificationMethod) ?? [];
  return {
    ...LISTED,
    issuer: ((typeof issuer === 'object' ? issuer.id : issuer) as string | undefined) ?? LISTED.issuer,
    verificationMethod,
    // One of the files names a key that is broken; another is then listed by its name.
    publicKeyMultibase: multikey?.length === 48 || multikey?.startsWith('zDn') ? multikey : LISTED.publicKeyMultibase,
  };
}

const LIST =
  'https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/main/inspector-vc/src/test/resources/ob30/bit-string-list/testlist';
const STATUS_LISTS = [{ address: LIST, file: outside(SUITE, 'other/bitstring-status-list.testlist.json') }];

const judged = async (...path: readonly string[]): Promise<readonly string[]> => {
  const file = outside(SUITE, ...path);
  return told(await verify(file, [keyNamedIn(outsideJson(SUITE, ...path))], { statusLists: STATUS_LISTS }));
};

test.each([
  ['endorsement-valid.json', 'VALID'],
  ['simple-context-alias.json', 'VALID'],
  ['simple-did-key-method.json', 'VALID'],
  ['simple-did-web-method.json', 'VALID'],
  ['simple.json', 'VALID'],
  // Of before Data Integrity: their suites cannot be checked here.
  ['simple-eddsa-2022.json', 'UNDETERMINED', 'PROOF SUITE_UNKNOWN'],
  ['simple_v1.json', 'UNDETERMINED', 'PROOF SUITE_UNKNOWN'],
])('accept/%s', async (name, ...expected) => {
  expect(await judged('accept', name)).toEqual(expected);
});

test('no other file of accept/ is left out', () => {
  expect(filesOf('accept').filter((name) => !name.endsWith('.json'))).toEqual(
    expect.arrayContaining(['simple-json.png', 'simple-json.svg', 'simple-jwt.svg', 'simple.jwt']),
  );
  expect(filesOf('accept')).toHaveLength(11);
});

test.each(['simple-json.png', 'simple-json.svg'])('a badge picture: accept/%s', async (name) => {
  const file = outside(SUITE, 'accept', name);
  const unknown = await verify(file, [LISTED]);
  expect(told(unknown)).toEqual(['UNDETERMINED', 'ISSUER KEY_NOT_REGISTERED']);
  const verificationMethod = unknown.steps.find(({ step }) => step === 'ISSUER')?.parameters.key as string;
  const [, publicKeyMultibase] = verificationMethod.split('#');
  expect(told(await verify(file, [{ ...LISTED, verificationMethod, publicKeyMultibase }]))).toEqual(['VALID']);
});

test('a picture with a token, and a token, whose keys nobody has listed', async () => {
  expect(told(await verify(outside(SUITE, 'accept/simple-jwt.svg'), [LISTED]))).toEqual([
    'UNDETERMINED',
    'ISSUER ISSUER_NOT_REGISTERED',
  ]);
  expect(told(await verify(outside(SUITE, 'accept/simple.jwt'), [LISTED]))).toEqual([
    'UNDETERMINED',
    'FORM UNKNOWN_CONTEXT',
  ]);
});

const FORM = 'FORM UNDEFINED_TERM';
const REJECTED: Readonly<Record<string, readonly string[]>> = {
  // These six have a good signature, or one that cannot be checked.
  'simple-err-expired.json': ['INVALID', 'PERIOD EXPIRED'],
  'simple-err-issued.json': ['INVALID', 'PERIOD NOT_YET_VALID'],
  'simple-err-issuer.json': ['INVALID', 'FORM MEMBER_MALFORMED'],
  'bitstring-status-revoked.json': ['INVALID', 'STATUS REVOKED'],
  'bitstring-status-revoked-blank-nodes.json': ['INVALID', 'STATUS REVOKED'],
  'credential-status-revoked.json': ['UNDETERMINED', 'PROOF SUITE_UNKNOWN'],
  // All others.
  'endorsement-err-schema-status-refresh.json': ['UNDETERMINED', 'PROOF SUITE_UNKNOWN'],
  'simple-err-context.json': ['INVALID', 'FORM BASE_CONTEXT_NOT_FIRST'],
  'simple-err-credential-subject-achievement-result-description-type.json': ['INVALID', FORM],
  'simple-err-credential-subject-identifier-type.json': ['INVALID', FORM],
  'simple-err-credential-subject-profile-type.json': ['INVALID', FORM],
  'simple-err-credential-subject-result-type.json': ['INVALID', FORM],
  'simple-err-credential-subject-type.json': ['INVALID', FORM],
  'simple-err-evidence-type.json': ['INVALID', FORM],
  'simple-err-issuer-otheridentifier-type.json': ['INVALID', FORM],
  'simple-err-issuer-parentorg-type.json': ['INVALID', FORM],
  'simple-err-issuer-type.json': ['INVALID', FORM],
  'simple-err-proof-method-no-scheme.json': ['INVALID', 'PROOF PROOF_MALFORMED'],
  'simple-err-proof-method-unknown-did-method.json': ['INVALID', 'PROOF SIGNATURE_WRONG'],
  'simple-err-proof-method-unknown-scheme.json': ['INVALID', 'PROOF SIGNATURE_WRONG'],
  'simple-err-proof-method.json': ['INVALID', 'PROOF SIGNATURE_WRONG'],
  'simple-err-proof-value.json': ['INVALID', 'PROOF SIGNATURE_WRONG'],
  'simple-err-type.json': ['INVALID', FORM],
};

test.each(filesOf('reject'))('reject/%s', async (name) => {
  expect(await judged('reject', name)).toEqual(REJECTED[name]);
});

test.each([
  ['bitstring-status-list.testlist.json', 'VALID'],
  ['derivedcredential.json', 'VALID'],
  ['simple-context-version.json', 'VALID'],
  ['simple-multiple-proofs.json', 'VALID', 'OTHER_PROOF OTHER_PROOF_NOT_CHECKED'],
  // Its status is told by a list of another kind.
  ['complete.json', 'UNDETERMINED', 'STATUS STATUS_TYPE_UNKNOWN'],
  // Its contexts do not define the types of its status, schema and refresh service.
  ['complete_v1.json', 'INVALID', 'FORM UNDEFINED_TERM'],
])('other/%s', async (name, ...expected) => {
  expect(await judged('other', name)).toEqual(expected);
});

test('without a proof, or of a network of its own', async () => {
  expect(told(await verify(outside(SUITE, 'other/simple-noproof.json'), [LISTED]))).toEqual([
    'UNDETERMINED',
    'PROOF NO_PROOF',
  ]);
  expect(told(await verify(outside(SUITE, 'other/velocity.jwt'), [LISTED]))).toEqual([
    'UNDETERMINED',
    'FORM UNKNOWN_CONTEXT',
  ]);
});

test.each([
  ['simple.json', 'VALID'],
  ['simple_v1.json', 'UNDETERMINED', 'PROOF SUITE_UNKNOWN'],
  ['complex.json', 'UNDETERMINED', 'PROOF SUITE_UNKNOWN'],
])('clr-2.0/%s', async (name, ...expected) => {
  expect(await judged('clr-2.0', name)).toEqual(expected);
});

test('a key in the header of a token is never trusted', async () => {
  const verified = await verify(outside(SUITE, 'clr-2.0/simple.jwt'), [LISTED]);
  expect(verified.verdict).toBe('UNDETERMINED');
});

test('no key that a file names counts where no body has listed it', async () => {
  for (const name of filesOf('accept')) {
    const { verdict, steps, body } = await verify(outside(SUITE, 'accept', name), []);
    expect([name, verdict, body]).toEqual([name, 'UNDETERMINED', undefined]);
    expect(steps.some(({ code }) => code === 'SIGNATURE_FITS')).toBe(false);
  }
});

test('what a complete badge says is read, and by its identifiers', async () => {
  const path = [SUITE, 'other/complete.json'];
  const { credential } = await verify(outside(...path), [keyNamedIn(outsideJson(...path))]);
  expect(credential?.achievements[0]).toMatchObject({ achievementTypes: ['Degree'] });
  expect(credential?.achievements[0].identifiers[0]).toMatchObject({ type: 'id' });
  expect(credential).toMatchObject({ awardedOn: '2010-01-01', expiresOn: '2030-01-01' });
});
