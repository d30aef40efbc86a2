/** `registry verify-candidates` on long lists and hostile files: in bounded memory, whatever is in them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawn, listOf } from '../support/candidate-lists';
import { hostileSheet } from '../support/hostile-sheets';
import { registry, type Outcome } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const CANDIDATES = drawn(60);
const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const MEASURED = {
  DATABASE_URL: `sqlite:${at('registry.sqlite')}`,
  NODE_OPTIONS: `--require ${join(__dirname, 'peak-memory.cjs')}`,
};

describe('memory', () => {
  const MIB = 1024;
  const peakOf = ({ err }: Outcome): number => Number(/^peak (\d+)$/m.exec(err)![1]) / MIB;
  const measured = (...words: readonly string[]): Promise<Outcome> => registry(MEASURED, 'verify-candidates', ...words);
  let idle: number;
  beforeAll(async () => {
    await registry(MEASURED, 'migrate');
    writeFileSync(at('idle.csv'), 'Candidate,Certificate,Post,Region\nA,GIC-JD-HAND,gem-setter,HK\n');
    // The first to ask fills the register.
    await measured(at('idle.csv'));
    idle = peakOf(await measured(at('idle.csv')));
  });

  it('does not grow with the list', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...CANDIDATES[index % CANDIDATES.length],
      name: `陳大文 ${index}`,
    }));
    writeFileSync(
      at('many.csv'),
      listOf(
        many.map((one) => ({
          ...one,
          papers: one.papers.slice(0, 1).map((paper) => ({ ...paper, is: 'PLAIN' as const })),
        })),
      ),
    );
    const outcome = await measured(at('many.csv'), '--out', at('many.jsonl'));
    expect(readFileSync(at('many.jsonl'), 'utf8').split('\n')).toHaveLength(10_001);
    // 64 MiB are measured in the bench; what a loaded machine does not collect in time comes on top.
    expect(peakOf(outcome) - idle).toBeLessThan(128);
  });

  it.each([
    ['rubbish', /has to be said first|cannot be read/],
    ['bomb', /too large/],
    ['smallBomb', /cannot be read as a sheet/],
    ['longLine', /cannot be read as a sheet/],
    ['endless', /`\/dev\/zero` is no file\./],
    ['document', /cannot be read as a sheet/],
    ['openQuotes', /quotation marks/],
    ['manyRows', /more than 100000 rows\. Give it in parts/],
    ['manyCells', /more than 2000000 cells\. Give it in parts/],
  ] as const)('is bounded for what is refused: %s', async (name, expected) => {
    const path = await hostileSheet(name, folder, 'Candidate,Certificate');
    const outcome = await measured(path, '--post', 'gem-setter', '--region', 'HK');
    expect([outcome.status, outcome.out]).toEqual([1, '']);
    expect(outcome.err).toMatch(expected);
    expect(outcome.err).not.toMatch(/\bat .*\.js:/);
    expect(peakOf(outcome) - idle).toBeLessThan(384);
  });
});
