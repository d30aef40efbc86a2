import fc from 'fast-check';
import { Ranking } from '../../src/registers/search/ranking';

describe('a ranking', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true, min: 0, max: 2 ** 50 })), {
    maxLength: 400,
  });

  it('gives the same pages as a sorted list, in whatever order they are looked at', () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.tuple(fc.nat(450), fc.nat(60)), { maxLength: 5 }), (ranks, looks) => {
        const sorted = [...ranks].sort((a, b) => a - b);
        const ranking = new Ranking(ranks);
        expect(ranking.length).toBe(sorted.length);
        for (const [start, size] of looks)
          expect(ranking.slice(start, start + size)).toEqual(sorted.slice(start, start + size));
      }),
    );
  });

  it('gives its first out of very many', () => {
    const ranks = Array.from({ length: 10_000 }, (_, at) => 10_000 - at);
    expect(new Ranking(ranks).slice(0, 3)).toEqual([1, 2, 3]);
    expect(new Ranking(ranks).slice(2, 4)).toEqual([3, 4]);
    expect(new Ranking(ranks).at(9_999)).toBe(10_000);
    expect(new Ranking(ranks).at(10_000)).toBeUndefined();
  });
});
