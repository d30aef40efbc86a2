/** Builds the page into `dist/web`: hashed files, each also compressed, which the service serves as they are. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from '@swc/core';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';
import type { words as Words } from './served';

const here = import.meta.dirname;

/** The documents that the page asks with, by hash: what the service takes from it. */
const documents: Plugin = {
  name: 'documents',
  generateBundle() {
    const source = readFileSync(resolve(here, 'graphql/persisted-documents.json'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'documents.json', source });
  },
};

/** The words of records and answers, by which the service writes them for whoever has no script. */
const words: Plugin = {
  name: 'words',
  async generateBundle() {
    const { module } = await runnerImport<{ readonly words: typeof Words }>(resolve(here, 'served.ts'), {
      configFile: false,
    });
    this.emitFile({ type: 'asset', fileName: 'words.json', source: JSON.stringify(module.words) });
  },
};

/** What everybody loads first is minified twice, by two programs: the second finds a thirtieth more. */
const minified: Plugin = {
  name: 'minified',
  apply: 'build',
  async renderChunk(code, { isEntry }) {
    if (!isEntry) return null;
    const shorter = await minify(code, { module: true, compress: { passes: 2 }, mangle: true });
    return { code: shorter.code, map: null };
  },
};

/** Fonts that a style sheet of a package carries within itself: the page has those of the system. */
const withoutFonts: Plugin = {
  name: 'without-fonts',
  enforce: 'pre',
  transform(code, id) {
    return id.endsWith('/graphiql/dist/style.css') ? code.replace(/@font-face\s*\{[^}]*\}/g, '') : undefined;
  },
};

export default defineConfig({
  root: here,
  resolve: {
    alias: [
      // The package writes style elements into the document, which the content security policy does not let count.
      { find: 'react-style-singleton', replacement: resolve(here, 'api/style-singleton.ts') },
      // What proves something of the ledger is of the service, whose hashes are Node's.
      { find: /^(\.\.?\/)+(persistence\/)?sha256$/, replacement: resolve(here, 'receipt/sha256.ts') },
    ],
  },
  build: {
    outDir: resolve(here, '../../dist/web'),
    emptyOutDir: false,
    // What would be written into the style sheet as `data:` is kept apart, as every other file.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The explorer of the API page is large; nobody else loads it.
    chunkSizeWarningLimit: 1000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // What is needed first comes as one file, not as one for each set of views that share a part of it.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
      onLog(level, log, tell) {
        // Packages mark their modules `use client` for servers that render; nothing here does.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  // For work on the page alone, beside a running service.
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000' } },
  plugins: [
    documents,
    words,
    withoutFonts,
    minified,
    compression({ algorithms: ['gzip', 'brotliCompress'], include: /\.(js|css|svg)$/ }),
  ],
});
