/**
 * `npm run bench [-- --quick] [-- --only S,D,http,soak] [-- --minutes 30]`: how fast the engine decides, as ratios to a C reference and to peers on the same claims;
 * how long a catalogue takes to compile, and how large it is; how long the service takes to start from its databases, and to write; what
 * questions cost over HTTP; what the ledger and what credentials cost; and what the page costs in a browser.
 * Fails if any contestant answers any claim wrongly.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { credentialsSpeed } from './credentials.mjs';
import { candidatesSpeed } from './candidates.mjs';
import { httpSpeed } from './http.mjs';
import { fairnessOf } from './fairness.mjs';
import { impactSpeed } from './impact.mjs';
import { ledgerSpeed } from './ledger.mjs';
import { measure, median, ratio } from './measure.mjs';
import { outlookSpeed } from './outlook.mjs';
import { pageSpeed } from './page.mjs';
import { refreshSpeed } from './refresh.mjs';
import { serviceStart } from './service-start.mjs';
import { slowWays } from './slow-ways.mjs';
import { soak } from './soak.mjs';
import { waysSpeed } from './ways.mjs';
import { workersSpeed } from './workers.mjs';
import { generateWorld, saveWorld, SIZES } from './world.mjs';

const LEAST_OF_C = 0.5;
const LEAST_OF_PEERS = 20;

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, minutes: { type: 'string', default: '30' } },
});
/** What is measured beside the worlds; what takes an hour only where it is asked for. */
const SOAK = 'soak';
const PARTS = {
  http: ['HTTP', httpSpeed],
  ledger: ['Ledger', ledgerSpeed],
  credentials: ['Credentials', credentialsSpeed],
  workers: ['Workers', workersSpeed],
  fairness: ['Fairness, on the catalogue that ships', (folder) => fairnessOf(folder)],
  ways: ['Ways, beside the slow enumerator', () => slowWays()],
  candidates: ['Lists of candidates', candidatesSpeed],
  page: ['Page', pageSpeed],
  soak: ['Soak and overload', (folder) => soak(folder, minutes)],
};
const only = options.only?.split(',');
const sizes = only?.filter((name) => !(name in PARTS)) ?? (options.quick ? ['S', 'M'] : Object.keys(SIZES));
const unknown = sizes.find((size) => !(size in SIZES));
if (unknown !== undefined) {
  console.error(
    `There is no world \`${unknown}\`: --only takes some of ${[...Object.keys(SIZES), ...Object.keys(PARTS)].join()}, separated by commas.`,
  );
  process.exit(1);
}
const minutes = Number(options.minutes);
if (!(minutes > 0)) {
  console.error(`\`--minutes\` is \`${options.minutes}\`; expected a number of minutes.`);
  process.exit(1);
}
const rounds = options.quick ? 5 : 11;

const number = (value) => Math.round(value).toLocaleString('en');
const short = (value) => (value >= 100 ? number(value) : value.toPrecision(2));

let mistakes = 0;
for (const size of sizes)
  await inFolder(async (folder) => {
    const world = generateWorld(size);
    saveWorld(world, folder);
    const { certificates, equivalences, claims } = world;
    console.log(
      `\n${size}: ${number(certificates)} certificates, ${number(equivalences.count)} equivalences, ${number(claims.count)} claims`,
    );
    const measured = await measure(world, folder, rounds);
    mistakes += printSpeed(measured);
    printCatalogue(measured.engine, equivalences.count);
    console.log(`  ${refreshSpeed(world)}`);
    console.log(`  ${outlookSpeed(world)}`);
    console.log(`  ${impactSpeed(world)}`);
    for (const line of waysSpeed(world)) console.log(`  ${line}`);
    for (const line of await serviceStart(world, folder)) console.log(`  ${line}`);
    for (const line of await fairnessOf(folder, size)) console.log(`  fairness: ${line}`);
  });
for (const [name, [title, measured]] of Object.entries(PARTS))
  if (only?.includes(name) ?? name !== SOAK)
    await inFolder(async (folder) => {
      console.log(`\n${title}:`);
      for await (const line of await measured(folder)) console.log(`  ${line}`);
    });
if (mistakes > 0) {
  console.error(`\n${number(mistakes)} wrong answers.`);
  process.exitCode = 1;
}

/** Does the work in a folder that is gone afterwards, also where it is interrupted; children end by themselves when nobody speaks to them any more. */
async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'recognition-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const interrupt = () => process.exit(130);
  process.once('exit', remove).once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await work(folder);
  } finally {
    remove();
    process.off('exit', remove).off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** @returns the number of wrong answers. */
function printSpeed({ entries, absent }) {
  const engine = entries.find(({ key }) => key === 'engine numbers');
  const limit = entries.find(({ key }) => key === 'c numbers');
  console.log(
    `  ${''.padEnd(24)}${['decisions/s', 'of C', 'engine is', 'wrong'].map((head) => head.padStart(13)).join('')}`,
  );
  for (const entry of entries) {
    const cells = [
      number(median(entry.rates)),
      limit === undefined ? '-' : short(ratio(entry, limit)),
      `${short(ratio(engine, entry))} x`,
      `${number(entry.wrong)}/${number(entry.answers)}`,
    ];
    const first = entry.wrong > 0 ? `  first: claim ${entry.firstWrong}` : '';
    console.log(`  ${entry.name.padEnd(24)}${cells.map((cell) => cell.padStart(13)).join('')}${first}`);
  }
  for (const { name, reason } of absent) console.log(`  ${name.padEnd(24)}${reason}`);
  if (limit !== undefined) printTarget('engine / C', ratio(engine, limit), LEAST_OF_C);
  const peers = entries.filter(({ peer }) => peer).sort((a, b) => ratio(engine, a) - ratio(engine, b));
  printTarget(`engine / best peer (${peers[0].name})`, ratio(engine, peers[0]), LEAST_OF_PEERS);
  return entries.reduce((sum, { wrong }) => sum + wrong, 0);
}

function printTarget(name, value, least) {
  console.log(`  ${name}: ${short(value)}, target at least ${least}: ${value >= least ? 'reached' : 'MISSED'}`);
}

function printCatalogue({ compilations, bytes }, equivalences) {
  const [first, ...later] = compilations;
  console.log(
    `  compile: ${number(first)} ms the first time, ${number(median(later))} ms later; ${short(bytes / equivalences)} bytes an equivalence`,
  );
}
