/** What a curriculum leads to (WAYS.md section 11): the same as the enumerator says on random small worlds, and what is read from records alone. */
import * as fc from 'fast-check';
import { compile, runToEnd, type Consortium, type Course, type Programme } from '../../src/recognition';
import {
  compilePathways,
  consortiumFit,
  programmeFit,
  SHEET_HEADINGS,
  SHEET_ITEMS,
  type Pathways,
} from '../../src/pathways';
import { shuffled } from '../support/arbitraries';
import { decided, REVISION } from '../support/engine';
import { shippedRegister } from '../support/gba';
import { sceneOfWays } from '../support/ways/arbitraries';
import { Fit } from '../support/ways/fit';
import type { WorldOfWays } from '../support/ways/law';

const more = process.env.WAYS_RUNS === undefined ? 1 : Number(process.env.WAYS_RUNS) / 200;
const runs = (count: number) => ({ numRuns: Math.ceil(count * more) });
const PATIENCE = Math.max(60_000, 300_000 * more);

const CONSORTIUM: Consortium = { code: 'G', name: {}, region: 'GBA', members: [] };
const compiled = ({ register, programmes }: WorldOfWays): Pathways =>
  runToEnd(compilePathways(compile({ ...register, programmes, consortia: [CONSORTIUM] }, REVISION)));

interface DrawnCourse {
  readonly certificates: readonly number[];
  readonly units: readonly string[];
  readonly taughtBy: readonly number[];
}

const courses: fc.Arbitrary<readonly DrawnCourse[]> = fc.array(
  fc.record({
    certificates: fc.uniqueArray(fc.nat(41), { maxLength: 2 }),
    units: fc.subarray(['u1', 'u2', 'u3', 'u4']),
    taughtBy: fc.subarray([0, 1, 2]),
  }),
  { maxLength: 3 },
);

/** A world whose programmes are of one consortium, with courses. */
function taught({ register, programmes }: WorldOfWays, drawn: readonly DrawnCourse[]): WorldOfWays {
  const { certificates } = register;
  const records = drawn.map(({ certificates: places, units }, at): Course => ({
    code: `c${at}`,
    name: {},
    certificates: [...new Set(places.map((place) => certificates[place % certificates.length].code))],
    units,
    ...(at > 0 && { standing: 'OFFICIAL' as const }),
  }));
  return {
    register: { ...register, courses: records },
    programmes: programmes.map((programme, at): Programme => ({
      ...programme,
      consortium: 'G',
      courses: records.filter((_, course) => drawn[course].taughtBy.includes(at)).map(({ code }) => code),
    })),
  };
}

const inOrder = (programmes: readonly Programme[]) => programmes.toSorted((a, b) => (a.code < b.code ? -1 : 1));

describe('the slow enumerator', () => {
  it(
    'says the same of one programme',
    () => {
      fc.assert(
        fc.property(sceneOfWays(1), courses, ({ world, question }, drawn) => {
          const own = taught(world, drawn);
          const asked = { on: question.from, purpose: question.purpose };
          const [programme] = own.programmes;
          const { reaches, unitsShort, openers } = decided(runToEnd(programmeFit(compiled(own), programme, asked)));
          const expected = new Fit(own, [programme], asked).fit();
          expect(reaches).toMatchObject(expected.reaches);
          expect(unitsShort).toEqual(expected.unitsShort[0]);
          expect(openers).toEqual(expected.openers);
        }),
        runs(60),
      );
    },
    PATIENCE,
  );

  it(
    'says the same of a consortium, in whatever order records come',
    () => {
      fc.assert(
        fc.property(sceneOfWays(3), courses, fc.nat(), ({ world, question }, drawn, seed) => {
          const own = taught(world, drawn);
          const asked = { on: question.from, purpose: question.purpose, regions: ['HK', 'GD'] };
          const fit = decided(runToEnd(consortiumFit(compiled(own), CONSORTIUM, asked)));
          const expected = new Fit(own, inOrder(own.programmes), asked).fit();
          expect(fit.reaches).toMatchObject(expected.reaches);
          expect(fit.programmes.map(({ counts }) => counts)).toEqual(expected.counts);
          expect(fit.programmes.map(({ unitsShort }) => unitsShort)).toEqual(expected.unitsShort);
          expect(fit.openers).toEqual(expected.openers);
          const other = { register: shuffled(own.register, seed), programmes: own.programmes.toReversed() };
          expect(decided(runToEnd(consortiumFit(compiled(other), CONSORTIUM, asked)))).toEqual(fit);
        }),
        runs(30),
      );
    },
    PATIENCE,
  );
});

