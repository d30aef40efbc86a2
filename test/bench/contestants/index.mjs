/** Who is asked, each in a process of its own that answers one line for each line it reads (serve.mjs says which). */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
/** Large tables in large pages of memory, as OPERATING.md has the service started: for all contestants alike. */
const LARGE_PAGES = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' };
/** After this long without an answer a contestant is ended. */
const PATIENCE = 300_000;

/** In the order of the table. `peer`: the engine is held against the best of these. `modes`: what one process can be asked, with the name of each. */
export const CONTESTANTS = [
  {
    key: 'c',
    modes: { numbers: 'C reference, gcc -O3' },
    missing: () => missingProgram('gcc', '--version'),
    start: startC,
  },
  { key: 'engine', modes: { numbers: 'engine', codes: 'engine, in codes' }, start: startScript('engine') },
  { key: 'naive', modes: { numbers: 'naive JavaScript' }, start: startScript('naive') },
  {
    key: 'prolog',
    peer: true,
    modes: { numbers: 'SWI-Prolog' },
    missing: () => missingProgram('swipl', '--version'),
    start: startProlog,
  },
  { key: 'sqlite', peer: true, modes: { numbers: 'SQLite, recursive query' }, start: startScript('sqlite') },
];

function missingProgram(program, ...words) {
  try {
    execFileSync(program, words, { stdio: 'ignore' });
    return null;
  } catch {
    return `\`${program}\` is not installed`;
  }
}

function startC({ certificates, posts }, folder) {
  const program = join(folder, 'reference');
  execFileSync('gcc', ['-O3', '-march=native', '-o', program, here('./reference.c')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Conversation(program, [folder, String(certificates), String(posts)]);
}

function startScript(name) {
  return (_, folder) =>
    new Conversation(process.execPath, [
      ...process.execArgv,
      '--max-old-space-size=8192',
      here('./serve.mjs'),
      name,
      folder,
    ]);
}

async function startProlog(world, folder) {
  const facts = join(folder, 'facts.pl');
  await pipeline(prologFacts(world), createWriteStream(facts));
  return new Conversation('swipl', ['-O', '--stack-limit=8g', '-g', 'main', here('./prolog.pl'), '--', facts]);
}

function* prologFacts({ regions, equivalences, requirements, claims }) {
  const scope = (table, row) => [table.region[row], regions.high[table.region[row]], table.first[row], table.past[row]];
  const fact = (name, ...values) => `${name}(${values.join()}).\n`;
  for (let id = 0; id < equivalences.count; id++)
    yield fact(
      equivalences.onward[id] ? 'onward' : 'single',
      equivalences.from[id],
      equivalences.to[id],
      ...scope(equivalences, id),
      id,
    );
  for (let row = 0; row < requirements.count; row++)
    yield fact('accepts', requirements.post[row], requirements.certificate[row], ...scope(requirements, row));
  for (let claim = 0; claim < claims.count; claim++)
    yield fact('claim', claim, claims.certificate[claim], claims.post[claim], claims.region[claim], claims.day[claim]);
}

/** A child process that is asked by lines. Its first line says that it is ready, and what it has to tell about itself, as JSON. */
class Conversation {
  constructor(program, words) {
    this.child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...LARGE_PAGES } });
    this.child.stdin.on('error', () => {});
    this.gone = new Promise((resolve) => {
      this.child.once('error', resolve);
      this.child.once('exit', (status, signal) => resolve(new Error(`ended with ${signal ?? `status ${status}`}`)));
    });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ready() {
    return JSON.parse(await this.nextLine());
  }

  ask(line) {
    this.child.stdin.write(`${line}\n`);
    return this.nextLine();
  }

  async nextLine() {
    let timer;
    const late = new Promise(
      (resolve) => (timer = setTimeout(resolve, PATIENCE, new Error(`no answer in ${PATIENCE / 1000} s`))),
    );
    const line = await Promise.race([this.lines.next(), this.gone, late]);
    clearTimeout(timer);
    if (line instanceof Error) throw line;
    if (line.done) throw await this.gone;
    return line.value;
  }

  async stop() {
    this.child.kill('SIGKILL');
    await this.gone;
  }
}
