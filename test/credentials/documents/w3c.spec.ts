/** Suites of the W3C: fixtures of the data model 2.0, vectors of Data Integrity, tokens (test/credentials/outside). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IssuerKey } from '../../../src/credentials/documents/issuer-key';
import { listOf, type JsonObject } from '../../../src/credentials/documents/json';
import type { JWK } from 'jose';
import { EXAMPLE_CONTEXTS, ISSUER, outside, outsideJson, secure, signerOf, told, verify } from './support';

describe('Verifiable Credentials Data Model 2.0', () => {
  const FOLDERS = ['vc-data-model-2.0/fixtures', 'vc-data-model-2.0/fixtures/names-and-descriptions'];
  const FIXTURES = FOLDERS.flatMap((folder) =>
    readdirSync(join(__dirname, '../outside', folder))
      .filter((name) => name.startsWith('credential-') || name.startsWith('issuer-'))
      .map((name) => [name, folder] as const),
  );

  /** As the suite's runner does: the issuer under test stands in every credential, and times before and after now. */
  function prepared(folder: string, name: string): JsonObject {
    const text = outside(folder, name)
      .toString('utf8')
      .replaceAll('PAST DATE', '2024-01-01T00:00:00Z')
      .replaceAll('FUTURE DATE', '2034-01-01T00:00:00Z');
    const credential = JSON.parse(text) as JsonObject;
    if (name === 'credential-no-issuer-fail.json') return credential;
    const { issuer } = credential;
    if (issuer === undefined) return { ...credential, issuer: ISSUER };
    const isNameless = typeof issuer === 'object' && issuer !== null && !('id' in issuer);
    return isNameless ? { ...credential, issuer: { ...(issuer as JsonObject), id: ISSUER } } : credential;
  }

  const formOf = async (folder: string, name: string) => {
    const { steps } = await verify(prepared(folder, name), [], { contexts: EXAMPLE_CONTEXTS });
    return steps.find(({ step }) => step === 'FORM');
  };

  test('all fixtures are here', () => expect(FIXTURES.length).toBeGreaterThan(85));

  test.each(FIXTURES.filter(([name]) => name.endsWith('-ok.json')))('%s', async (name, folder) => {
    const form = await formOf(folder, name);
    // A context of its own that exists nowhere cannot be known.
    const isUnknown =
      form?.code === 'UNKNOWN_CONTEXT' && /example\.(?:org|net)/.test(form.parameters.address as string);
    expect([form?.code, isUnknown]).toEqual([isUnknown ? 'UNKNOWN_CONTEXT' : 'FORM_OF_MODEL', isUnknown]);
  });

  test.each(FIXTURES.filter(([name]) => /-fail(?:-or-inject)?\.json$/.test(name)))('%s', async (name, folder) => {
    const form = await formOf(folder, name);
    expect(form?.outcome).not.toBe('PASSED');
  });

  test('no presentation is taken for a credential', async () => {
    for (const name of readdirSync(join(__dirname, '../outside', FOLDERS[0])).filter((each) => /^pres/.test(each))) {
      const { verdict } = await verify(outside(FOLDERS[0], name), [], { contexts: EXAMPLE_CONTEXTS });
      expect([name, verdict]).not.toEqual([name, 'VALID']);
    }
  });

  test('a credential of the suite, once signed, is valid', async () => {
    const signer = signerOf('ed25519');
    const credential = prepared(FOLDERS[0], 'credential-validUntil-validFrom-ok.json');
    const secured = await secure({ ...credential, '@context': ['https://www.w3.org/ns/credentials/v2'] }, signer);
    expect(told(await verify(secured, [signer.key]))).toEqual(['VALID']);
  });
});

