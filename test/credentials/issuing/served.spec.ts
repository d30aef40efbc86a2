/** What is served to whoever verifies: DID documents and status lists; and what other libraries make of it all. */
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { listAt, statusListAddress } from '../../../src/credentials/issuing/addresses';
import { CONTEXTS } from '../../../src/credentials/contexts';
import { verifyDocument } from '../../../src/credentials/documents/verify-document';
import { temporaryFolder } from '../../support/registry';
import { startService, type RunningService } from '../../support/service';
import { told } from '../documents/support';
import { Desk, keysOfDid, PAPER, parsed, PUBLIC_URL } from './support';

const LIST = `${PUBLIC_URL}/credentials/status/GIC/1/revocation`;
const ISSUED = { ...PAPER, awardedOn: '2024-06-30' };
const folder = temporaryFolder();
const newKey = (): object => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });

let service: RunningService;
let desk: Desk;
beforeAll(async () => {
  service = await startService({ catalogue: 'gba', publicUrl: PUBLIC_URL });
  desk = await Desk.of(service);
  await desk.register(ISSUED);
}, 120_000);
afterAll(() => service.stop());

/** Finds what a verifier elsewhere would find by the addresses in a credential; contexts ship with it. */
async function load(address: string): Promise<object> {
  const [did, fragment] = address.split('#');
  let document: object | undefined = CONTEXTS.get(address);
  if (did.startsWith('did:web:')) {
    const path = did.slice('did:web:'.length).replaceAll(':', '/');
    const found = (await (await desk.fetch(`https://${path}/did.json`)).json()) as {
      verificationMethod: { id: string }[];
    };
    const method = found.verificationMethod.find(({ id }) => id === address);
    document = fragment === undefined ? found : { '@context': 'https://w3id.org/security/multikey/v1', ...method };
  } else if (document === undefined) document = (await (await desk.fetch(address)).json()) as object;
  return { contextUrl: null, documentUrl: address, document };
}

const verifiedElsewhere = (credential: object) =>
  verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: load,
    checkStatus,
  });

test('another verifier finds the keys by the DID and the lists by their addresses, and agrees', async () => {
  const { credential } = await desk.issue(PAPER);
  expect(await verifiedElsewhere(parsed(credential))).toMatchObject({ verified: true });
  const renamed = JSON.parse(credential.replace('Tai-man', 'Tai-men')) as object;
  expect(await verifiedElsewhere(renamed)).toMatchObject({ verified: false });
  const paper = { ...PAPER, number: 'R-1' };
  await desk.register({ ...ISSUED, number: 'R-1' });
  const revoked = parsed((await desk.issue(paper)).credential);
  await desk.change('revokeIssued', paper);
  const { statusResult } = await verifiedElsewhere(revoked);
  expect(statusResult?.results.map(({ status }) => status)).toEqual([true, false]);
});

test('a DID document may be read from everywhere, and has nothing private in it', async () => {
  const served = await desk.fetch(`${PUBLIC_URL}/bodies/GIC/did.json`);
  expect(served.headers.get('access-control-allow-origin')).toBe('*');
  expect(served.headers.get('cache-control')).toBe('public, max-age=300');
  const { issuer, verificationMethod, publicKeyMultibase } = await desk.key();
  expect(await served.json()).toEqual({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: issuer,
    verificationMethod: [{ id: verificationMethod, type: 'Multikey', controller: issuer, publicKeyMultibase }],
    assertionMethod: [verificationMethod],
  });
  // Each body has a key of its own.
  expect((await desk.key('VTC')).publicKeyMultibase).not.toBe(publicKeyMultibase);
});

test.each([
  'bodies/NOBODY/did.json',
  'credentials/status/GIC/2/revocation',
  'credentials/status/GIC/0/revocation',
  'credentials/status/GIC/1e0/revocation',
  'credentials/status/GIC/1/message',
  'credentials/status/VTC/1/revocation',
  'credentials/status/G%25/1/revocation',
  'credentials/status/GIC%2F1/1/revocation',
])('there is nothing at %s', async (path) => {
  expect((await fetch(`${service.url}/${path}`)).status).toBe(404);
});

