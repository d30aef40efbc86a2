/**
 * Ways, coverage and what a curriculum leads to, beside bare decisions on the same register. Its records have standings here, so that ways can differ by them, and serve every
 * purpose; 2,000 programmes stand in its sectors, three in five of them with an entry that asks for a certificate of the same sector.
 */
import { createRequire } from 'node:module';
import { figure, median } from './measure.mjs';
import { claimsOf, registerOf } from './register.mjs';

const require = createRequire(import.meta.url);
const { compile, decide, PURPOSES, runToEnd } = require('../../dist/src/recognition/index.js');
const { compilePathways, consortiumFit, coverage, programmeFit, waysTo } = require('../../dist/src/pathways/index.js');

const PROGRAMMES = 2_000;
const SECTOR = 100;
const QUESTIONS = 300;
const DECISIONS = 5_000;
/** Milliseconds after which no further question is begun. */
const PATIENCE = 60_000;
const MOST_DECISIONS = 50;
const MOST_MS = 20;
const LEAST_OF_CLAIMS = 20;
/** Certificates from which on the target holds: on fewer the programmes stand so close together that most of them lead to most posts. */
const LARGE = 20_000;
/** Programmes of the consortium, and programmes that are asked about one by one. */
const OF_CONSORTIUM = 100;
const ALONE = 5;
const CONSORTIUM = 'G';
/** Curricula are asked about where certificates times posts are at most so many. */
const MOST_FIT = 1e8;
/** Coverage is asked where all pairs are at most so many. */
const MOST_PAIRS = 1e9;

/** @returns lines to print. */
export function waysSpeed(world) {
  const { catalogue, pathways, ms } = pathwaysOf(world);
  const claims = claimsOf(world);
  const one =
    timed(() => claims.slice(0, DECISIONS).forEach((claim) => decide(catalogue, claim))).ms /
    Math.min(DECISIONS, claims.length);
  return [
    ...waysLines(pathways, claims, one, ms),
    ...coverageLines(pathways, claims, catalogue),
    ...fitLines(pathways, claims, one),
  ];
}

/** A world with programmes; and how long it took to compile these. */
export function pathwaysOf(world) {
  const draw = drawer();
  const register = withStandings(registerOf(world), draw);
  const catalogue = compile({ ...register, programmes: programmesOf(register, draw) }, 1);
  const { value: pathways, ms } = timed(() => runToEnd(compilePathways(catalogue)));
  return { catalogue, pathways, ms };
}

function waysLines(pathways, claims, one, compiling) {
  const certificates = pathways.catalogue.tables.certificates.size;
  const taken = [];
  let listed = 0;
  let without = 0;
  let slowest = 0;
  const begun = performance.now();
  for (const { onDate, ...claim } of claims.slice(0, QUESTIONS)) {
    if (performance.now() - begun > PATIENCE) break;
    const { value, ms } = timed(() => {
      const turns = waysTo(pathways, { ...claim, from: onDate });
      for (;;) {
        const start = performance.now();
        const turn = turns.next();
        slowest = Math.max(slowest, performance.now() - start);
        if (turn.done) return turn.value;
      }
    });
    taken.push(ms);
    listed += value.ways.length;
    if (value.ways.length === 0) without++;
  }
  taken.sort((a, b) => a - b);
  const middle = median(taken);
  const target = MOST_DECISIONS * one + MOST_MS;
  return [
    `ways at ${PROGRAMMES} programmes: ${figure(middle)} ms in the middle (${figure(middle / one)} decisions), 90 % within ${figure(taken[Math.floor(taken.length * 0.9)])} ms, ` +
      `99 % within ${figure(taken[Math.floor(taken.length * 0.99)])} ms, longest turn ${figure(slowest)} ms; ${taken.length} questions, ${figure(listed / taken.length)} ways each, ${without} without; ` +
      `compiled in ${figure(compiling)} ms`,
    ...(certificates < LARGE
      ? []
      : [
          `ways: target at most ${MOST_DECISIONS} decisions and ${MOST_MS} ms, ${figure(target)} ms: ${middle <= target ? 'reached' : 'MISSED'}`,
        ]),
  ];
}

