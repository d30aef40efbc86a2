/** Which cells portability gives: by verdict, by standing, by region, and whole posts. */
import { compile, type Code } from '../../src/recognition';
import { agreement, certificate, equivalence, experience, registerOf, requirement } from '../support/builders';
import { Service } from './service';

const register = registerOf({
  certificates: [certificate('held', { standing: 'OFFICIAL' }), certificate('wanted'), certificate('other')],
  agreements: [agreement('A')],
  equivalences: [equivalence('e1', 'held', 'wanted', { conditions: [experience('EXP-3', 3)] })],
  requirements: [
    requirement('r1', [{ code: 'main', needs: [{ certificate: 'wanted' }] }]),
    requirement('r2', [{ code: 'main', needs: [{ certificate: 'held' }] }], {
      post: 'p2',
      region: 'HK',
      standing: 'OFFICIAL',
    }),
    requirement('r3', [{ code: 'main', needs: [{ certificate: 'other' }] }], {
      post: 'p2',
      region: 'GD',
      standing: 'OFFICIAL',
    }),
  ],
});

describe('portability', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.over(compile(register, 1));
  });
  afterAll(() => service.stop());

  it.each([
    ['verdicts: [CONDITIONAL]', 'p1 GBA, p1 GD, p1 GZ, p1 HK'],
    ['verdicts: [CONDITIONAL], wholePosts: true', 'p1 EU, p1 GBA, p1 GD, p1 GZ, p1 HK'],
    ['verdicts: [RECOGNISED], wholePosts: true', 'p2 EU, p2 GBA, p2 GD, p2 GZ, p2 HK'],
    ['verdicts: [RECOGNISED, CONDITIONAL], standings: [OFFICIAL]', 'p2 HK'],
    ['standings: [OFFICIAL]', 'p2 GD, p2 GZ, p2 HK'],
    ['standings: [REPORTED], wholePosts: true', ''],
    ['verdicts: [UNDETERMINED]', 'p1 EU, p2 EU, p2 GBA'],
    // What is undetermined rests on no record.
    ['verdicts: [UNDETERMINED], standings: [OFFICIAL, REPORTED, ILLUSTRATIVE], wholePosts: true', ''],
    ['regions: ["GD", "EU"], verdicts: [NOT_RECOGNISED], wholePosts: true', 'p2 EU, p2 GD'],
    ['regions: ["EU"], verdicts: [CONDITIONAL], wholePosts: true', ''],
  ])('gives what is asked for: %s', async (filter, expected) => {
    const { portability } = await service.data<{
      portability: { cells: { edges: readonly { node: Record<'post' | 'region', { code: Code }> }[] } };
    }>(
      `{ portability(holdings: [{ certificate: "held" }], onDate: "2026-03-04") {
           ... on Portability { cells(${filter}) { edges { node { post { code } region { code } } } } } } }`,
    );
    const said = portability.cells.edges.map(({ node: { post, region } }) => `${post.code} ${region.code}`);
    expect(said.join(', ')).toBe(expected);
  });
});