describe('the catalogue that ships', () => {
  const pathways = runToEnd(compilePathways(compile(shippedRegister(), REVISION)));
  const { programmes, consortia } = pathways.catalogue.tables;
  const asked = { on: '2026-12-01', purpose: 'PRACTICE' } as const;

  it('says what one more course would open for a programme', () => {
    const programme = programmes.find('EX-GZ-SETTING') as Programme;
    const { openers, graduate, reaches } = decided(runToEnd(programmeFit(pathways, programme, asked)));
    expect(graduate).toMatchObject({ day: '2027-04-01', notBefore: false, canBegin: true });
    expect(reaches.filter(({ verdict }) => verdict === 'RECOGNISED').map(({ post, region }) => [post, region])).toEqual(
      [['gem-setter', 'CN-GD']],
    );
    expect(openers.courses[0]).toMatchObject({ course: 'JI-JCAD', completes: [] });
    const opened = new Set(openers.courses.flatMap(({ opens }) => opens.map(({ standing }) => standing)));
    expect([...opened]).toEqual(['ILLUSTRATIVE']);
  });

  it('evaluates a consortium by what it records, and names what it does not know', () => {
    const consortium = consortia.find('CQ-IDVEG') as Consortium;
    const { evaluation, gaps } = decided(runToEnd(consortiumFit(pathways, consortium, asked)));
    expect(evaluation.map(({ heading, ownWords }) => [heading, ownWords])).toEqual(
      SHEET_HEADINGS.map((heading) => [heading, null]),
    );
    const items = new Map(evaluation.flatMap(({ items: listed }) => listed).map((item) => [item.name, item]));
    expect([...items.keys()].sort()).toEqual([...SHEET_ITEMS].sort());
    expect(items.get('LEAD')?.entries).toEqual([{ record: { type: 'bodies', code: 'CQ-LIGHT' } }]);
    expect(items.get('REPORTED_COUNTS')?.entries[0]).toMatchObject({ count: 80, day: '2023-05-17' });
    expect(items.get('OPENINGS_BY_KIND')?.entries).toContainEqual({ kind: 'INTERNSHIP', count: 1, places: 3000 });
    expect([...items.values()].filter(({ known }) => !known).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['FUNDING', 'FOUNDED', 'DECISION_MAKING', 'RESULTS_OF_LEARNERS']),
    );
    for (const { known, entries, sources } of items.values())
      expect([entries.length > 0, sources.length > 0]).toEqual([known, known]);
    expect(gaps.posts).not.toEqual([]);
  });

  it('evaluates one without programmes, under the headings of its own standard', () => {
    const consortium = consortia.find('GD-JEWEL-PILOT') as Consortium;
    const fit = decided(runToEnd(consortiumFit(pathways, consortium, asked)));
    expect(fit).toMatchObject({ programmes: [], reaches: [], overlaps: [] });
    expect(fit.openers).toEqual({ certificates: [], courses: [], equivalences: [] });
    expect(fit.evaluation.map(({ ownWords }) => ownWords)).toEqual(consortium.standard?.headings);
    expect(fit.gaps.posts).toContain('jewellery-designer');
  });

  it('names what several programmes of a consortium have, and what none has', () => {
    const own = ['EX-VTC-SETTING', 'EX-VTC-BRIDGE', 'EX-GZ-SETTING', 'EX-GZ-CREATIVE'];
    const register = shippedRegister();
    const joined = register.programmes.map((programme) => ({
      ...programme,
      ...(own.includes(programme.code) && { consortium: 'GD-JEWEL-PILOT' }),
      ...(programme.code === 'EX-GZ-CREATIVE' && { courses: ['JI-CONTEMPORARY', 'JI-INLAY'] }),
    }));
    const together = runToEnd(compilePathways(compile({ ...register, programmes: joined }, REVISION)));
    const pilot = consortia.find('GD-JEWEL-PILOT') as Consortium;
    const { overlaps, gaps } = decided(runToEnd(consortiumFit(together, pilot, asked)));
    expect(overlaps).toEqual([
      { record: { type: 'certificates', code: 'VTC-SETTING' }, programmes: ['EX-VTC-BRIDGE', 'EX-VTC-SETTING'] },
      { record: { type: 'courses', code: 'JI-INLAY' }, programmes: ['EX-GZ-CREATIVE', 'EX-GZ-SETTING'] },
    ]);
    const alone = decided(runToEnd(consortiumFit(pathways, pilot, asked))).gaps;
    expect(alone.posts.filter((post) => !gaps.posts.includes(post))).toContain('gem-setter');
    expect(alone.courses).toContain('JI-CONTEMPORARY');
    expect(gaps.courses).not.toContain('JI-CONTEMPORARY');
    expect(gaps.courses).toContain('JI-JCAD');
    expect(alone.skills.length).toBeGreaterThan(gaps.skills.length);
    expect(gaps.skills.length).toBeGreaterThan(0);
  });

  it('refuses a day, a region and a purpose that there are not', () => {
    const programme = programmes.find('EX-GZ-SETTING') as Programme;
    const refused = runToEnd(programmeFit(pathways, programme, { ...asked, on: '2026-02-30', regions: ['ATLANTIS'] }));
    expect(refused).toMatchObject({ problems: [{ code: 'UNKNOWN_REGION' }, { code: 'MALFORMED_DAY' }] });
  });
});
