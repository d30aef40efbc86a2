/** `registry issued register` on hostile files: refused in bounded memory before anybody is asked, and nothing of them is told. */
import { join } from 'node:path';
import { hostileSheet } from '../support/hostile-sheets';
import { registry, type Outcome } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const HEADINGS = 'certificate,number,name,checkItem,awardedOn';
const MEASURED = {
  NODE_OPTIONS: `--require ${join(__dirname, 'peak-memory.cjs')}`,
  REGISTRY_TOKEN: 'none',
};
const MIB = 1024;
const peakOf = ({ err }: Outcome): number => Number(/^peak (\d+)$/m.exec(err)![1]) / MIB;

/** Nobody answers there, and nobody is asked. */
const register = (path: string): Promise<Outcome> =>
  registry(MEASURED, 'issued', 'register', path, '--service', 'http://127.0.0.1:9');

let idle: number;
beforeAll(async () => {
  idle = peakOf(await register(await hostileSheet('document', folder, HEADINGS)));
});

test.each([
  ['rubbish', /No column is read as `number`/],
  ['bomb', /cannot be read as a sheet\. The workbook is too large\. Save it/],
  ['smallBomb', /cannot be read as a sheet/],
  ['longLine', /is larger than 50 MB\. Give it in parts\./],
  ['endless', /`\/dev\/zero` is no file\./],
  ['document', /cannot be read as a sheet\. The file is no sheet\. Save it/],
  ['openQuotes', /Too many quotation marks are not closed\./],
  ['manyRows', /more than 100000 rows\. Give it in parts/],
  ['manyCells', /more than 2000000 cells\. Give it in parts/],
] as const)('%s', async (name, expected) => {
  const outcome = await register(await hostileSheet(name, folder, HEADINGS));
  expect([outcome.status, outcome.out]).toEqual([1, '']);
  expect(outcome.err).toMatch(expected);
  expect(outcome.err).not.toMatch(/\bat .*\.js:|does not answer/);
  expect(peakOf(outcome) - idle).toBeLessThan(384);
});
