/** A terminal for programs that a test starts, and what was to be seen on it. */
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The environment of a program whose standard error is a terminal. */
export const ON_A_TERMINAL = { NODE_OPTIONS: `--require ${join(__dirname, 'on-a-terminal.cjs')}` };

/** How far a bar was, each time that it was drawn, as `[1000, 2100]` of `1000 of 2100 candidates`. */
export const drawnBars = (err: string, what: string): readonly (readonly [number, number])[] =>
  [...err.matchAll(/(\d+) of (\d+) ([a-z ]+)/g)]
    .filter(([, , , counted]) => counted === what)
    .map(([, done, all]) => [Number(done), Number(all)]);

const ESCAPE = String.fromCharCode(27);
/** Goes to the beginning of the line, or clears it. */
const CLEARED = new RegExp(`${ESCAPE}\\[(?:[02]?K|[01]G)`);

/** What stays on the terminal: lines that were cleared do not. */
export const leftOn = (err: string): string =>
  stripVTControlCharacters(
    err
      .split('\n')
      .map((line) => line.split(CLEARED).at(-1)!)
      .join('\n'),
  );
