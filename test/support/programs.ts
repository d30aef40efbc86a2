/** The built programs, each as a process of its own: the `registry` command and the service. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { inherited } from './clock.mjs';

export type Environment = Readonly<Record<string, string>>;

/** README's question, as it is put on the command line; it is answered `CONDITIONAL`. */
export const README_QUESTION = [
  ...['--certificate', 'GIC-JD-HAND', '--post', 'jewellery-designer', '--region', 'HK'],
  ...['--on', '2026-11-23'],
];

/** README's question for ways. */
export const README_WAYS = [
  ...['--certificate', 'GIC-JD-HAND', '--post', 'gem-setter', '--region', 'HK'],
  ...['--from', '2026-12-01', '--mode', 'FULL_TIME', '--mode', 'SHORT_COURSE'],
];

/** README's question of a school. */
export const README_FIT = ['--programme', 'EX-GZ-SETTING', '--on', '2026-12-01', '--show', 'courses'];

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const ROOT = resolve(__dirname, '../..');

/** Where a program is, and who runs it; this tree, and who runs the tests, unless said. */
interface Place {
  readonly root?: string;
  readonly uid?: number;
}

/** Settings of the machine that runs the tests must not reach the programs. */
function launch(program: string, words: readonly string[], environment: Environment, { root = ROOT, uid }: Place = {}) {
  return spawn(process.execPath, [resolve(root, 'dist/src', program), ...words], {
    env: { ...inherited(), ...environment },
    uid,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function outcomeOf(child: ReturnType<typeof launch>): Promise<Outcome> {
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, out, err };
}

/** Runs the `registry` command to its end. */
export const registry = (environment: Environment, ...words: readonly string[]): Promise<Outcome> =>
  outcomeOf(launch('cli/registry.js', words, environment));

/** Starts the `registry` command, for whoever does not wait for its end. */
export const startedRegistry = (environment: Environment, ...words: readonly string[]): ChildProcess =>
  launch('cli/registry.js', words, environment);

/** Runs a service that is to end by itself. */
export const serviceThatEnds = (environment: Environment): Promise<Outcome> =>
  outcomeOf(launch('main.js', [], environment));

/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly level: string; readonly msg: string };

export interface StartedService {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has printed on standard output so far. */
  out(): string;
  /** The same as the lines of a log in JSON. */
  log(): readonly LogLine[];
  /** Ends it in good order; resolves to what it printed on standard error. */
  stop(): Promise<string>;
}

/** Starts a service, and waits until it says that it listens. */
export async function startedService(environment: Environment, place: Place = {}): Promise<StartedService> {
  const child = launch('main.js', [], { HOST: '127.0.0.1', PORT: '0', ...environment }, place);
  const ended = once(child, 'exit');
  const err = text(child.stderr);
  let out = '';
  const says = new Promise<string | undefined>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      out += more;
      const [, url] = /The registry listens at (http:\/\/\S+)/.exec(out) ?? [];
      if (url !== undefined) resolve(url);
    });
    void ended.then(() => resolve(undefined));
  });
  const url = await says;
  if (url === undefined) throw new Error(`The service did not start: ${await err}`);
  const stop = async (): Promise<string> => {
    child.kill('SIGTERM');
    await ended;
    return err;
  };
  const log = () => linesOf(out).map((line) => JSON.parse(line) as LogLine);
  return { url, child, out: () => out, log, stop };
}

const linesOf = (out: string): readonly string[] => out.split('\n').slice(0, -1);
