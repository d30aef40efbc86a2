/**
 * Seeded worlds to ask about: the same size gives the same world on every machine. A world is tables of integers; days count from 2000-01-01.
 * Certificates stand in sectors of a hundred, some of them hubs; equivalences mostly stay within their sector, so searches are short but branch.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { naiveSearch } from './contestants/naive.mjs';

export const SIZES = {
  S: { certificates: 1_000, equivalences: 5_000, posts: 200 },
  M: { certificates: 20_000, equivalences: 100_000, posts: 2_000 },
  L: { certificates: 200_000, equivalences: 1_000_000, posts: 20_000 },
  // Dense: few claims are drawn before the quotas of short paths are full, so the drawing is bounded.
  D: { certificates: 20_000, equivalences: 240_000, posts: 2_000, draws: 60_000 },
};

const COLUMNS = {
  // A region is its own pre-order number; it reaches up to `high`, exclusively.
  regions: ['parent', 'high'],
  equivalences: ['from', 'to', 'region', 'first', 'past', 'onward'],
  requirements: ['post', 'region', 'certificate', 'first', 'past'],
  // `steps`: of the shortest path, -1 = not recognised.
  claims: ['certificate', 'post', 'region', 'day', 'steps'],
};

/** Day on which a period ends that has no end. */
export const OPEN = 20_000;
/** The most steps of a path. */
export const MOST_STEPS = 6;

const SECTOR = 100;
const CLAIMS = 10_000;
/** How many claims are wanted by number of steps; as many again are not recognised. */
const WANTED = [250, 1_500, 1_500, 1_100, 650];

export function generateWorld(size) {
  const { certificates, equivalences, posts, draws = 3_000_000 } = SIZES[size];
  const random = mulberry32(0x9e3779b9 ^ certificates ^ equivalences);
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const sectors = certificates / SECTOR;
  const inSector = hubs(random);
  const { rows: regions, levels } = regionTree();
  const period = () => {
    const first = below(3_650);
    return [first, random() < 0.45 ? OPEN : Math.min(OPEN, first + 365 + below(3_650))];
  };

  const scope = () => {
    const drawn = random();
    return drawn < 0.1 ? 0 : pick(levels[drawn < 0.8 ? 1 : 2]);
  };
  const steps = [];
  while (steps.length < equivalences) {
    const sector = below(sectors);
    const from = sector * SECTOR + inSector();
    const to = (random() < 0.05 ? below(sectors) : sector) * SECTOR + inSector();
    if (from !== to) steps.push([from, to, scope(), ...period(), random() < 0.7 ? 1 : 0]);
  }

  const asked = [];
  for (let post = 0; post < posts; post++)
    for (const region of levels[1])
      for (let left = 1 + below(3); left > 0; left--) {
        const drawn = random();
        const where =
          drawn < 0.8 ? region : drawn < 0.9 ? pick(levels[2].filter((city) => regions[city][0] === region)) : 0;
        asked.push([
          post,
          where,
          (post % sectors) * SECTOR + (random() < 0.5 ? inSector() : below(SECTOR)),
          ...period(),
        ]);
      }

  const world = {
    size,
    certificates,
    posts,
    regions: columnsOf('regions', regions),
    equivalences: columnsOf('equivalences', steps),
    requirements: columnsOf('requirements', asked),
  };
  const search = naiveSearch(world);
  const claims = [];
  const wanted = [...WANTED, CLAIMS - WANTED.reduce((sum, count) => sum + count)];
  for (let draw = 0; draw < draws && claims.length < CLAIMS; draw++) {
    const sector = below(sectors);
    const certificate = sector * SECTOR + (random() < 0.5 ? inSector() : below(SECTOR));
    const near = sector < posts ? sector + sectors * below(Math.ceil((posts - sector) / sectors)) : below(posts);
    const post = random() < 0.15 ? below(posts) : near;
    const [region, day] = [pick(levels[random() < 0.7 ? 3 : 2]), 1_825 + below(2_920)];
    const path = search(certificate, post, region, day);
    const quota = path === null ? WANTED.length : path.length;
    if (quota > WANTED.length || (path !== null && quota === WANTED.length) || wanted[quota] === 0) continue;
    wanted[quota]--;
    claims.push([certificate, post, region, day, path === null ? -1 : path.length]);
  }
  for (let last = claims.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [claims[last], claims[other]] = [claims[other], claims[last]];
  }
  return { ...world, claims: columnsOf('claims', claims) };
}

