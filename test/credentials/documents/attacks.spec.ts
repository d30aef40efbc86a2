/** What a forger would try with a credential in JSON, and what must not pass for a "no". */
import { CompactSign } from 'jose';
import { deflateSync } from 'node:zlib';
import type { JsonObject } from '../../../src/credentials/documents/json';
import { carrying, chunk, png, svg } from './files';
import { AT, badge, CREATED, ISSUER, secure, signerOf, told, verify, type Signer } from './support';

const ED = signerOf('ed25519');
const OTHER = signerOf('ed25519', 'did:web:vtc.example', 'VTC');
const KEYS = [ED.key, OTHER.key];
const textOf = (value: JsonObject): string => JSON.stringify(value);

const proofBy = async (signer: Signer, credential = badge()): Promise<JsonObject> =>
  (await secure(credential, signer)).proof as JsonObject;

describe('what it is signed with', () => {
  test.each(['ed25519', 'P-256', 'P-384'] as const)('%s verifies, and is read', async (kind) => {
    const signer = signerOf(kind);
    const verified = await verify(await secure(badge(), signer), [signer.key]);
    expect(told(verified)).toEqual(['VALID']);
    expect(verified.body).toBe('GIC');
    expect(verified.credential).toMatchObject({
      issuer: ISSUER,
      awardedOn: '2024-03-01',
      expiresOn: '2034-03-01',
      subjects: [{ id: 'did:example:holder', names: [] }],
      achievements: [
        {
          identifiers: [
            { identifier: 'https://gic.example/achievements/GIC-JD-HAND', type: 'id' },
            { identifier: 'GIC-JD-HAND', type: 'humanCode' },
            { identifier: 'GDQF-4-0815', type: 'identifier' },
          ],
          achievementTypes: ['Certificate'],
          names: ['Jewellery Designer (hand drawn)'],
        },
      ],
    });
  });

  test('the key of another body, in the name of this one', async () => {
    const forged = await secure(badge(), OTHER);
    expect(told(await verify(forged, KEYS))).toEqual(['INVALID', 'ISSUER KEY_OF_ANOTHER_ISSUER']);
  });

  test('an own key under the name of a key of the issuer', async () => {
    const forged = await secure(badge(), signerOf('ed25519'));
    expect(told(await verify(forged, KEYS))).toEqual(['INVALID', 'PROOF SIGNATURE_WRONG']);
  });

  test('a key of another kind under its name: the algorithm is that of the key in the register', async () => {
    const forged = await secure(badge(), signerOf('P-256', ISSUER, 'GIC', 'ed25519'));
    expect(told(await verify(forged, KEYS))).toEqual(['INVALID', 'PROOF ALGORITHM_OTHER']);
  });

  test('an issuer whom nobody has listed, with a key of its own', async () => {
    const unlisted = signerOf('ed25519', 'did:web:unlisted.example');
    const secured = await secure(badge({ issuer: 'did:web:unlisted.example' }), unlisted);
    expect(told(await verify(secured, KEYS))).toEqual(['UNDETERMINED', 'ISSUER ISSUER_NOT_REGISTERED']);
  });

  test('another body that lists a key by the same name does not get between', async () => {
    const squatter = { ...OTHER.key, verificationMethod: ED.key.verificationMethod };
    expect((await verify(await secure(badge(), ED), [squatter, ED.key])).verdict).toBe('VALID');
  });

  test.each([
    [{ from: '2024-03-03' }, 'UNDETERMINED'],
    [{ from: '2020-01-01', until: '2024-03-02' }, 'UNDETERMINED'],
    [{ from: '2024-03-02', until: '2024-03-03' }, 'VALID'],
  ])('a key counts for signatures of its days (%j)', async (period, verdict) => {
    const verified = await verify(await secure(badge(), ED), [{ ...ED.key, ...period }]);
    expect(verified.verdict).toBe(verdict);
    if (verdict !== 'VALID') expect(told(verified)).toEqual([verdict, 'ISSUER KEY_NOT_IN_FORCE']);
  });
});

