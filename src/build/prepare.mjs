/** Run by npm after `npm ci`, and before what needs a build: builds, unless what is built is built from the sources as they are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, changedSources, ROOT } from './built.mjs';

const TOOLS = ['tsc', 'vite', 'graphql-codegen'];

const isBuilt = existsSync(join(BUILT, 'src/main.js'));
if (!isBuilt || changedSources()?.length !== 0) {
  if (TOOLS.every((tool) => existsSync(join(ROOT, 'node_modules/.bin', tool)))) await import('./build.mjs');
  // `npm ci --omit=dev`: what is built elsewhere, or before, runs without them.
  else
    console.error(
      `${isBuilt ? 'The sources are newer than what is built' : 'Nothing is built'}, and what builds it (TypeScript, Vite) is not installed. ` +
        'Run `npm ci`, which installs it and builds, or bring the folder `dist` from where that was done.',
    );
}