test('an address leads to its list, and whatever else is written there to none', () => {
  const list = { body: 'A:1', list: 12, purpose: 'suspension' } as const;
  expect(listAt(PUBLIC_URL, statusListAddress(PUBLIC_URL, list, list.purpose))).toEqual(list);
  for (const path of ['G%ZZ/1/revocation', 'GIC/0/revocation', 'GIC/1/message', 'GIC/1/revocation/', '', '%', 'GIC/1'])
    expect([path, listAt(PUBLIC_URL, `${PUBLIC_URL}/credentials/status/${path}`)]).toEqual([path, undefined]);
  expect(listAt(PUBLIC_URL, 'https://gic.example/credentials/status/GIC/1/revocation')).toBeUndefined();
});

test('a list is the same until something changes, and need not be sent again', async () => {
  await desk.issue(PAPER);
  const [first, second] = [await desk.fetch(LIST), await desk.fetch(LIST)];
  expect(first.headers.get('cache-control')).toBe('public, max-age=300');
  const tag = first.headers.get('etag')!;
  const text = await first.text();
  expect([await second.text(), second.headers.get('etag')]).toEqual([text, tag]);
  const known = await desk.fetch(LIST, { 'if-none-match': tag });
  expect([known.status, await known.text()]).toEqual([304, '']);
  expect(JSON.parse(text)).toMatchObject({
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: { statusPurpose: 'revocation', ttl: 300_000 },
  });
  const paper = { ...PAPER, number: 'E-1' };
  await desk.register({ ...ISSUED, number: 'E-1' });
  await desk.issue(paper);
  await desk.change('revokeIssued', paper);
  expect((await desk.fetch(LIST, { 'if-none-match': tag })).status).toBe(200);
});

test('a list that was kept back does not count for long', async () => {
  const { credential } = await desk.issue(PAPER);
  const statusLists = await desk.listsOf(credential);
  const issuers = [await desk.key()];
  const in8Days = new Date(Date.now() + 8 * 86_400_000);
  expect(told(await verifyDocument(Buffer.from(credential), { at: in8Days, issuers, statusLists }))).toEqual([
    'UNDETERMINED',
    'STATUS STATUS_LIST_NOT_VALID',
    'STATUS STATUS_LIST_NOT_VALID',
  ]);
});

test('what an earlier key signed is verified by the DID document, and by lists that the new key signs', async () => {
  const [old, young] = [newKey(), newKey()];
  const open = async (...keys: readonly object[]): Promise<Desk> =>
    Desk.of(
      await startService({
        database: join(folder, 'rotated.sqlite'),
        catalogue: 'gba',
        publicUrl: PUBLIC_URL,
        signingKeys: JSON.stringify({ keys }),
      }),
    );
  const before = await open(old);
  await before.register(ISSUED);
  const { credential, token } = await before.issue(PAPER);
  const earlier = await before.key();
  await before.service.stop();

  const after = await open(young, old);
  const keys = await keysOfDid(after);
  expect(keys.map(({ verificationMethod }) => verificationMethod)).toEqual([
    (await after.key()).verificationMethod,
    earlier.verificationMethod,
  ]);
  for (const file of [credential, token]) expect(told(await after.verify(file, credential, keys))).toEqual(['VALID']);
  // Who knows the earlier key alone cannot tell whether it still counts.
  expect(told(await after.verify(credential, credential, [earlier]))[0]).toBe('UNDETERMINED');
  // Verified by the paper, it is put under the new key, and keeps its place in the list.
  const query = 'query ($c: IssuedKeyInput!) { verifyCredential(certificate: $c) { status } }';
  await after.service.graphql(query, { c: PAPER });
  const again = await after.issue(PAPER);
  expect(parsed(again.credential).credentialStatus).toEqual(parsed(credential).credentialStatus);
  await after.change('suspendIssued', PAPER);
  expect(told(await after.verify(credential, credential, keys))).toEqual(['INVALID', 'STATUS SUSPENDED']);
  await after.service.stop();
}, 180_000);
