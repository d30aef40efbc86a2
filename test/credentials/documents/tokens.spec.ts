/** Credentials as tokens: JWTs of both data models, and SD-JWTs, of which holders disclose a part. */
import { createHash, randomUUID, sign, type KeyObject } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';
import { CompactSign, SignJWT } from 'jose';
import type { JsonObject } from '../../../src/credentials/documents/json';
import { badge, ISSUER, signerOf, told, verify, type Signer } from './support';

const ED = signerOf('ed25519');
const RSA = signerOf('rsa');
const KEYS = [ED.key, RSA.key];

const tokenOf = (claims: JsonObject, header: object = {}, { privateKey, key }: Signer = ED): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: key.verificationMethod, ...header })
    .sign(privateKey);

describe('JWTs', () => {
  test('a badge of the data model 1.1, signed with RS256, as issuers sign them', async () => {
    const { validFrom, validUntil, ...rest } = badge({
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      ],
    });
    const vc = { ...rest, issuanceDate: validFrom, expirationDate: validUntil };
    const claims = { vc, iss: ISSUER, nbf: 1709251200, jti: rest.id, sub: 'did:example:holder' };
    for (const kid of [RSA.key.verificationMethod, '#rsa', 'rsa', undefined]) {
      const verified = await verify(await tokenOf(claims, { alg: 'RS256', typ: 'JWT', kid }, RSA), KEYS);
      expect(told(verified)).toEqual(['VALID']);
      expect(verified.credential).toMatchObject({ awardedOn: '2024-03-01', expiresOn: '2034-03-01' });
    }
    const elsewhere = await tokenOf({ ...claims, iss: 'did:web:vtc.example' }, { alg: 'RS256', typ: 'JWT' }, RSA);
    expect(told(await verify(elsewhere, KEYS))).toEqual(['INVALID', 'FILE CLAIMS_DISAGREE']);
  });

  test('the algorithm that a token names has to be that of the key', async () => {
    const rsa = await tokenOf(badge(), { alg: 'RS256', kid: ED.key.verificationMethod }, RSA);
    expect(told(await verify(rsa, KEYS))).toEqual(['INVALID', 'PROOF ALGORITHM_OTHER']);
    const secret = ED.key.publicKeyJwk?.x ?? '';
    const shared = await new SignJWT({ ...badge() })
      .setProtectedHeader({ alg: 'HS256', typ: 'vc+jwt', kid: ED.key.verificationMethod })
      .sign(Buffer.from(secret));
    expect(told(await verify(shared, KEYS))).toEqual(['INVALID', 'PROOF NO_SIGNATURE']);
    const [header, payload] = (await tokenOf(badge())).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'vc+jwt' })).toString('base64url');
    expect(told(await verify(`${none}.${payload}.`, KEYS))).toEqual(['INVALID', 'PROOF NO_SIGNATURE']);
    expect(told(await verify(`${header}.${payload}.`, KEYS))).toEqual(['INVALID', 'PROOF SIGNATURE_WRONG']);
    const es256k = Buffer.from(JSON.stringify({ alg: 'ES256K', typ: 'vc+jwt' })).toString('base64url');
    expect(told(await verify(`${es256k}.${payload}.AAAA`, KEYS))).toEqual(['UNDETERMINED', 'PROOF SUITE_UNKNOWN']);
  });

  test('a key or a certificate in its header is not looked at', async () => {
    const forger = signerOf('ed25519');
    const header = { kid: undefined, jwk: forger.key.publicKeyJwk, jku: 'https://forger.example/jwks', x5c: ['AAAA'] };
    expect(told(await verify(await tokenOf(badge(), header, forger), KEYS))).toEqual([
      'UNDETERMINED',
      'PROOF NO_KEY_FITS',
    ]);
    const named = await tokenOf(badge(), { jwk: forger.key.publicKeyJwk }, forger);
    expect(told(await verify(named, KEYS))).toEqual(['INVALID', 'PROOF SIGNATURE_WRONG']);
  });

  test('a member twice in its payload', async () => {
    const payload = JSON.stringify(badge()).replace('"id"', '"id":"https://gic.example/credentials/2","id"');
    const token = await new CompactSign(Buffer.from(payload)).setProtectedHeader({ alg: 'EdDSA' }).sign(ED.privateKey);
    expect(told(await verify(token, KEYS))).toEqual(['INVALID', 'FILE DUPLICATE_KEY']);
  });

  test.each([8.1e12, -8.1e12, 1e300, '2026', null])('%p is no moment', async (seconds) => {
    for (const claim of ['nbf', 'exp'])
      expect(told(await verify(await tokenOf({ ...badge(), [claim]: seconds }), KEYS))).toEqual([
        'INVALID',
        'FORM CLAIM_NO_MOMENT',
      ]);
    expect(told(await verify(await tokenOf({ ...badge(), iat: seconds }), KEYS))).toEqual([
      'INVALID',
      'PROOF CLAIM_NO_MOMENT',
    ]);
    for (const claim of ['nbf', 'exp', 'iat']) {
      const token = await tokenOf({ iss: ISSUER, vct: 'urn:x:y', [claim]: seconds }, { typ: 'dc+sd-jwt' });
      expect(told(await verify(`${token}~`, KEYS))).toEqual(['INVALID', 'FORM CLAIM_NO_MOMENT']);
    }
  });

  test('a signature that is yet to be made', async () => {
    expect(told(await verify(await tokenOf({ ...badge(), iat: 4000000000 }), KEYS))).toEqual([
      'INVALID',
      'PROOF PROOF_IN_FUTURE',
    ]);
  });
});

