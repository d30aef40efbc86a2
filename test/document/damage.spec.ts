/** However a document is damaged: it is never half-applied, never crashes the check, and what passes can be compiled. */
import fc from 'fast-check';
import { checkDocument, emptyRegister } from '../../src/document';
import { compile, RECORD_TYPES, surveyOf } from '../../src/recognition';
import { fileOf, goodDocument } from './good';
import { placesOf, type Node } from './places';

const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '',
    'GBA',
    'A',
    'u1',
    '2026-02-30',
    '0000-00-00',
    '__proto__',
    'constructor',
    -1,
    1e308,
    [],
    {},
    [[]],
    null,
    true,
    '\u0000',
    '珠寶',
  ),
);
const damage = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'copy', 'rename'),
  from: fc.nat(),
  junk,
});

test('random damage', () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const document = structuredClone(goodDocument()) as unknown as Node;
      for (const { at, how, from, junk } of damages) {
        const places = placesOf(document);
        if (places.length === 0) break;
        const [holder, key] = places[at % places.length];
        const [other, otherKey] = places[from % places.length];
        if (how === 'replace') holder[key] = junk;
        else if (how === 'copy') holder[key] = structuredClone(other[otherKey]);
        else if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else {
          if (how === 'rename')
            Object.defineProperty(holder, `${String(key)}x`, {
              value: holder[key],
              enumerable: true,
              configurable: true,
              writable: true,
            });

          delete holder[key];
        }
      }
      const { problems, records } = checkDocument([fileOf(document)], surveyOf(emptyRegister()));
      for (const { pointer, message, code } of problems) {
        expect(pointer).toMatch(/^(\/|$)/);
        expect(message.en?.length).toBeGreaterThan(10);
        expect(code).toMatch(/^[A-Z_]+$/);
      }
      if (problems.length > 0) return;
      passed++;
      const catalogue = compile({ ...emptyRegister(), ...records }, 1);
      for (const type of RECORD_TYPES)
        expect(catalogue.tables[type].codes).toHaveLength((document[type] as unknown[] | undefined)?.length ?? 0);
    }),
    { numRuns: 4000, seed: 20261123 },
  );
  expect(passed).toBeGreaterThan(100);
});