describe('proofs', () => {
  test('one of an unknown kind, and one of another body, beside that of the issuer', async () => {
    const proof = await proofBy(ED);
    const witness = await proofBy(OTHER);
    const secured = badge({ proof: [{ type: 'SomeProof' }, witness, proof] });
    const verified = await verify(secured, KEYS);
    expect(told(verified)).toEqual(['VALID', 'OTHER_PROOF OTHER_PROOF_NOT_CHECKED']);
    expect(verified.steps.map(({ code }) => code)).toContain('OTHER_PROOF_FITS');
    expect(told(await verify(badge({ proof: [{ type: 'SomeProof' }, witness] }), KEYS))[0]).toBe('INVALID');
  });

  test('one that fits does not make up for one of a listed key that does not', async () => {
    const proof = await proofBy(ED);
    const other = await proofBy(OTHER, badge({ name: 'Another' }));
    const verified = await verify(badge({ proof: [other, proof] }), KEYS);
    expect(told(verified)).toEqual(['INVALID', 'OTHER_PROOF OTHER_PROOF_WRONG']);
  });

  test.each([
    [{ proofPurpose: 'authentication' }, 'PURPOSE_OTHER'],
    [{ expires: '2026-01-01T00:00:00Z' }, 'PROOF_EXPIRED'],
    [{ created: '2027-01-01T00:00:00Z' }, 'PROOF_IN_FUTURE'],
  ])('signed as %j', async (changes, code) => {
    const told_ = told(await verify(await secure(badge(), ED, changes), KEYS));
    expect(told_).toEqual(['INVALID', `PROOF ${code}`]);
  });

  test('an end that a proof has under another name is not passed over', async () => {
    const secured = await secure(badge(), ED, { expires: '2026-01-01T00:00:00Z' });
    const { expires, ...proof } = secured.proof as JsonObject;
    const hidden = { ...proof, 'https://w3id.org/security#expiration': { '@value': expires } };
    expect(told(await verify({ ...secured, proof: hidden }, KEYS))).toEqual([
      'UNDETERMINED',
      'PROOF PROOF_MEMBER_UNKNOWN',
    ]);
    const redefined = { ...proof, '@context': { ends: 'https://w3id.org/security#expiration' }, ends: expires };
    expect((await verify({ ...secured, proof: redefined }, KEYS)).verdict).toBe('UNDETERMINED');
  });

  test('more than four are not looked at', async () => {
    const proof = await proofBy(ED);
    const secured = badge({ proof: Array<JsonObject>(5).fill(proof) });
    expect(told(await verify(secured, KEYS))).toEqual(['UNDETERMINED', 'PROOF TOO_MANY_PROOFS']);
  });
});

