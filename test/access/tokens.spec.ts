/** The tokens that the registry signs itself: those that are not as they should be are refused, whatever they say, before anything is done. */
import { createHmac } from 'node:crypto';
import {
  calculateJwkThumbprint,
  CompactSign,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';
import { startService, type RunningService } from '../support/service';

const WHO = '{ me { subject roles } }';
const HOUR = 3600;
const now = () => Math.floor(Date.now() / 1000);

let service: RunningService;
let key: JWK;
let withdrawn: JWK;
let published: JWK;

const privateKey = async (): Promise<JWK> =>
  exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);

beforeAll(async () => {
  [key, withdrawn] = await Promise.all([privateKey(), privateKey()]);
  service = await startService({ signingKeys: JSON.stringify({ keys: [key] }), catalogue: 'gba' });
  const answer = await fetch(`${service.url}/.well-known/jwks.json`);
  [published] = ((await answer.json()) as { keys: JWK[] }).keys;
});
afterAll(() => service.stop());

/** What a good token says. */
const claims = (): JWTPayload => ({
  iss: 'urn:skill-recognition-registry',
  aud: 'skill-recognition-registry',
  sub: 'anna@gic.example',
  roles: ['body:GIC'],
  iat: now(),
  exp: now() + HOUR,
});

async function signed(payload: JWTPayload, header: object = {}, by: JWK = key): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: await calculateJwkThumbprint(by), ...header })
    .sign(await importJWK(by, 'EdDSA'));
}

const without = (...names: readonly string[]): JWTPayload =>
  Object.fromEntries(Object.entries(claims()).filter(([name]) => !names.includes(name)));

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function ask(authorization: string, query = WHO) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as {
    data?: { me?: { subject: string; roles: string[] } | null };
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, challenge: response.headers.get('www-authenticate'), ...body };
}

async function refusal(authorization: string): Promise<string> {
  const { status, challenge, data, errors = [] } = await ask(authorization);
  expect({ status, challenge, data }).toEqual({
    status: 401,
    challenge: 'Bearer error="invalid_token"',
    data: undefined,
  });
  expect(errors).toHaveLength(1);
  const [{ message, extensions, ...rest }] = errors;
  expect([extensions, rest]).toEqual([{ code: 'UNAUTHENTICATED' }, {}]);
  expect(message).toMatch(/ leave the header out\.$/);
  expect(message).not.toMatch(/jose|JWS[A-Z]|ERR_| at .*\.[jt]s|anna/);
  return message;
}

describe('a good token', () => {
  test('is taken as often as it is sent, until it expires', async () => {
    const token = await signed(claims());
    for (const scheme of ['Bearer', 'bearer', 'BEARER', 'Bearer  '])
      expect(await ask(`${scheme} ${token}`)).toMatchObject({
        status: 200,
        data: { me: { subject: 'anna@gic.example', roles: ['body:GIC'] } },
      });
  });

  test('is as the service itself signs it', async () => {
    const token = await service.tokenFor(
      'li@gdhrss.example',
      'authority:CN-GD-HRSS',
      'authority:CN-GD-HRSS',
      'body:A',
      'x',
    );
    expect((await service.graphql(WHO, {}, token)).data).toEqual({
      me: { subject: 'li@gdhrss.example', roles: ['authority:CN-GD-HRSS', 'body:A'] },
    });
  });

  test('grants nothing by words that are no roles, or by no words at all', async () => {
    const words = ['king', 'registrar:GIC', 'body', 'body:', 'body:a b', 'Registrar', 'constructor', '__proto__:A', ''];
    for (const payload of [{ ...claims(), roles: words }, { ...claims(), roles: [] }, without('roles')])
      expect((await ask(`Bearer ${await signed(payload)}`)).data?.me?.roles).toEqual([]);
  });

  test('may be a few seconds off, as clocks are', async () => {
    const payload = { ...claims(), iat: now() + 3, nbf: now() + 3 };
    expect(await ask(`Bearer ${await signed(payload)}`)).toMatchObject({ status: 200 });
    expect(await ask(`Bearer ${await signed({ ...claims(), iat: now() - HOUR, exp: now() - 2 })}`)).toMatchObject({
      status: 200,
    });
  });

  test('is not needed to ask; nobody is nobody', async () => {
    expect(await service.graphql(WHO)).toEqual({ data: { me: null } });
  });
});

