/** Ways beside the slow enumerator of the tests, on random worlds that are small enough for it to end. Both have to list the same. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import typescript from 'typescript';
import { figure, median } from './measure.mjs';

const require = createRequire(import.meta.url);
const options = {
  module: typescript.ModuleKind.CommonJS,
  target: typescript.ScriptTarget.ES2022,
  esModuleInterop: true,
};
// The enumerator is a part of the tests, which are not built.
require.extensions['.ts'] = (module, file) =>
  module._compile(
    typescript.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: options }).outputText,
    file,
  );

const WORLDS = 60;
const PROGRAMMES = 4;
/** Milliseconds after which no further world is begun. */
const PATIENCE = 60_000;

/** @returns lines to print. */
export function slowWays() {
  const { sample } = require('fast-check');
  const { compile, runToEnd } = require('../../src/recognition/index.ts');
  const { compilePathways, waysTo } = require('../../src/pathways/index.ts');
  const { sceneOfWays } = require('../support/ways/arbitraries.ts');
  const { inWordsOfCases } = require('../support/ways/told.ts');
  const { waysSlowly } = require('../support/ways/ways.ts');
  const [ours, slow] = [[], []];
  let wrong = 0;
  const begun = performance.now();
  for (const { world, question } of sample(sceneOfWays(PROGRAMMES), { numRuns: WORLDS, seed: 1 })) {
    if (performance.now() - begun > PATIENCE) break;
    const { register, programmes } = world;
    const pathways = runToEnd(compilePathways(compile({ ...register, programmes }, 1)));
    const found = timed(() => runToEnd(waysTo(pathways, question)), ours);
    const expected = timed(() => waysSlowly(world, question), slow);
    if (!isDeepStrictEqual(inWordsOfCases(found), expected)) wrong++;
  }
  const times = ours.map((ms, at) => slow[at] / ms);
  return [
    `${ours.length} worlds of up to ${PROGRAMMES} programmes: ours ${figure(median(sorted(ours)))} ms in the middle, the slow enumerator ${figure(median(sorted(slow)))} ms; ` +
      `${figure(median(sorted(times)))} times as fast in the middle; ${wrong} wrong`,
  ];
}

const sorted = (figures) => figures.toSorted((a, b) => a - b);

function timed(work, into) {
  const start = performance.now();
  const value = work();
  into.push(performance.now() - start);
  return value;
}
