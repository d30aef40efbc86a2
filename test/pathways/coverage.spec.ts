/** Coverage of the catalogue that ships, beside portability and single claims: three ways to ask the same, which agree cell by cell. */
import { coverage, compilePathways } from '../../src/pathways';
import { compile, covers, decide, isRefusal, portability, PURPOSES, runToEnd, type Code } from '../../src/recognition';
import { decided } from '../support/engine';
import { shippedRegister } from '../support/gba';

const ON = '2026-12-01';
const REGISTER = shippedRegister();
const CATALOGUE = compile(REGISTER, 1);
const CELLS = decided(runToEnd(coverage(runToEnd(compilePathways(CATALOGUE)), { on: ON })));
const REGIONS = [...new Set(CELLS.map(({ region }) => region))];
const FIELDS = new Map(REGISTER.posts.map(({ code, field = null }) => [code, field]));

/** The nearest of the regions asked at or above the one of a certificate. */
function regionOf(code: Code | undefined): Code | null {
  if (code === undefined) return null;
  return REGIONS.includes(code) ? code : regionOf(REGISTER.regions.find((region) => region.code === code)?.parent);
}

function add(counts: Map<string, number>, key: readonly unknown[], count = 1): void {
  const name = JSON.stringify(key);
  counts.set(name, (counts.get(name) ?? 0) + count);
}

test('coverage, portability and single claims agree cell by cell', () => {
  const [covered, carried, claimed] = [1, 2, 3].map(() => new Map<string, number>());
  for (const { certificateRegion, region, field, purpose, counts } of CELLS)
    for (const { verdict, standing, count } of counts)
      add(covered, [certificateRegion, region, field, purpose, verdict, standing], count);
  for (const { code, region: own, awarded } of REGISTER.certificates) {
    if (!covers(awarded, ON)) continue;
    const holdings = [{ certificate: code, awardedOn: ON }];
    for (const purpose of PURPOSES) {
      for (const { post, region, verdict, standing } of decided(
        portability(CATALOGUE, { holdings, onDate: ON, purpose }),
      ))
        if (REGIONS.includes(region))
          add(carried, [regionOf(own), region, FIELDS.get(post), purpose, verdict, standing]);
      for (const region of REGIONS)
        for (const { code: post } of REGISTER.posts) {
          const decision = decide(CATALOGUE, { holdings, post, region, onDate: ON, purpose });
          if (isRefusal(decision)) throw new Error('a claim of records that there are is refused');
          add(claimed, [regionOf(own), region, FIELDS.get(post), purpose, decision.verdict, decision.standing]);
        }
    }
  }
  const inOrder = (counts: ReadonlyMap<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(inOrder(claimed)).toEqual(inOrder(covered));
  expect(inOrder(carried)).toEqual(inOrder(covered));
  expect(covered.size).toBeGreaterThan(50);
});
