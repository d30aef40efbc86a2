/**
 * Files of every kind that are changed at random, by somebody who knows how they are made: none is answered by an error, and none is valid unless what is
 * read of it is what was signed.
 */
import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../src/credentials/documents/json';
import { FILE_KIND_NAMES, FILE_KINDS, fileOf, type FileKindName, type Made } from './files';
import { badge, signerOf, verify } from './support';

const RUNS = 250;
const SIGNERS = new Map(FILE_KIND_NAMES.map((name) => [name, signerOf(FILE_KINDS[name].by)]));
const SUBJECT = badge().credentialSubject as JsonObject;
const CREDENTIAL = badge({
  awardedDate: '2023-12-01T00:00:00Z',
  evidence: [{ id: 'https://gic.example/evidence/1', type: ['Evidence'], narrative: 'A ring.' }],
  credentialSubject: { ...SUBJECT, creditsEarned: 5 },
});

/** What a file may hold where it should not: words that mean something to those who read it, and values at the ends of what there can be. */
const WORDS = [
  ...['@id', '@type', '@value', '@graph', '@context', '@nest', '@included', '@reverse', '@list', '@set', '@language'],
  ...['@json', '@none', '@vocab', '@base', '@import', '@protected', '@propagate', '@container', '@index'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'length',
    'hasOwnProperty',
    '',
    ' ',
    '_:b0',
    '#',
    '...',
    '_sd',
    '_sd_alg',
  ],
  ...['id', 'type', 'issuer', 'validFrom', 'validUntil', 'credentialStatus', 'credentialSubject', 'proof', 'name'],
  ...[
    'iss',
    'sub',
    'nbf',
    'exp',
    'iat',
    'vct',
    'vc',
    'jti',
    'cnf',
    'status',
    'aud',
    'alg',
    'kid',
    'typ',
    'crit',
    'b64',
  ],
  ...[
    'created',
    'expires',
    'previousProof',
    'proofPurpose',
    'cryptosuite',
    'https://www.w3.org/2018/credentials#issuer',
  ],
];
const VALUES: readonly Json[] = [
  ...[null, true, false, 0, -0, -1, 1e21, 1e300, -1e300, 5e-324, Number.MAX_SAFE_INTEGER, 253402300800],
  ...['', ' ', 'urn:x:y', 'did:key:z6Mk', '2024-02-30T00:00:00Z', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z'],
  ...['\u0000', '\ud800', '\u202e', 'x'.repeat(5000), 'https://www.w3.org/ns/credentials/v2', 'none', 'zzzz', 'u2V0B'],
  [],
  {},
  [[]],
  [null],
  { '@id': '_:b0' },
  { '@value': 'x', '@language': 'en' },
  { '@list': [1, { '@list': [] }] },
  { '@context': { '@vocab': 'https://x.example/' } },
  { '@graph': [{ id: 'urn:x:y' }] },
  { '...': 'x' },
];

const word = fc.constantFrom(...WORDS);
const value = fc.oneof(fc.constantFrom(...VALUES), word, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>);
const where = fc.nat(10_000);

/** One change of a JSON value, at one of the places that there are. */
const change = fc.oneof(
  fc.record({ how: fc.constant('replace' as const), where, value }),
  fc.record({ how: fc.constant('remove' as const), where }),
  fc.record({ how: fc.constant('add' as const), where, word, value }),
  fc.record({ how: fc.constant('rename' as const), where, word }),
  fc.record({ how: fc.constant('wrap' as const), where, word: fc.option(word) }),
  fc.record({ how: fc.constant('copy' as const), where, from: where, word }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** All objects and lists of a value, it among them. */
function holdersOf(held: Json | undefined): readonly (Json[] | Record<string, Json>)[] {
  if (Array.isArray(held)) return [held as Json[], ...(held as Json[]).flatMap(holdersOf)];
  return isObject(held) ? [held as Record<string, Json>, ...Object.values(held).flatMap(holdersOf)] : [];
}

/** Changes what it is given. A member `__proto__` is defined as JSON does: as any other. */
function make(held: JsonObject, { where: at, ...asked }: Change): void {
  const holders = holdersOf(held);
  const places = holders.flatMap((holder) => Object.keys(holder).map((key) => [holder, key] as const));
  if (places.length === 0) return;
  const [holder, key] = places[at % places.length];
  const put = (name: string, content: Json | undefined): void =>
    void Object.defineProperty(holder, name, { value: content, enumerable: true, writable: true, configurable: true });
  const old = (holder as Record<string, Json>)[key];
  const remove = (): void => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  };
  switch (asked.how) {
    case 'replace':
      return put(key, asked.value);
    case 'remove':
      return remove();
    case 'add':
      return Array.isArray(holder) ? void holder.push(asked.value) : put(asked.word, asked.value);
    case 'rename':
      remove();
      return Array.isArray(holder) ? void holder.unshift(old) : put(asked.word, old);
    case 'wrap':
      return put(key, asked.word === null ? [old] : { [asked.word]: old });
    case 'copy': {
      const [source, name] = places[asked.from % places.length];
      const copy = structuredClone((source as Record<string, Json>)[name]);
      return Array.isArray(holder) ? void holder.push(copy) : put(asked.word, copy);
    }
  }
}

/** A change of bytes: some are put in the place of others. */
const bytes = fc.record({
  where: fc.nat(100_000),
  less: fc.nat(12),
  more: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom(
        '.',
        '~',
        '\0',
        '"',
        '{',
        '}',
        '<',
        '>',
        '&',
        ']]>',
        '<!DOCTYPE a [',
        '&#0;',
        '&lt;',
        'iTXt',
        '\u0001',
      )
      .map((text) => Buffer.from(text)),
  ),
});

const names = fc.constantFrom(...FILE_KIND_NAMES);
const made = new Map<FileKindName, Promise<Made>>();
const madeOf = (name: FileKindName): Promise<Made> => {
  const one = made.get(name) ?? FILE_KINDS[name].made(CREDENTIAL, SIGNERS.get(name)!);
  made.set(name, one);
  return one;
};

async function isNeverMistaken(name: FileKindName, file: Buffer): Promise<void> {
  const keys = [SIGNERS.get(name)!.key];
  const { verdict, credential, steps } = await verify(file, keys);
  for (const { outcome } of steps) expect(['PASSED', 'FAILED', 'NOT_CHECKED']).toContain(outcome);
  if (verdict !== 'VALID') return;
  // The same may be written in several ways, and who shows an SD-JWT may leave out whom it is about.
  const signed = await verify(fileOf(await madeOf(name)), keys);
  const { subjects: [subject] = [], ...others } = credential!;
  const { subjects: [whole] = [], ...signedOthers } = signed.credential!;
  expect(others).toEqual(signedOthers);
  const mayLack = name === 'SD-JWT VC';
  expect([whole.id, ...(mayLack ? [undefined] : [])]).toContain(subject.id);
  expect([whole.names, ...(mayLack ? [[]] : [])]).toContainEqual(subject.names);
}

describe.each(FILE_KIND_NAMES)('%s', (name) => {
  test('changed in its JSON', async () => {
    const { parts, written } = await madeOf(name);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = structuredClone(parts);
        for (const each of changes) make(changed, each);
        await isNeverMistaken(name, written(changed));
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  test('changed in its bytes', async () => {
    const file = fileOf(await madeOf(name));
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = changes.reduce<Buffer>((before, { where: at, less, more }) => {
          const place = at % (before.length + 1);
          return Buffer.concat([before.subarray(0, place), more, before.subarray(place + less)]);
        }, file);
        await isNeverMistaken(name, changed);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

test('what one kind is made of, in the place of another', async () => {
  await fc.assert(
    fc.asyncProperty(names, names, fc.nat(100_000), fc.nat(100_000), async (one, other, head, tail) => {
      const [first, second] = [fileOf(await madeOf(one)), fileOf(await madeOf(other))];
      const spliced = Buffer.concat([first.subarray(0, head % first.length), second.subarray(tail % second.length)]);
      await isNeverMistaken(one, spliced);
    }),
    { numRuns: RUNS },
  );
}, 60_000);