/** All pairs in one sweep, beside claim by claim, of which some are timed. */
function coverageLines(pathways, claims, catalogue) {
  const { certificates, posts } = catalogue.tables;
  const on = claims[0].onDate;
  const pairs = certificates.size * posts.size * 3 * PURPOSES.length;
  if (pairs > MOST_PAIRS) return [];
  const { value: cells, ms } = timed(() => runToEnd(coverage(pathways, { on })));
  const sum = cells.reduce((all, cell) => all + cell.sum, 0);
  const regions = [...new Set(cells.map(({ region }) => region))];
  const singles = Array.from({ length: 20_000 }, (_, at) => ({
    holdings: [{ certificate: certificates.codeAt((at * 7_919) % certificates.size), awardedOn: on }],
    post: posts.codeAt((at * 104_729) % posts.size),
    region: regions[at % regions.length],
    purpose: PURPOSES[at % PURPOSES.length],
    onDate: on,
  }));
  const each = timed(() => singles.forEach((claim) => decide(catalogue, claim))).ms / singles.length;
  const times = (each * sum) / ms;
  return [
    `coverage: ${figure(sum)} pairs in ${figure(ms / 1000)} s, ${figure(times)} times as fast as claim by claim, target at least ${LEAST_OF_CLAIMS}: ${times >= LEAST_OF_CLAIMS ? 'reached' : 'MISSED'}`,
  ];
}

/** A consortium with all its programmes, and some of them one by one. */
function fitLines(pathways, claims, one) {
  const { posts, certificates } = pathways.catalogue.tables;
  if (certificates.size * posts.size > MOST_FIT) return [];
  const question = { on: claims[0].onDate, purpose: 'PRACTICE' };
  const consortium = { code: CONSORTIUM, name: {}, region: pathways.catalogue.tables.regions.codeAt(0), members: [] };
  const alone = pathways.programmes.slice(0, ALONE).map((programme) => {
    const { ms } = timed(() => runToEnd(programmeFit(pathways, programme, question)));
    return ms;
  });
  let slowest = 0;
  const { value: fit, ms } = timed(() => {
    const turns = consortiumFit(pathways, consortium, question);
    for (;;) {
      const start = performance.now();
      const turn = turns.next();
      slowest = Math.max(slowest, performance.now() - start);
      if (turn.done) return turn.value;
    }
  });
  alone.sort((a, b) => a - b);
  const cells = fit.reaches.length * fit.programmes.length;
  return [
    `curriculum: a consortium of ${fit.programmes.length} programmes in ${figure(ms / 1000)} s, longest turn ${figure(slowest)} ms; ` +
      `${figure(cells)} posts in regions for its graduates, ${figure(ms / cells / one)} decisions each, openers among it; ` +
      `one programme ${figure(median(alone))} ms in the middle`,
  ];
}

/** Milliseconds of processor time. */
function timed(work) {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

/** Draws the same numbers every time, from 0 to 1. */
function drawer() {
  let state = 12_345;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const STANDINGS = [
  'OFFICIAL',
  'OFFICIAL',
  'OFFICIAL',
  'OFFICIAL',
  'OFFICIAL',
  'OFFICIAL',
  'REPORTED',
  'REPORTED',
  'ILLUSTRATIVE',
];
const withStanding = (record, draw) => ({ ...record, standing: STANDINGS[Math.floor(draw() * STANDINGS.length)] });

const withStandings = (register, draw) => ({
  ...register,
  certificates: register.certificates.map((record) => ({ ...record, standing: 'OFFICIAL' })),
  agreements: register.agreements.map((record) => ({ ...record, standing: 'OFFICIAL', purposes: PURPOSES })),
  requirements: register.requirements.map((record) => withStanding(record, draw)),
  equivalences: register.equivalences.map((record) => withStanding(record, draw)),
});

function programmesOf({ certificates, regions }, draw) {
  const below = (limit) => Math.floor(draw() * limit);
  const inSector = (sector) => certificates[sector * SECTOR + Math.floor(SECTOR * draw() ** 3)].code;
  return Array.from({ length: PROGRAMMES }, (_, number) => {
    // As dense on large registers as on small ones: what is far from all programmes would be answered at once.
    const sector = below(Math.min(certificates.length, 20_000) / SECTOR);
    const year = 2000 + below(15);
    return withStanding(
      {
        code: `S${String(number).padStart(5, '0')}`,
        name: { en: `Programme ${number}` },
        providers: ['BODY'],
        region: regions[below(regions.length)].code,
        mode: 'FULL_TIME',
        gives: { certificates: [inSector(sector)] },
        ...(number < OF_CONSORTIUM && { consortium: CONSORTIUM }),
        ...(draw() < 0.95 && { months: below(37) }),
        ...(draw() < 0.9 && { cost: { amount: 100 * below(300), currency: ['CNY', 'CNY', 'HKD', 'MOP'][below(4)] } }),
        ...(draw() < 0.6 && { entry: [{ code: 'n', needs: [{ certificate: inSector(sector) }] }] }),
        ...(draw() < 0.3 && { period: { from: `${year}-03-01`, until: `${year + 1 + below(8)}-09-01` } }),
      },
      draw,
    );
  });
}
