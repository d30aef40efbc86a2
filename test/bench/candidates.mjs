/** What a list of candidates costs from sheet to answers, beside the same claims asked of a service (`decideMany`); and what it takes in memory. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { figure, median } from './measure.mjs';
import { COMMAND, startOn } from './service-start.mjs';

const CANDIDATES = 10_000;
/** Claims in a request, as the page asks them. */
const BATCH = 200;
const ROUNDS = 3;
const ON = '2026-11-23';
const PEAK = resolve(import.meta.dirname, '../cli/peak-memory.cjs');
const CERTIFICATES = ['GIC-JD-HAND', 'GIC-JD-CAD', 'HRD-JCD-HAND'];
const POSTS = ['jewellery-designer', 'gem-setter', 'jewellery-maker'];

const rows = Array.from({ length: CANDIDATES }, (_, at) => ({
  certificate: CERTIFICATES[at % 3],
  awardedOn: `20${String(10 + (at % 14))}-0${String(1 + (at % 9))}-${String(10 + (at % 19))}`,
  post: POSTS[(at >> 2) % 3],
  region: at % 2 === 0 ? 'HK' : 'MO',
  years: at % 7,
}));

/** @returns lines to print. */
export async function* candidatesSpeed(folder) {
  const environment = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}`,
    CATALOGUE: 'gba',
    POINTS_PER_MINUTE: '0',
  };
  const service = await startOn({ cwd: folder, env: environment });
  try {
    // The service has made the keys that papers are looked up with.
    const list = (name, count, hasPapers) => {
      const path = join(folder, name);
      writeFileSync(path, listOf(rows.slice(0, count), hasPapers));
      return (...words) => verify(environment, path, ...words);
    };
    const idle = list('idle.csv', 1, false)();
    const [claims, papers] = [list('claims.csv', CANDIDATES, false), list('papers.csv', CANDIDATES, true)];
    const asked = [];
    const decided = [];
    for (let round = 0; round < ROUNDS; round++) {
      asked.push(claims());
      decided.push(await decideMany(service.url));
    }
    const seconds = median(asked.map((one) => one.seconds));
    const ratio = median(asked.map((one, round) => one.seconds / decided[round]));
    const above = ({ peak }) => figure((peak - idle.peak) / 1024);
    yield `${CANDIDATES.toLocaleString('en')} candidates from a sheet: ${figure(seconds)} s, ${figure(ratio)} times as long as decideMany of the same claims over HTTP, ${String(BATCH)} in a request; ${above(asked[0])} MiB above idle`;
    const verified = papers();
    yield `with a paper of each verified: ${figure(verified.seconds)} s; ${above(verified)} MiB above idle`;
    const filed = claims('--receipts', join(folder, 'receipts'), '--out', join(folder, 'filed.jsonl'));
    yield `without papers, in lines of JSON, with receipts: ${figure(filed.seconds)} s; ${above(filed)} MiB above idle`;
    const workbook = claims('--out', join(folder, 'answers.xlsx'));
    yield `without papers, as a workbook: ${figure(workbook.seconds)} s; ${above(workbook)} MiB above idle`;
  } finally {
    await service.stop();
  }
}

const listOf = (some, hasPapers) =>
  [
    'candidate,number,certificate,awardedOn,post,region,years,paperNumber,checkItem',
    ...some.map(({ certificate, awardedOn, post, region, years }, at) =>
      [
        `CHAN ${at}`,
        at,
        certificate,
        awardedOn,
        post,
        region,
        years,
        ...(hasPapers ? [`N-${at}`, 1950 + (at % 50)] : ['', '']),
      ].join(),
    ),
  ].join('\n');

function verify(environment, path, ...words) {
  const env = { ...environment, NODE_OPTIONS: `--require ${PEAK}` };
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'verify-candidates', path, '--on', ON, ...words], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`verify-candidates: ${stderr}`);
  return { seconds: (performance.now() - begun) / 1000, peak: Number(/^peak (\d+)$/m.exec(stderr)[1]) };
}

const QUERY = `query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ... on RecognitionDecision {
  verdict standing holdsUntil revision summary(language: EN) outstanding { code text(language: EN) } } } }`;

/** @returns seconds. */
async function decideMany(url) {
  const claims = rows.map(({ certificate, awardedOn, post, region, years }) => ({
    holdings: [{ certificate, awardedOn }],
    ...{ post, region, onDate: ON, facts: { experienceYears: years } },
  }));
  const begun = performance.now();
  for (let from = 0; from < claims.length; from += BATCH) {
    const body = JSON.stringify({ query: QUERY, variables: { claims: claims.slice(from, from + BATCH) } });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { errors } = await response.json();
    if (errors !== undefined) throw new Error(errors[0].message);
  }
  return (performance.now() - begun) / 1000;
}
