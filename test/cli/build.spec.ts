/** Building and starting: what is built once is not built again, programs say when they are older than their sources, and a build leaves alone what another program serves. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inherited } from '../support/clock.mjs';
import { README_QUESTION, startedService } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const ROOT = resolve(__dirname, '../..');
const folder = temporaryFolder();
let count = 0;
const freshFolder = (): string => join(folder, String(++count));

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function node(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env: inherited() });
  return { status, out: stdout, err: stderr };
}

/** A small project with the scripts of this one, and with tools that copy instead of compiling, and write down each build. */
class Project {
  constructor(readonly root = freshFolder()) {}

  static make(): Project {
    const project = new Project();
    cpSync(join(ROOT, 'src/build'), project.path('src/build'), { recursive: true });
    write(project.path('src/main.ts'), 'console.log("first", ...process.argv.slice(2));');
    write(project.path('src/gba/regions.json'), '[]');
    write(project.path('src/clusters/README.md'), '');
    write(project.path('src/credentials/issuing/badge.png'), '');
    write(project.path('src/web/page.js'), 'first');
    return project;
  }

  path(...parts: readonly string[]): string {
    return join(this.root, ...parts);
  }

  withTools(): this {
    this.tool('tsc', 'echo built >> builds.log && mkdir -p $4/src && cp src/main.ts $4/src/main.js');
    this.tool('graphql-codegen', 'true');
    this.tool('vite', 'mkdir -p src/web/$5/assets && cp src/web/page.js src/web/$5/assets/$(cat src/web/page.js).js');
    return this;
  }

  tool(name: string, script: string): void {
    const path = this.path('node_modules/.bin', name);
    write(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }

  copied(...parts: readonly string[]): Project {
    const copy = new Project();
    for (const part of parts) cpSync(this.path(part), copy.path(part), { recursive: true });
    return copy;
  }

  /** How often it was built. */
  get builds(): number {
    return readFileSync(this.path('builds.log'), 'utf8').split('\n').length - 1;
  }

  readonly prepare = () => node(this.path('src/build/prepare.mjs'));
  readonly build = () => node(this.path('src/build/build.mjs'));
  readonly start = (...words: readonly string[]) => node(this.path('src/build/run.mjs'), 'main.js', ...words);
}

const SILENT = { status: 0, out: '', err: '' };
const NEWER =
  'The sources are newer than what is built from them: `src/main.ts`. This runs what is built; `npm run build` builds it anew.\n';

test('what is not built says so, and how it is built', () => {
  const { status, out, err } = Project.make().start();
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^Nothing is built yet\. Run `npm run build` [^\n]*\n$/);
});

test('what is built once is not built again, and runs in silence with the words that it is given', () => {
  const project = Project.make().withTools();
  expect(project.prepare()).toEqual(SILENT);
  expect(project.prepare()).toEqual(SILENT);
  expect(project.builds).toBe(1);
  expect(project.start('a', '--b')).toEqual({ status: 0, out: 'first a --b\n', err: '' });
});

test('what is older than its sources runs and says so, until it is built', () => {
  const project = Project.make().withTools();
  project.prepare();
  write(project.path('src/main.ts'), 'console.log("other");');
  expect(project.start()).toEqual({ status: 0, out: 'first\n', err: NEWER });
  expect(project.prepare()).toEqual(SILENT);
  expect(project.start()).toEqual({ status: 0, out: 'other\n', err: '' });
  write(project.path('src/more.ts'), '');
  expect(project.start().err).toContain('`src/more.ts`');
  rmSync(project.path('src/more.ts'));
  expect(project.start().err).toBe('');
  rmSync(project.path('src/web/page.js'));
  expect(project.start().err).toContain('`src/web/page.js`');
});

test('what counts is the content of the sources, not their times, and only where there are sources', () => {
  const project = Project.make().withTools();
  project.prepare();
  const copy = project.copied('src', 'dist', 'node_modules');
  utimesSync(copy.path('src/main.ts'), new Date('2040-01-01'), new Date('2040-01-01'));
  expect(copy.start()).toEqual({ status: 0, out: 'first\n', err: '' });
  expect(copy.prepare()).toEqual(SILENT);
  expect(existsSync(copy.path('builds.log'))).toBe(false);
  write(copy.path('src/main.ts'), 'console.log("older");');
  utimesSync(copy.path('src/main.ts'), new Date('2000-01-01'), new Date('2000-01-01'));
  expect(copy.start().err).toBe(NEWER);
  expect(project.copied('src/build', 'dist').start()).toEqual({ status: 0, out: 'first\n', err: '' });
});

