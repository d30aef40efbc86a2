/** Counting in memory: what is counted, by which key, and how much of it is kept. */
import { Counts, type CountedCell } from '../../src/demand/counts';
import { monthAt, monthsLater } from '../../src/demand/months';
import { compile, decide, type Decision } from '../../src/recognition';
import { registerOf } from '../support/builders';
import { claimWith, DOCUMENT } from './askers';

const catalogue = compile(registerOf(DOCUMENT as object), 1);
const ON = '2026-11-23';
const decided = (certificates: readonly string[], rest: object = {}): Decision =>
  decide(catalogue, { onDate: ON, purpose: 'PRACTICE', ...claimWith(certificates), ...rest }) as Decision;

const dropped: number[] = [];
const counts = (most?: number): Counts => new Counts((count) => dropped.push(count), most);
const NOVEMBER = Date.parse('2026-11-30T15:59:59.999Z');
const cell = (certificate: string, count: number, rest: object = {}): CountedCell => ({
  certificate,
  post: 'p1',
  region: 'HK',
  purpose: 'PRACTICE',
  month: '2026-11',
  count,
  ...rest,
});

beforeEach(() => dropped.splice(0));

test('what is not recognised is counted, by each certificate once; what is recognised is not', () => {
  const counted = counts();
  for (const certificates of [['c1'], ['c1', 'c4', 'c1'], ['c2'], ['c3'], ['c1', 'c3']])
    counted.count(decided(certificates), NOVEMBER);
  expect(counted.take()).toEqual([cell('c1', 2), cell('c4', 1)]);
  expect(counted.take()).toEqual([]);
});

test('post, region and purpose are kept apart, also where the register has no requirement', () => {
  const counted = counts();
  for (const rest of [{ post: 'p2' }, { region: 'GZ' }, { purpose: 'TRAINING' }, { post: 'p2', onDate: '2020-01-01' }])
    counted.count(decided(['c1'], rest), NOVEMBER);
  expect(counted.take()).toEqual([
    cell('c1', 2, { post: 'p2' }),
    cell('c1', 1, { region: 'GZ' }),
    cell('c1', 1, { purpose: 'TRAINING' }),
  ]);
});

test('a month begins and ends at midnight in UTC+8', () => {
  const counted = counts();
  for (const time of [NOVEMBER, NOVEMBER + 1, NOVEMBER]) counted.count(decided(['c1']), time);
  expect(counted.take()).toEqual([cell('c1', 2), cell('c1', 1, { month: '2026-12' })]);
  expect([monthAt(NOVEMBER), monthsLater('2026-11', 2), monthsLater('2026-11', -23)]).toEqual([
    '2026-11',
    '2027-01',
    '2024-12',
  ]);
});

test('no more cells are kept than there is room for; those that are there go on to count', () => {
  const counted = counts(1);
  for (const certificates of [['c1'], ['c4'], ['c1']]) counted.count(decided(certificates), NOVEMBER);
  expect([counted.size, counted.take(), dropped]).toEqual([1, [cell('c1', 2)], [1]]);
  counted.count(decided(['c4']), NOVEMBER);
  expect([counted.size, counted.take()]).toEqual([1, [cell('c4', 1)]]);
});