function mulberry32(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws a certificate's place in its sector: the first are drawn the most, by a power law. */
function hubs(random) {
  const weights = Array.from({ length: SECTOR }, (_, place) => (place + 1) ** -0.7);
  const total = weights.reduce((sum, weight) => sum + weight);
  return () => {
    let left = random() * total;
    return weights.findIndex((weight, place) => (left -= weight) < 0 || place === SECTOR - 1);
  };
}

/** One root, three regions, four cities in each, five zones in each. */
function regionTree() {
  const children = [3, 4, 5, 0];
  const rows = [];
  const levels = [[], [], [], []];
  const add = (parent, level) => {
    const region = rows.push([parent, 0]) - 1;
    levels[level].push(region);
    for (let left = children[level]; left > 0; left--) add(region, level + 1);
    rows[region][1] = rows.length;
  };
  add(-1, 0);
  return { rows, levels };
}

function columnsOf(table, rows) {
  return {
    count: rows.length,
    ...Object.fromEntries(COLUMNS[table].map((name, at) => [name, Int32Array.from(rows, (row) => row[at])])),
  };
}

/** Writes the tables row by row, as 32-bit integers, and the sizes as JSON. */
export function saveWorld(world, folder) {
  writeFileSync(
    join(folder, 'world.json'),
    JSON.stringify({ size: world.size, certificates: world.certificates, posts: world.posts }),
  );
  for (const [table, names] of Object.entries(COLUMNS)) {
    const { count } = world[table];
    const rows = new Int32Array(count * names.length);
    names.forEach((name, at) => world[table][name].forEach((value, row) => (rows[row * names.length + at] = value)));
    writeFileSync(join(folder, `${table}.i32`), rows);
  }
}

export function loadWorld(folder) {
  const world = JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8'));
  for (const [table, names] of Object.entries(COLUMNS)) {
    const bytes = readFileSync(join(folder, `${table}.i32`));
    const values = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const count = values.length / names.length;
    world[table] = { count };
    names.forEach(
      (name, at) =>
        (world[table][name] = Int32Array.from({ length: count }, (_, row) => values[row * names.length + at])),
    );
  }
  return world;
}

/** A check of answers: whether a path (equivalences in order, or null = not recognised) is right, that is usable from end to end and as short as it can be. */
export function judgeOf({ regions, equivalences, requirements, claims }) {
  const serves = (table, row, region, day) =>
    region >= table.region[row] &&
    region < regions.high[table.region[row]] &&
    day >= table.first[row] &&
    day < table.past[row];
  const rowsOf = new Map();
  requirements.post.forEach((post, row) => rowsOf.set(post, [...(rowsOf.get(post) ?? []), row]));
  return (claim, path) => {
    const [region, day, steps] = [claims.region[claim], claims.day[claim], claims.steps[claim]];
    if (path === null) return steps === -1;
    if (path.length !== steps) return false;
    let certificate = claims.certificate[claim];
    for (const id of path) {
      if (equivalences.from[id] !== certificate || !serves(equivalences, id, region, day)) return false;
      if (steps > 1 && equivalences.onward[id] === 0) return false;
      certificate = equivalences.to[id];
    }
    const rows = rowsOf.get(claims.post[claim]) ?? [];
    return rows.some((row) => requirements.certificate[row] === certificate && serves(requirements, row, region, day));
  };
}
