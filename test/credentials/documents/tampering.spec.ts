/** Whatever leaf of a signed credential is changed, it is no longer valid. */
import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../src/credentials/documents/json';
import { badge, secure, signerOf, verify } from './support';

type Path = readonly (string | number)[];
const SIGNERS = (['ed25519', 'P-256', 'P-384'] as const).map((kind) => signerOf(kind));
const KEYS = SIGNERS.map(({ key }) => key);
function leavesOf(value: Json | undefined, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item, at) => leavesOf(item, [...path, at]));
  if (!isObject(value)) return [path];
  return Object.entries(value).flatMap(([member, content]) => leavesOf(content, [...path, member]));
}

function changedAt(value: Json | undefined, [first, ...rest]: Path, change: (leaf: Json | undefined) => Json): Json {
  if (first === undefined) return change(value);
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item, at) => (at === first ? changedAt(item, rest, change) : item));
  const object = value as JsonObject;
  return { ...object, [first]: changedAt(object[first], rest, change) };
}

/** Something of the same kind that says something else. */
function other(leaf: Json | undefined, at: number): Json {
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf === 'boolean') return !leaf;
  const text = leaf as string;
  const place = at % (text.length + 1);
  return text.slice(0, place) + (text[place] === 'a' ? 'b' : 'a') + text.slice(place + 1);
}

const drawn = fc
  .record({
    number: fc.nat(1000),
    month: fc.integer({ min: 1, max: 9 }),
    credits: fc.nat(100),
    pieces: fc.array(fc.nat(100), { maxLength: 3 }),
  })
  .map(({ number, month, credits, pieces }) =>
    badge({
      id: `https://gic.example/credentials/${String(number)}`,
      validFrom: `2024-0${String(month)}-01T00:00:00Z`,
      awardedDate: '2023-12-01T00:00:00Z',
      evidence: pieces.map((piece, at) => ({
        id: `https://gic.example/evidence/${String(at)}`,
        type: ['Evidence'],
        narrative: `Piece ${String(piece)}`,
      })),
      credentialSubject: {
        ...(badge().credentialSubject as JsonObject),
        creditsEarned: credits,
        identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Wong Mei', identityType: 'name' }],
      },
    }),
  );

/** Twenty credentials, twelve leaves of each. */
test('a credential with a leaf changed', async () => {
  const leaves = fc.array(fc.record({ leaf: fc.nat(1000), at: fc.nat(1000) }), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(drawn, fc.constantFrom(...SIGNERS), leaves, async (credential, signer, changes) => {
      const secured = await secure(credential, signer);
      expect((await verify(secured, KEYS)).verdict).toBe('VALID');
      const paths = leavesOf(secured);
      for (const { leaf, at } of changes) {
        const path = paths[leaf % paths.length];
        const changed = changedAt(secured, path, (value) => other(value, at)) as JsonObject;
        expect([path, (await verify(changed, KEYS)).verdict]).not.toEqual([path, 'VALID']);
      }
    }),
    { numRuns: 20 },
  );
});