describe('the same graph in another form', () => {
  const expired = (): Promise<JsonObject> => secure(badge({ validUntil: '2025-01-01T00:00:00Z' }), ED);
  const UNTIL = 'https://www.w3.org/2018/credentials#validUntil';
  const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';

  test('an end under its whole name, or under one that a context of its own gives', async () => {
    const { validUntil, ...rest } = await expired();
    const whole = { ...rest, [UNTIL]: { '@type': DATE_TIME, '@value': validUntil } };
    expect(told(await verify(whole, KEYS))).toEqual(['INVALID', 'PERIOD EXPIRED']);
    const contexts = [...(rest['@context'] as string[]), { ends: { '@id': UNTIL, '@type': DATE_TIME } }];
    expect(told(await verify({ ...rest, '@context': contexts, ends: validUntil }, KEYS))).toContain('PERIOD EXPIRED');
  });

  test('an end in a nest, or on another mention of the same node', async () => {
    const { validUntil, ...rest } = await expired();
    expect((await verify({ ...rest, '@nest': { validUntil } }, KEYS)).verdict).toBe('INVALID');
    const included = { ...rest, '@included': [{ id: rest.id, type: 'VerifiableCredential', validUntil }] };
    expect((await verify(included, KEYS)).verdict).toBe('INVALID');
  });

  test('a status that is renamed', async () => {
    const status = { id: 'https://gic.example/lists/1#5', type: 'BitstringStatusListEntry' };
    const { credentialStatus, ...rest } = await secure(badge({ credentialStatus: status }), ED);
    const renamed = { ...rest, 'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus };
    expect((await verify(renamed, KEYS)).steps.map(({ code }) => code)).not.toContain('NO_STATUS');
  });
});

describe('bounds', () => {
  test('a key twice, also when the one that counts is the signed one', async () => {
    const secured = textOf(await secure(badge(), ED));
    const twice = secured.replace('"validUntil"', '"validUntil":"2099-01-01T00:00:00Z","validUntil"');
    expect(told(await verify(twice, KEYS))).toEqual(['INVALID', 'FILE DUPLICATE_KEY']);
  });

  test.each([
    ['{"a":'.repeat(65) + '1' + '}'.repeat(65), 'TOO_DEEP'],
    ['['.repeat(200_000), 'TOO_DEEP'],
    [`{"a":"${'x'.repeat(256 * 1024)}"}`, 'TOO_LARGE'],
    ['{"a":', 'NOT_JSON'],
    ['%PDF-1.7', 'FILE_UNKNOWN'],
    ['', 'FILE_UNKNOWN'],
  ])('%.20s… is %s', async (text, code) => {
    expect(told(await verify(text, KEYS))).toEqual(['UNDETERMINED', `FILE ${code}`]);
  });

  test.each([
    ['{"a":'.repeat(65) + '1' + '}'.repeat(65), 'TOO_DEEP'],
    [`{"a":"${'x'.repeat(256 * 1024)}"}`, 'TOO_LARGE'],
    ['{"a":1,"a":1}', 'DUPLICATE_KEY'],
  ])('%.20s… is %s in whatever it comes', async (text, code) => {
    const [encoded, header, empty] = [text, '{"alg":"EdDSA","typ":"dc+sd-jwt"}', '{}'].map((each) =>
      Buffer.from(each).toString('base64url'),
    );
    const files = [
      `${encoded}.${empty}.AA`,
      `${header}.${encoded}.AA`,
      `${header}.${empty}.AA~${encoded}~`,
      png(carrying(Buffer.from(text))),
      svg(`<ob:credential><![CDATA[${text}]]></ob:credential>`),
    ];
    for (const file of files) expect(told(await verify(file, KEYS))[1]).toBe(`FILE ${code}`);
  });

  test('bytes that are no UTF-8', async () => {
    expect(told(await verify(Buffer.from([0x7b, 0xff, 0x7d]), KEYS))).toEqual(['UNDETERMINED', 'FILE NOT_UTF8']);
  });

  test.each([
    ['objects', { evidence: Array.from({ length: 300 }, () => ({ type: 'Evidence' })) }],
    [
      'contexts',
      {
        '@context': [
          ...(badge()['@context'] as string[]),
          ...Array<string>(49).fill('https://www.w3.org/ns/credentials/v2'),
        ],
      },
    ],
    ['values', { name: Array<string>(2000).fill('x') }],
  ])('more %s than a graph is made of', async (counted, changes) => {
    const verified = await verify(badge({ ...changes, proof: (await secure(badge(), ED)).proof }), KEYS);
    expect(told(verified)).toEqual(['UNDETERMINED', 'FORM TOO_MUCH']);
    expect(verified.steps[1].parameters).toMatchObject({ counted });
  });

  test('a signature that is longer than any, whose decoding takes the square of its length', async () => {
    for (const kind of ['ed25519', 'P-256'] as const) {
      const signer = signerOf(kind);
      const { proof, ...rest } = await secure(badge(), signer);
      const endless = { ...rest, proof: { ...(proof as JsonObject), proofValue: `z${'2'.repeat(200_000)}` } };
      expect(told(await verify(endless, [signer.key]))).toEqual(['INVALID', 'PROOF PROOF_MALFORMED']);
    }
  });

  test('elements of a picture within each other, each of which is looked for in all around it', async () => {
    const deep = svg('<g>'.repeat(120_000));
    expect(told(await verify(deep, KEYS))).toEqual(['UNDETERMINED', 'FILE TOO_DEEP']);
    const content = textOf(await secure(badge(), ED));
    const flat = svg(`${'<g></g>'.repeat(20_000)}<ob:credential><![CDATA[${content}]]></ob:credential>`);
    expect(told(await verify(flat, KEYS))).toEqual(['VALID']);
  });

  test('a graph of nodes that cannot be told apart is given up', async () => {
    const names = Array.from({ length: 14 }, (_, index) => `_:n${String(index)}`);
    const knot = names.map((id) => ({
      id,
      'https://x.example/to': names.filter((to) => to !== id).map((to) => ({ id: to })),
    }));
    const proof = await proofBy(ED);
    const entangled = badge({ 'https://x.example/knot': knot, proof });
    expect(told(await verify(entangled, KEYS))).toEqual(['UNDETERMINED', 'PROOF GRAPH_TOO_COMPLEX']);
  });
});

describe('contexts and terms', () => {
  const [BASE, BADGES] = badge()['@context'] as readonly string[];

  test.each([
    [
      [BADGES, BASE],
      ['INVALID', 'FORM BASE_CONTEXT_NOT_FIRST'],
    ],
    [
      [BASE, BADGES, 'https://forger.example/v1'],
      ['UNDETERMINED', 'FORM UNKNOWN_CONTEXT'],
    ],
    [
      [BASE, BADGES, { '@import': 'https://forger.example/v1' }],
      ['UNDETERMINED', 'FORM CONTEXT_IMPORTS'],
    ],
    [
      [BASE, BADGES, { VerifiableCredential: 'https://x.example/u' }],
      ['INVALID', 'FORM NOT_LINKED_DATA'],
    ],
  ])('%j', async (contexts, expected) => {
    const secured = await secure(badge(), ED);
    expect(told(await verify({ ...secured, '@context': contexts }, KEYS))).toEqual(expected);
  });

  test.each([{ recognisedFor: 'everything' }, { type: ['VerifiableCredential', 'Undefined'] }])(
    'a term that no context defines: %j',
    async (more) => {
      const secured = await secure(badge(), ED);
      expect(told(await verify({ ...secured, ...more }, KEYS))).toEqual(['INVALID', 'FORM UNDEFINED_TERM']);
    },
  );

  test.each([
    [[BASE, BASE, BADGES]],
    [[BASE, BADGES, BADGES]],
    [[BASE, BADGES, BASE]],
    [[BASE, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json']],
  ])(
    '%j in the place of those that were signed: what is read is what was signed, or it is refused',
    async (contexts) => {
      const secured = await secure(badge(), ED);
      const { verdict, credential } = await verify({ ...secured, '@context': contexts }, KEYS);
      if (verdict === 'VALID') expect(credential).toEqual((await verify(secured, KEYS)).credential);
      const expired = await secure(badge({ validUntil: '2025-01-01T00:00:00Z' }), ED);
      expect((await verify({ ...expired, '@context': contexts }, KEYS)).verdict).toBe('INVALID');
    },
  );

  test('a context that is imported by one credential means the same in the next', async () => {
    const other = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json';
    const hostile = badge({ '@context': [BASE, { '@import': other }] });
    expect(told(await verify(hostile, KEYS))).toEqual(['UNDETERMINED', 'FORM CONTEXT_IMPORTS']);
    const within = [BASE, { Nested: { '@id': 'https://x.example/n', '@context': { '@import': other } } }];
    expect(told(await verify({ ...hostile, '@context': within }, KEYS))[1]).toBe('FORM CONTEXT_IMPORTS');
    expect(told(await verify(await secure(badge({ '@context': [BASE, other] }), ED), KEYS))).toEqual(['VALID']);
  });

  test('a member that JavaScript takes for something else', async () => {
    const secured = textOf(await secure(badge(), ED)).replace('{', '{"__proto__":{"name":"x"},');
    expect(told(await verify(secured, KEYS))).toEqual(['INVALID', 'FORM UNDEFINED_TERM']);
  });
});

describe('badge pictures', () => {
  test('PNG: plain, compressed, several, none, cut off, with a length that lies, and one that expands to 64 MiB', async () => {
    const content = Buffer.from(textOf(await secure(badge(), ED)));
    const judged = async (file: Buffer) => told(await verify(file, KEYS));
    expect(await judged(png(carrying(content)))).toEqual(['VALID']);
    expect(await judged(png(chunk('IHDR', Buffer.alloc(13)), carrying(deflateSync(content), true)))).toEqual(['VALID']);
    expect(await judged(png(carrying(content), carrying(content)))).toEqual([
      'INVALID',
      'FILE SEVERAL_CREDENTIALS_IN_IMAGE',
    ]);
    expect(await judged(png(chunk('IHDR', Buffer.alloc(13))))).toEqual(['UNDETERMINED', 'FILE NO_CREDENTIAL_IN_IMAGE']);
    const broken = ['UNDETERMINED', 'FILE IMAGE_BROKEN'];
    expect(await judged(png(carrying(content)).subarray(0, -10))).toEqual(broken);
    const lying = png(carrying(content));
    lying.writeUInt32BE(0xffffffff, 8);
    expect(await judged(lying)).toEqual(broken);
    expect(await judged(png(carrying(deflateSync(Buffer.alloc(64 << 20)), true)))).toEqual(broken);
  });

  test('SVG: in CDATA, as an attribute, with a DOCTYPE, with entities of its own, broken', async () => {
    const content = textOf(await secure(badge(), ED));
    const judged = async (file: Buffer) => told(await verify(file, KEYS));
    const inside = `<ob:credential><![CDATA[${content}]]></ob:credential>`;
    expect(await judged(svg(inside))).toEqual(['VALID']);
    expect(await judged(svg(inside, '<?xml version="1.0"?><!DOCTYPE svg>'))).toEqual(['VALID']);
    expect(await judged(svg(inside, '<!DOCTYPE svg [<!ENTITY a "b">]>'))).toEqual(['INVALID', 'FILE DOCTYPE_DECLARES']);
    expect(await judged(svg(inside + inside))).toEqual(['INVALID', 'FILE SEVERAL_CREDENTIALS_IN_IMAGE']);
    expect(await judged(svg('<credential/>'))).toEqual(['UNDETERMINED', 'FILE NO_CREDENTIAL_IN_IMAGE']);
    expect(await judged(svg('<ob:credential>'))).toEqual(['UNDETERMINED', 'FILE IMAGE_BROKEN']);
    const token = await new CompactSign(Buffer.from(textOf(badge())))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: ED.key.verificationMethod })
      .sign(ED.privateKey);
    expect(await judged(svg(`<ob:credential verify="${token}"/>`))).toEqual(['VALID']);
  });
});

test('an end that is no day of the calendar is none', async () => {
  const forEver = await verify(await secure(badge({ validUntil: '9999-12-31T23:59:59Z' }), ED), KEYS);
  expect([forEver.verdict, forEver.credential?.expiresOn]).toEqual(['VALID', undefined]);
});

test('the time it is judged at is the one that is given', async () => {
  const secured = await secure(badge(), ED);
  const at = async (moment: string) => told(await verify(secured, KEYS, { at: new Date(moment) }));
  expect(await at('2034-03-01T00:00:00Z')).toEqual(['INVALID', 'PERIOD EXPIRED']);
  expect(await at('2034-02-28T23:59:59Z')).toEqual(['VALID']);
  expect((await at('2024-02-29T23:59:59Z'))[0]).toBe('INVALID');
  expect(await at(CREATED)).toEqual(['VALID']);
  expect(AT.getTime()).toBeGreaterThan(Date.parse(CREATED));
});
