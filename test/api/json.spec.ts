/** What is written in slices is what would be written at once. */
import fc from 'fast-check';
import { isNestedTooDeep, MAX_NESTING } from '../../src/api/body';
import { AnswerTooLong, written } from '../../src/api/json';

test('is the same text as if it were written at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 0, max: 700 }), async (value, count) => {
      const wide = { list: Array.from({ length: count }, () => value), none: undefined, [String(count)]: { value } };
      expect(await written(wide, Infinity)).toBe(JSON.stringify(wide));
    }),
  );
});

test('is no longer than it may be', async () => {
  const value = Array.from({ length: 2_000 }, () => '珠');
  const bytes = Buffer.byteLength(JSON.stringify(value));
  expect(await written(value, bytes)).toHaveLength(JSON.stringify(value).length);
  await expect(written(value, bytes - 1)).rejects.toBeInstanceOf(AnswerTooLong);
});

test('nesting is counted outside texts', () => {
  const isDeep = (value: unknown): boolean => isNestedTooDeep(Buffer.from(JSON.stringify(value)));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', ']', 'x'), minLength: 200 }),
      (text) => !isDeep({ text }),
    ),
  );
  const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inside) => [inside], 1);
  expect([isDeep(nested(MAX_NESTING)), isDeep(nested(MAX_NESTING + 1))]).toEqual([false, true]);
});