test('without the tools that build (`npm ci --omit=dev`), a built tree is as it was, and one that is not says what to do', () => {
  const bare = Project.make();
  const { status, out, err } = bare.prepare();
  expect([status, out]).toEqual([0, '']);
  expect(err).toMatch(/^Nothing is built, and what builds it [^\n]* Run `npm ci`, [^\n]*\n$/);
  const built = Project.make().withTools();
  built.prepare();
  rmSync(built.path('node_modules'), { recursive: true });
  expect(built.prepare()).toEqual(SILENT);
  write(built.path('src/main.ts'), 'console.log("other");');
  expect(built.prepare()).toMatchObject({ status: 0, err: expect.stringMatching(/^The sources are newer /) as string });
  expect(built.start().out).toBe('first\n');
});

test('a build that fails leaves what was built, and nothing else', () => {
  const project = Project.make().withTools();
  project.prepare();
  write(project.path('src/main.ts'), 'console.log("other");');
  project.tool('vite', 'exit 3');
  expect(project.build()).toMatchObject({
    status: 1,
    err: expect.stringContaining('The build failed (`vite`)') as string,
  });
  expect(project.start()).toEqual({ status: 0, out: 'first\n', err: NEWER });
  expect(spawnSync('ls', ['-A', project.root], { encoding: 'utf8' }).stdout).not.toContain('.dist-');
});

test('a build keeps the files of the page that may still be asked for, and no others', () => {
  const project = Project.make().withTools();
  project.prepare();
  write(project.path('dist/src/removed.js'), '');
  write(project.path('src/web/page.js'), 'second');
  project.build();
  expect(['first.js', 'second.js'].every((name) => existsSync(project.path('dist/web/assets', name)))).toBe(true);
  expect(existsSync(project.path('dist/src/removed.js'))).toBe(false);
});

test('a page can be asked for until five builds later', () => {
  const project = Project.make().withTools();
  const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
  for (const name of names) {
    write(project.path('src/web/page.js'), name);
    project.build();
  }
  const there = names.filter((name) => existsSync(project.path('dist/web/assets', `${name}.js`)));
  expect(there).toEqual(names.slice(1));
});

test('a service that runs while it is built anew serves its page to the end, and one that starts then the new page', async () => {
  const root = freshFolder();
  cpSync(join(ROOT, 'dist'), join(root, 'dist'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const here = { DATABASE_URL: `sqlite:${join(root, 'registry.sqlite')}`, CATALOGUE: 'none' };
  const old = await startedService(here, { root });
  const before = await pageOf(old.url);

  // The next build: another name for the script of the page, other modules.
  const next = join(root, 'next');
  cpSync(join(root, 'dist'), next, { recursive: true });
  const script = before.find((path) => path.endsWith('.js'))!;
  const renamed = script.replace('.js', '-next.js');
  cpSync(join(next, 'web', script), join(next, 'web', renamed));
  rmSync(join(next, 'web', script));
  const html = join(next, 'web/index.html');
  writeFileSync(html, readFileSync(html, 'utf8').replaceAll(script, renamed));
  writeFileSync(join(next, 'src/main.js'), `// Built anew.\n${readFileSync(join(next, 'src/main.js'), 'utf8')}`);
  const publishing = `import { publish } from ${JSON.stringify(join(ROOT, 'src/build/publish.mjs'))}; publish(...process.argv.slice(1));`;
  expect(node('--input-type=module', '-e', publishing, next, join(root, 'dist'), 'sources.json')).toEqual(SILENT);

  expect(await pageOf(old.url)).toEqual(before);
  const fresh = await startedService(here, { root });
  expect(await pageOf(fresh.url)).toEqual(before.map((path) => (path === script ? renamed : path)));
  expect(await Promise.all([old.stop(), fresh.stop()])).toEqual(['', '']);
});

/** The files that the page names; each is there. */
async function pageOf(url: string): Promise<readonly string[]> {
  const html = await (await fetch(url)).text();
  const paths = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) expect((await fetch(`${url}${path}`)).status).toBe(200);
  return paths;
}

test('the package that npm makes has all that its command and its service need', async () => {
  const root = freshFolder();
  mkdirSync(root);
  const env = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
  const pack = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', root], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  expect(spawnSync('tar', ['-xzf', join(root, pack.stdout.trim()), '-C', root]).status).toBe(0);
  const installed = join(root, 'package');
  symlinkSync(join(ROOT, 'node_modules'), join(installed, 'node_modules'), 'junction');
  const { bin, scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    bin: { registry: string };
    scripts: { postinstall: string };
  };
  expect(existsSync(join(installed, scripts.postinstall.replace('node ', '')))).toBe(true);
  const command = join(installed, bin.registry);
  expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  const here = { DATABASE_URL: `sqlite:${join(root, 'registry.sqlite')}` };
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', env: { ...inherited(), ...here } });
  expect(run('migrate').status).toBe(0);
  const asked = run('ask', ...README_QUESTION);
  expect([asked.status, asked.stderr]).toEqual([0, '']);
  expect(asked.stdout).toContain('Verdict: CONDITIONAL.');
  const service = await startedService(here, { root: installed });
  await pageOf(service.url);
  expect(await service.stop()).toBe('');
});