describe('SD-JWTs', () => {
  const TYPE = 'https://gic.example/credentials/designer';
  const issuerOf = ({ privateKey }: { readonly privateKey: KeyObject }) =>
    new SDJwtInstance<Record<string, unknown>>({
      hasher: (data: string | ArrayBuffer) =>
        createHash('sha256')
          .update(typeof data === 'string' ? data : Buffer.from(data))
          .digest(),
      hashAlg: 'sha-256',
      saltGenerator: () => randomUUID(),
      signAlg: 'EdDSA',
      signer: (data: string) => sign(null, Buffer.from(data), privateKey).toString('base64url'),
    });
  const header = { typ: 'dc+sd-jwt', kid: ED.key.verificationMethod };
  const claims = {
    iss: ISSUER,
    vct: TYPE,
    iat: 1709251200,
    exp: 2024784000,
    name: 'Wong Mei',
    level: 4,
    badges: ['a', 'b'],
  };
  const issued = (more: object = {}): Promise<string> =>
    issuerOf(ED).issue({ ...claims, ...more }, { _sd: ['name', 'level'], badges: { _sd: [0, 1] } } as never, {
      header,
    });

  test('an SD-JWT VC, with all, some and none disclosed', async () => {
    const whole = await issued();
    const verified = await verify(whole, KEYS);
    expect(told(verified)).toEqual(['VALID']);
    expect(verified.credential).toMatchObject({
      issuer: ISSUER,
      awardedOn: '2024-03-01',
      subjects: [{ names: ['Wong Mei'] }],
      achievements: [{ identifiers: [{ identifier: TYPE, type: 'vct' }] }],
    });
    const some = await issuerOf(ED).present(whole, { level: true });
    expect((await verify(some, KEYS)).credential?.subjects).toEqual([{ id: undefined, names: [] }]);
    const none = `${whole.split('~')[0]}~`;
    expect(told(await verify(none, KEYS))).toEqual(['VALID']);
  });

  const disclosure = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

  test.each([
    ['that nothing refers to', (parts: string[]) => [...parts, disclosure('salt', 'name', 'Forger')]],
    ['that stands there twice', (parts: string[]) => [...parts, parts[0]]],
    ['that is changed', (parts: string[]) => [disclosure('salt', 'name', 'Forger'), ...parts.slice(1)]],
    ['that is none', (parts: string[]) => ['e30', ...parts]],
  ])('a disclosure %s', async (_, change) => {
    const [token, ...rest] = (await issued()).split('~');
    const changed = [token, ...change(rest.slice(0, -1)), ''].join('~');
    expect(told(await verify(changed, KEYS))).toEqual(['INVALID', 'FILE DISCLOSURES_WRONG']);
  });

  test('a disclosure that the issuer signed over a claim that is there already', async () => {
    const hidden = disclosure('salt', 'iss', 'did:web:vtc.example');
    const digest = createHash('sha256').update(hidden).digest('base64url');
    const token = await tokenOf({ ...claims, _sd: [digest], _sd_alg: 'sha-256' }, header);
    expect(told(await verify(`${token}~${hidden}~`, KEYS))).toEqual(['INVALID', 'FILE DISCLOSURES_WRONG']);
  });

  test('the type of a token is not left to chance', async () => {
    const token = await tokenOf(claims, { ...header, typ: 'kb+jwt' });
    expect(told(await verify(`${token}~`, KEYS))).toEqual(['INVALID', 'FILE TOKEN_OF_OTHER_TYPE']);
  });

  test('a holder is not verified, and that is said', async () => {
    const verified = await verify(`${await issued()}${await tokenOf({ nonce: 'x' }, { typ: 'kb+jwt' })}`, KEYS);
    expect(told(verified)).toEqual(['VALID', 'HOLDER HOLDER_NOT_CHECKED']);
  });

  test('a status of a kind that cannot be checked', async () => {
    const status = { status_list: { idx: 5, uri: 'https://gic.example/lists/1' } };
    expect(told(await verify(await issued({ status }), KEYS))).toEqual(['UNDETERMINED', 'STATUS STATUS_TYPE_UNKNOWN']);
  });

  test('expired, wrong key, another issuer', async () => {
    expect(told(await verify(await issued({ exp: 1700000000 }), KEYS))).toContain('PERIOD EXPIRED');
    expect(
      told(await verify(await issuerOf(signerOf('ed25519')).issue(claims, undefined, { header }), KEYS)),
    ).toContain('PROOF SIGNATURE_WRONG');
    expect(told(await verify(await issued({ iss: 'did:web:vtc.example' }), KEYS))).toEqual([
      'INVALID',
      'ISSUER KEY_OF_ANOTHER_ISSUER',
    ]);
  });
});