describe('Data Integrity', () => {
  const VECTORS = [
    'eddsa/eddsa-rdfc-2022/signedDataInt.json',
    'eddsa/eddsa-rdfc-2022/employ/signedDataInt.json',
    'ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json',
    'ecdsa/ecdsa-rdfc-2019-p256/employ/signedECDSAP256.json',
    'ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json',
    'ecdsa/ecdsa-rdfc-2019-p384/employ/signedECDSAP384.json',
    'eddsa/proof-set-chain/signedProofSet1.json',
    'eddsa/proof-set-chain/signedProofSet2.json',
    'eddsa/proof-set-chain/signedProofChain1.json',
    'eddsa/proof-set-chain/signedProofChain2.json',
  ];
  const OTHERS = [
    'eddsa/eddsa-jcs-2022/signedJCS.json',
    'eddsa/Ed25519Signature2020/signedEdSig.json',
    'ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json',
    'ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json',
  ];
  const read = (path: string): JsonObject => outsideJson('data-integrity', path);

  /** Each key that a document names, listed for its issuer. */
  const keysOf = (document: JsonObject): readonly IssuerKey[] =>
    (listOf(document.proof) as readonly JsonObject[]).map(({ verificationMethod }) => ({
      issuer: issuerOf(document),
      verificationMethod: verificationMethod as string,
      publicKeyMultibase: (verificationMethod as string).split('#')[1],
      from: '2000-01-01',
      body: 'W3C',
    }));
  const issuerOf = ({ issuer }: JsonObject): string =>
    typeof issuer === 'string' ? issuer : ((issuer as JsonObject).id as string);
  const judged = (document: JsonObject) => verify(document, keysOf(document), { contexts: EXAMPLE_CONTEXTS });

  test.each(VECTORS)('%s verifies with all of its proofs', async (path) => {
    const document = read(path);
    const verified = await judged(document);
    expect(told(verified)).toEqual(['VALID']);
    const proofs = verified.steps.filter(({ code }) => code === 'SIGNATURE_FITS' || code === 'OTHER_PROOF_FITS');
    expect(proofs).toHaveLength(listOf(document.proof).length);
  });

  test.each(VECTORS)('%s with a member more, or one less, does not', async (path) => {
    const document = read(path);
    const less = Object.fromEntries(Object.entries(document).filter(([member]) => member !== 'validFrom'));
    const more = { ...document, validUntil: '2034-01-01T00:00:00Z' };
    for (const other of [more, { ...document, undefinedTerm: 1 }, less]) {
      if (Object.keys(other).length === Object.keys(document).length) continue;
      const { verdict } = await verify(other, keysOf(document), { contexts: EXAMPLE_CONTEXTS });
      expect(verdict).not.toBe('VALID');
    }
  });

  test.each(OTHERS)('%s cannot be checked, which is no "no"', async (path) => {
    expect(told(await judged(read(path)))).toEqual(['UNDETERMINED', 'PROOF SUITE_UNKNOWN']);
  });

  test('a proof of a chain whose predecessor is missing is told', async () => {
    const document = read('eddsa/proof-set-chain/signedProofChain2.json');
    const proof = (listOf(document.proof) as readonly JsonObject[]).slice(-1);
    expect(told(await judged({ ...document, proof }))).toEqual(['INVALID', 'PROOF PREVIOUS_PROOF_MISSING']);
  });
});

describe('VC-JOSE-COSE', () => {
  interface Made {
    readonly at: string;
    readonly keys: { readonly keys: readonly (JWK & { readonly kid: string })[] };
    readonly issuers: Readonly<Record<string, string>>;
    readonly cases: readonly { readonly case: string; readonly jws: string; readonly valid: boolean }[];
  }
  const made = outsideJson('vc-jose-cose/made.json') as unknown as Made;
  const keys = made.keys.keys.map(({ kid, ...publicKeyJwk }) => ({
    issuer: made.issuers[kid],
    verificationMethod: kid,
    publicKeyJwk,
    from: '2000-01-01',
    body: 'GIC',
  }));

  test.each(made.cases.map((each) => [each.case, each] as const))('%s', async (_, { jws, valid }) => {
    const verified = await verify(jws, keys, { at: new Date(made.at) });
    expect([told(verified), verified.verdict === 'VALID']).toEqual([told(verified), valid]);
  });
});