describe('a token is refused that', () => {
  const CHANGED = /^The signature of the token does not fit: it was changed, or signed with another key\. /;
  const NO_KEY = /^The token is not signed with a key that counts: the key is unknown or was withdrawn\. /;
  const ALGORITHM = /^The token is not signed in a way that counts; expected `alg` to be `EdDSA`\. /;
  const MALFORMED = /^The token is malformed; expected a signed JSON Web Token \(RFC 7519\)\. /;
  const LATER = /^The token does not count yet\. /;
  const EXPIRED =
    /^The token has expired\. Tokens come from whoever runs this registry \(`npm run registry -- token`\)\. /;

  const cases: Record<string, readonly [() => string | Promise<string>, RegExp]> = {
    'is forged: signed with another key, under the name of the right one': [
      () => signed(claims(), { kid: published.kid }, withdrawn),
      CHANGED,
    ],
    'is forged, and brings its own key along': [
      () => signed(claims(), { jwk: { kty: withdrawn.kty, crv: withdrawn.crv, x: withdrawn.x } }, withdrawn),
      NO_KEY,
    ],
    'is forged, and says where its own key is to be had': [
      () => signed(claims(), { jku: 'https://id.example/keys', x5u: 'https://id.example/key' }, withdrawn),
      NO_KEY,
    ],
    'asks for what is not understood here (`crit`)': [
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: published.kid, crit: ['rule'], rule: 1 })
          .sign(await importJWK(key, 'EdDSA'), { crit: { rule: true } }),
      MALFORMED,
    ],
    'was changed in what it says': [
      async () => {
        const [header, , signature] = (await signed(claims())).split('.');
        return [header, encoded({ ...claims(), roles: ['registrar'] }), signature].join('.');
      },
      CHANGED,
    ],
    'was changed in its signature': [
      async () => {
        const token = await signed(claims());
        return token.slice(0, -10) + (token.at(-10) === 'A' ? 'B' : 'A') + token.slice(-9);
      },
      CHANGED,
    ],
    'names another key': [() => signed(claims(), { kid: 'another' }), NO_KEY],
    'is signed with a key that was withdrawn': [() => signed(claims(), {}, withdrawn), NO_KEY],
    'has expired': [() => signed({ ...claims(), iat: now() - 2 * HOUR, exp: now() - HOUR }), EXPIRED],
    'was meant to count for more than a day': [
      () => signed({ ...claims(), iat: now() - 25 * HOUR, exp: now() + HOUR }),
      EXPIRED,
    ],
    'does not count yet': [() => signed({ ...claims(), nbf: now() + 60 }), LATER],
    'will be signed one day': [() => signed({ ...claims(), iat: now() + 60 }), LATER],
    'is for another service': [
      () => signed({ ...claims(), aud: 'another' }),
      /^The token is for another service; expected `aud` to be `skill-recognition-registry`\. /,
    ],
    'is from another issuer': [
      () => signed({ ...claims(), iss: 'https://id.example' }),
      /^The token is from another issuer; expected `iss` to be `urn:skill-recognition-registry`\. /,
    ],
    'is not signed at all (`alg: none`)': [
      () => `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claims())}.`,
      ALGORITHM,
    ],
    'is not signed, but has a signature': [
      () => `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claims())}.AAAA`,
      ALGORITHM,
    ],
    'is signed with the public key as a shared secret (HS256)': [
      () => {
        const head = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: published.kid })}.${encoded(claims())}`;
        return `${head}.${createHmac('sha256', Buffer.from(published.x ?? '', 'base64url'))
          .update(head)
          .digest('base64url')}`;
      },
      ALGORITHM,
    ],
    'is signed with a key of another kind (RS256)': [
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: published.kid })
          .sign((await generateKeyPair('RS256')).privateKey),
      ALGORITHM,
    ],
    'is a signed head of the ledger': [
      async () => ((await service.graphql('{ ledgerHead { signed } }')).data?.ledgerHead as { signed: string }).signed,
      /^The token is not meant for access; expected `typ` to be `at\+jwt`\. /,
    ],
    'is of another type': [() => signed(claims(), { typ: 'JWT' }), /^The token is not meant for access; /],
    'is of no type': [() => signed(claims(), { typ: undefined }), /^The token is not meant for access; /],
    'has no account': [() => signed(without('sub')), /^The token has no `sub`\. /],
    'has an empty account': [() => signed({ ...claims(), sub: '' }), /^The `sub` of the token names no account; /],
    'has an account that cannot be read': [
      () => signed({ ...claims(), sub: 'an\u200bna' }),
      /^The `sub` of the token names no account; /,
    ],
    'has no end': [() => signed(without('exp')), /^The token has no `exp`\. /],
    'has an end that is no number': [
      () => signed({ ...claims(), exp: 'never' as unknown as number }),
      /^The `exp` of the token cannot be read\. /,
    ],
    'does not say since when it counts': [() => signed(without('iat')), /^The token has no `iat`\. /],
    'has no audience': [() => signed(without('aud')), /^The token has no `aud`\. /],
    'has no issuer': [() => signed(without('iss')), /^The token has no `iss`\. /],
    'has one word where a list of roles belongs': [
      () => signed({ ...claims(), roles: 'registrar' }),
      /^What the token says of roles cannot be read; expected a list of words\. /,
    ],
    'has roles that are no words': [
      () => signed({ ...claims(), roles: ['registrar', { body: 'GIC' }] }),
      /^What the token says of roles cannot be read; /,
    ],
    'has null for roles': [
      () => signed({ ...claims(), roles: null }),
      /^What the token says of roles cannot be read; /,
    ],
    'is no JSON inside': [() => `${encoded({ alg: 'EdDSA', typ: 'at+jwt' })}.AAAA.AAAA`, CHANGED],
    'is a word': [() => 'token', MALFORMED],
    'has a header `b64` that it does not call critical': [() => signed(claims(), { b64: true }), MALFORMED],
    'has an end without end': [
      async () => {
        const endless = JSON.stringify({ ...claims(), exp: 0 }).replace('"exp":0', '"exp":1e400');
        return new CompactSign(Buffer.from(endless))
          .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: published.kid })
          .sign(await importJWK(key, 'EdDSA'));
      },
      MALFORMED,
    ],
    'is padded': [async () => `${await signed(claims())}==`, MALFORMED],
    'is written with another last letter that says the same': [
      async () => {
        const token = await signed(claims());
        const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        return token.slice(0, -1) + letters[letters.indexOf(token.at(-1) as string) ^ 1];
      },
      MALFORMED,
    ],
    'has five parts': [() => 'a.b.c.d.e', MALFORMED],
  };

  test.each(Object.entries(cases))('%s', async (_, [token, reason]) => {
    expect(await refusal(`Bearer ${await token()}`)).toMatch(reason);
  });

  test('comes in another way', async () => {
    const token = await signed(claims());
    const basic = `Basic ${Buffer.from('anna:secret').toString('base64')}`;
    for (const header of [
      basic,
      token,
      `Token ${token}`,
      'Bearer',
      `Bearer ${token} ${token}`,
      `Bearer ${token}, x`,
      `"Bearer ${token}"`,
    ])
      expect(await refusal(header)).toMatch(
        /^The header `Authorization` cannot be read; expected `Authorization: Bearer TOKEN`\. /,
      );
  });
});

test('a token of another registry is refused, and is good where it belongs', async () => {
  const other = await startService();
  try {
    const token = await other.tokenFor('anna@gic.example', 'registrar');
    expect(await other.graphql('{ me { subject } }', {}, token)).toEqual({
      data: { me: { subject: 'anna@gic.example' } },
    });
    expect(await refusal(`Bearer ${token}`)).toMatch(/^The token is not signed with a key that counts/);
  } finally {
    await other.stop();
  }
});

test('a token that was taken is refused when it is replayed after its end', async () => {
  const token = await signed(claims());
  expect(await ask(`Bearer ${token}`)).toMatchObject({ status: 200 });
  const later = Date.now() + (HOUR + 10) * 1000;
  jest.useFakeTimers({ now: later, advanceTimers: true, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  try {
    expect(await refusal(`Bearer ${token}`)).toMatch(/^The token has expired\. /);
  } finally {
    jest.useRealTimers();
  }
});

test('a token counts as long as its key is published, also where another key signs by now', async () => {
  const token = await signed(claims(), {}, withdrawn);
  const both = await startService({ signingKeys: JSON.stringify({ keys: [key, withdrawn] }) });
  try {
    expect((await both.graphql(WHO, {}, token)).data?.me).toMatchObject({ subject: 'anna@gic.example' });
  } finally {
    await both.stop();
  }
});

test('nothing of a request is done where its token is refused', async () => {
  const { data, errors } = await ask('Bearer forged', '{ __typename regions { totalCount } }');
  expect([data, errors?.length]).toEqual([undefined, 1]);
});
