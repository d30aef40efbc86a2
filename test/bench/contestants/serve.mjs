/**
 * A contestant written in JavaScript, as a process of its own: `serve.mjs NAME FOLDER` loads the world and answers one line for each line it reads.
 * `answers MODE` = all answers; `time MODE CLAIMS PASSES` = seconds of processor time that the first CLAIMS took, asked PASSES times. The first line it prints says that it is ready.
 */
import { createInterface } from 'node:readline';
import { loadWorld } from '../world.mjs';
import { engine } from './engine.mjs';
import { naive } from './naive.mjs';
import { sqlite } from './sqlite.mjs';

const [name, folder] = process.argv.slice(2);
const world = loadWorld(folder);
const { modes, facts = {} } = { engine, naive, sqlite }[name](world);
globalThis.gc?.();
console.log(JSON.stringify(facts));

for await (const line of createInterface({ input: process.stdin })) {
  const [command, mode, claims, passes] = line.split(' ');
  console.log(command === 'answers' ? answers(modes[mode]) : time(modes[mode].ask, Number(claims), Number(passes)));
}

/** `-` = not recognised, `=` = the held certificate itself is accepted, otherwise the equivalences. */
function answers({ ask, path }) {
  const words = [];
  for (let claim = 0; claim < world.claims.count; claim++) {
    const found = path(ask(claim));
    words.push(found === null ? '-' : found.length === 0 ? '=' : found.join('>'));
  }
  return words.join(' ');
}

function time(ask, claims, passes) {
  let recognised = 0;
  const start = process.cpuUsage();
  for (let pass = 0; pass < passes; pass++)
    for (let claim = 0; claim < claims; claim++) if (ask(claim) !== null) recognised++;
  const { user, system } = process.cpuUsage(start);
  return recognised < 0 ? NaN : (user + system) / 1e6;
}
