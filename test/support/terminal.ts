/** A terminal for programs that a test starts, and what was to be seen on it. */
import { join } from 'node:path';

/** The environment of a program whose standard error is a terminal. */
export const ON_A_TERMINAL = { NODE_OPTIONS: `--require ${join(__dirname, 'on-a-terminal.cjs')}` };

/** How far a bar was, each time that it was drawn, as `[1000, 2100]` of `1000 of 2100 candidates`. */
export const drawnBars = (err: string, what: string): readonly (readonly [number, number])[] =>
  [...err.matchAll(/(\d+) of (\d+) ([a-z ]+)/g)]
    .filter(([, , , counted]) => counted === what)
    .map(([, done, all]) => [Number(done), Number(all)]);

/** What stays on the terminal: lines that were cleared do not. */
export const leftOn = (err: string): string =>
  err
    .split('\n')
    .map((line) => line.split(/\u001b\[(?:[02]?K|1G|0G)/).at(-1)!)
    .join('\n')
    // eslint-disable-next-line no-control-regex -- a terminal is spoken to by these
    .replace(/\u001b\[[?\d]*[a-zA-Z]/g, '');
