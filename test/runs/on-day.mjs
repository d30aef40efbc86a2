/**
 * `npm run test:day -- [DAY …] [--brief] [-- WORDS FOR JEST]`: all tests, with the clock of everything that they run set so that the run begins on that
 * day (`2027-01-09`, at noon) or at that minute (`2027-01-09T23:59`), in UTC+8. Without a day it takes one of a list, which today's date picks.
 * With `--brief` without those of the law and of documents, which know no clock (`eslint` sees to it), and without what is the same on every day;
 * stories of the page are then told in two languages.
 *
 * libfaketime sets the clock of Node and of PostgreSQL (Debian: `apt-get install faketime`; macOS: `brew install libfaketime`); Chromium does not
 * run under it, so that its pages get another `Date` (`test/support/browser.ts`).
 */
import { spawnSync } from 'node:child_process';

/** Days whose date has what other dates contain, month and year ends, a leap day, the ends of rules that ship, and the minutes about midnight. */
const DAYS = [
  '2026-12-09',
  '2026-12-19',
  '2027-01-29',
  '2027-05-31',
  '2028-02-29',
  '2026-12-31',
  '2027-01-01',
  '2030-07-15',
  '2027-03-08T23:59',
  '2027-03-09T00:01',
];
/** Tests of what cannot know which day it is, or sets the clock itself. */
const CLOCKLESS = [
  '/test/(recognition|pathways|document|faults|fuzz|persistence|copies|health|service|monitoring|scheduling|packages|site|clusters)/',
  '/test/api/(conformance|ways|compiled|fairness)',
  '/test/cli/(postgres|build|service)',
  '/test/web/(pages|registry|large|frameworks|connection|sheet-reader|empty|api)',
];
const WRITTEN = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;

const words = process.argv.slice(2);
const end = words.indexOf('--');
const [own, jest] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end + 1)];
const brief = own.includes('--brief');
const given = own.filter((word) => word !== '--brief');
const wrong = given.filter((day) => !WRITTEN.test(day) || Number.isNaN(instantOf(day)));
if (wrong.length > 0) fail(`Not a day or a minute (as 2027-01-09 or 2027-01-09T23:59): ${wrong.join(', ')}.`);
if (spawnSync('faketime', ['--version']).error)
  fail('libfaketime is missing. Install it (Debian: `apt-get install faketime`; macOS: `brew install libfaketime`).');

const today = Math.floor(Date.now() / 86_400_000);
const outcomes = (given.length > 0 ? given : [DAYS[today % DAYS.length]]).map((day) => ({ day, passed: passOn(day) }));
for (const { day, passed } of outcomes) console.log(`${day}: ${passed ? 'passed' : 'FAILED'}`);
if (outcomes.some(({ passed }) => !passed)) process.exitCode = 1;

function instantOf(day) {
  return Date.parse(day.length === 10 ? `${day}T12:00+08:00` : `${day}+08:00`);
}

function passOn(day) {
  const ahead = Math.round((instantOf(day) - Date.now()) / 1000);
  console.log(`All tests, as if they were begun on ${day.replace('T', ' at ')} in UTC+8.`);
  const signed = `${ahead < 0 ? '-' : '+'}${String(Math.abs(ahead))}s`;
  const without = brief ? ['--testPathIgnorePatterns', ...CLOCKLESS] : [];
  const words = [process.execPath, 'node_modules/jest/bin/jest.js', ...jest, ...without];
  const command = ['--exclude-monotonic', '-f', signed, ...words];
  const env = { ...process.env, CLOCK_AHEAD: String(ahead), ...(brief && { BRIEF: '1' }) };
  return spawnSync('faketime', command, { stdio: 'inherit', env }).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
