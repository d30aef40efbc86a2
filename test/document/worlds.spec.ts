/** The conformance worlds as documents: they are good, survive writing and reading, and damage to them is always reported or harmless. */
import fc from 'fast-check';
import { checkDocument, emptyRegister, formatDocument } from '../../src/document';
import { compile, RECORD_TYPES, surveyOf, type Register } from '../../src/recognition';
import { conformanceWorlds, type World } from '../support/worlds';
import { fileOf, goodDocument, problemsOf } from './good';
import { placesOf, type Node } from './places';

const worlds = conformanceWorlds();
const documentOf = ({ register }: World): Record<string, unknown> =>
  Object.fromEntries(RECORD_TYPES.filter((type) => register[type].length > 0).map((type) => [type, register[type]]));
const registerOf = (document: unknown): Register => ({
  ...emptyRegister(),
  ...checkDocument([fileOf(document)], surveyOf(emptyRegister())).records,
});

test.each(worlds)('$name has no problems, and is the same after writing and reading', (world) => {
  expect(problemsOf(documentOf(world))).toEqual([]);
  const written = formatDocument(registerOf(documentOf(world)));
  expect(formatDocument(registerOf(JSON.parse(written)))).toBe(written);
});

test('integers may be as large as GraphQL can say', () => {
  const document = goodDocument();
  document.frameworks[0].levels[0].order = 5000;
  document.certificates[1].validMonths = 2_147_483_647;
  expect(problemsOf(document)).toEqual([]);
});

test('a value too deep to be written is reported', () => {
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown;
  // Later engines write any depth; the value is cut short, then.
  const value = expect.stringMatching(/^\[+…\]?$/) as unknown;
  expect(problemsOf({ regions: [deep] })).toMatchObject([{ pointer: '/regions/0', code: 'WRONG_TYPE', value }]);
});

test('what is wrong with a field that is left out is reported at its record', () => {
  const present = registerOf(goodDocument());
  const placements = [{ framework: 'HKQF', level: '4' }];
  const amended = { certificates: [{ code: 'A', name: { en: 'A' }, body: 'B', placements }] };
  expect(checkDocument([fileOf(amended)], surveyOf(present)).problems).toMatchObject([
    { pointer: '/certificates/0', code: 'UNIT_IN_USE' },
  ]);
});

/** Whether a JSON pointer leads somewhere in a document. */
function leads(document: unknown, pointer: string): boolean {
  let at: unknown = document;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Node)[key];
  }
  return true;
}

test('damage to a world never crashes the check, every pointer leads somewhere, and what passes can be compiled', () => {
  let passed = 0;
  const damage = fc.record({
    at: fc.nat(),
    from: fc.nat(),
    how: fc.constantFrom('copy', 'remove', 'junk'),
    junk: fc.jsonValue(),
  });
  fc.assert(
    fc.property(fc.constantFrom(...worlds), fc.array(damage, { minLength: 1, maxLength: 3 }), (world, damages) => {
      const document = structuredClone(documentOf(world));
      for (const { at, from, how, junk } of damages) {
        const places = placesOf(document);
        const [holder, key] = places[at % places.length];
        const [other, otherKey] = places[from % places.length];
        if (how === 'copy') holder[key] = structuredClone(other[otherKey]);
        else if (how === 'junk') holder[key] = junk;
        else if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
      }
      const problems = problemsOf(document);
      expect(problems.filter(({ pointer }) => !leads(document, pointer))).toEqual([]);
      if (problems.length > 0) return;
      passed++;
      compile(registerOf(document), 1);
    }),
    { numRuns: 500, seed: 20261124 },
  );
  expect(passed).toBeGreaterThan(10);
});
