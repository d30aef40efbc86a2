/** Each route of a requirement by itself: the best of them is the decision's (LAW.md section 9), and each is decided as if it were alone. */
import * as fc from 'fast-check';
import { compile, decide, decideEachRoute, VERDICTS, type Register } from '../../src/recognition';
import { scene } from '../support/arbitraries';
import { decided, decideOn, REVISION } from '../support/engine';

test('the route of a decision is one of them, and none is better', () => {
  fc.assert(
    fc.property(scene, ({ register, claims }) => {
      const catalogue = compile(register, REVISION);
      for (const put of claims) {
        const decision = decided(decide(catalogue, put));
        const routes = routesOf(catalogue, put);
        if (decision.requirement === null) {
          expect(routes).toEqual([]);
          continue;
        }
        expect(routes.find(({ route }) => route === decision.route)).toEqual(decision);
        const best = Math.min(...routes.map(({ verdict }) => VERDICTS.indexOf(verdict)));
        expect(VERDICTS.indexOf(decision.verdict)).toBe(best);
      }
    }),
    { numRuns: 1000 },
  );
});

test('each is what is decided where the requirement has no other', () => {
  fc.assert(
    fc.property(scene, ({ register, claims }) => {
      const catalogue = compile(register, REVISION);
      for (const put of claims)
        for (const one of routesOf(catalogue, put)) {
          const alone = decideOn(withRoute(register, one.requirement, one.route), put);
          const { verdict, requirement, route, needs, outstanding } = alone;
          expect(one).toMatchObject({ verdict, requirement, route, needs, outstanding });
        }
    }),
    { numRuns: 300 },
  );
});

const routesOf = (...asked: Parameters<typeof decideEachRoute>) => {
  const routes = decideEachRoute(...asked);
  return 'problems' in routes ? [] : routes;
};

/** The register with no other route of a requirement. */
const withRoute = (register: Register, requirement: string | null, route: string | null): Register => ({
  ...register,
  requirements: register.requirements.map((record) =>
    record.code === requirement ? { ...record, routes: record.routes.filter(({ code }) => code === route) } : record,
  ),
});
