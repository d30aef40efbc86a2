/** What takes long where a claim has many holdings is done in slices, and comes to the same. */
import {
  compile,
  decide,
  findingOutlook,
  isRefusal,
  judgingPortability,
  outlookOf,
  portability,
} from '../../src/recognition';
import { shippedRegister } from '../support/gba';

const catalogue = compile(shippedRegister(), 1);

function counted<T>(work: Generator<undefined, T>): { readonly slices: number; readonly result: T } {
  for (let slices = 0; ; slices++) {
    const slice = work.next();
    if (slice.done === true) return { slices, result: slice.value };
  }
}

test('how long it holds: a slice for each day on which it is judged', () => {
  const holdings = Array.from({ length: 200 }, (_, at) => ({
    certificate: 'GIC-JD-HAND',
    awardedOn: '2020-01-01',
    expiresOn: new Date(Date.UTC(2030, 0, 1 + at)).toISOString().slice(0, 10),
  }));
  const claim = {
    holdings,
    post: 'jewellery-designer',
    region: 'HK',
    onDate: '2026-11-23',
    purpose: 'PRACTICE',
  } as const;
  const decision = decide(catalogue, claim);
  if (isRefusal(decision)) throw new Error('refused');
  const { slices, result } = counted(findingOutlook(catalogue, claim, decision.verdict));
  expect(result).toEqual(outlookOf(catalogue, claim, decision.verdict));
  expect(result.holdsUntil).toBe(holdings[199].expiresOn);
  expect(slices).toBeGreaterThanOrEqual(199);
});

test('all paths of many holdings', () => {
  const { codes } = catalogue.tables.certificates;
  const holdings = Array.from({ length: 20_000 }, (_, at) => ({ certificate: codes[at % codes.length] }));
  const claim = { holdings, onDate: '2026-11-23', purpose: 'PRACTICE' } as const;
  const where = { posts: ['jewellery-designer'], regions: ['HK'] };
  const { slices, result } = counted(judgingPortability(catalogue, claim, where));
  expect(result).toEqual(portability(catalogue, claim, where));
  expect(slices).toBeGreaterThanOrEqual((2 * holdings.length) / 256);
});
