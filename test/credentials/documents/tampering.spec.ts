/** Whatever leaf of a signed credential is changed, it is no longer valid: of a hundred credentials, of every kind of file and of several shapes, each leaf. */
import type { JsonObject } from '../../../src/credentials/documents/json';
import { FILE_KIND_NAMES, FILE_KINDS, fileOf } from './files';
import { changedAt, leavesOf, other } from './leaves';
import { badge, signerOf, told, verify } from './support';

const CREDENTIALS = 100;
const SUBJECT = badge().credentialSubject as JsonObject;
const ACHIEVEMENT = SUBJECT.achievement as JsonObject;

/** Small ones: a badge as it is, bare, with days of its own, with evidence and figures, with a name, and one about several things. */
const SHAPES: readonly ((number: number) => JsonObject)[] = [
  () => ({}),
  () => ({ name: undefined, validUntil: undefined, issuer: 'did:web:gic.example' }),
  (number) => ({ validFrom: `2024-0${String(1 + (number % 9))}-01T00:00:00Z`, awardedDate: '2023-12-01T00:00:00Z' }),
  (number) => ({
    evidence: [{ id: `https://gic.example/evidence/${String(number)}`, type: ['Evidence'], narrative: 'A ring.' }],
    credentialSubject: { ...SUBJECT, creditsEarned: number },
  }),
  () => ({
    credentialSubject: {
      ...SUBJECT,
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Wong Mei', identityType: 'name' }],
    },
  }),
  (number) => ({
    credentialSubject: {
      ...SUBJECT,
      achievement: [ACHIEVEMENT, { ...ACHIEVEMENT, id: `https://gic.example/achievements/${String(number)}` }],
    },
  }),
];

const shapeOf = (number: number): JsonObject => {
  // Each kind comes in each shape: their numbers have no divisor in common with how often the shapes were gone through.
  const shape = SHAPES[(number + Math.floor(number / FILE_KIND_NAMES.length)) % SHAPES.length];
  const credential = badge({ id: `https://gic.example/credentials/${String(number)}`, ...shape(number) });
  return JSON.parse(JSON.stringify(credential)) as JsonObject;
};

const NUMBERS = Array.from({ length: CREDENTIALS }, (_, number) => number);

test.each(FILE_KIND_NAMES)(
  '%s with a leaf changed',
  async (name) => {
    const { by, made } = FILE_KINDS[name];
    const signer = signerOf(by);
    for (const number of NUMBERS.filter((each) => FILE_KIND_NAMES[each % FILE_KIND_NAMES.length] === name)) {
      const file = await made(shapeOf(number), signer);
      expect([number, told(await verify(fileOf(file), [signer.key]))]).toEqual([number, ['VALID']]);
      for (const [at, path] of leavesOf(file.parts).entries()) {
        const changed = file.written(changedAt(file.parts, path, (leaf) => other(leaf, number + 7 * at)));
        const { verdict } = await verify(changed, [signer.key]);
        if (verdict === 'VALID')
          throw new Error(`a change at ${path.join('/')} of credential ${String(number)} is not found`);
      }
    }
  },
  120_000,
);
