/** `registry verify-candidates` on long lists and hostile files: in bounded memory, whatever is in them. */
import { once } from 'node:events';
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDeflateRaw } from 'node:zlib';
import { drawn, listOf } from '../support/candidate-lists';
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
    ['a million cells of rubbish', () => rubbish(), /has to be said first|cannot be read/],
    ['a zip bomb', () => bomb(1 << 30), /too large/],
    ['a zip bomb that says that it is small', () => bomb(1_000), /cannot be read as a sheet/],
    ['a line of 1 GiB', () => longLine(), /cannot be read as a sheet/],
    ['a document that is no sheet', () => Promise.resolve(Buffer.from('%PDF-1.7 …')), /cannot be read as a sheet/],
    [
      'rows that never close their quotation marks',
      () => Promise.resolve(Buffer.from(`Candidate,Certificate\n${'"a,b\n'.repeat(20_000)}`)),
      /quotation marks/,
    ],
  ])('is bounded for %s, which is refused', async (name, make, expected) => {
    const path = at(`${name.replaceAll(' ', '-')}.csv`);
    const bytes = await make();
    if (typeof bytes !== 'string') writeFileSync(path, bytes);
    const outcome = await measured(typeof bytes === 'string' ? bytes : path, '--post', 'gem-setter', '--region', 'HK');
    expect([outcome.status, outcome.out]).toEqual([1, '']);
    expect(outcome.err).toMatch(expected);
    expect(outcome.err).not.toMatch(/\bat .*\.js:/);
    expect(peakOf(outcome) - idle).toBeLessThan(384);
  });
});

const rubbish = (): Promise<Buffer> =>
  Promise.resolve(
    Buffer.from(
      Array.from({ length: 20_000 }, (_, row) =>
        Array.from({ length: 50 }, (__, cell) => (((row * 50 + cell) * 2_654_435_761) % 1e9).toString(36)).join(),
      ).join('\n'),
    ),
  );

/** A file that takes no room on the disk. */
function longLine(): Promise<string> {
  const path = at('line.csv');
  writeFileSync(path, `Candidate,Certificate\n${'a'.repeat(8_000_000)}`);
  const file = openSync(path, 'r+');
  ftruncateSync(file, 1 << 30);
  closeSync(file);
  return Promise.resolve(path);
}

/** A workbook of 1 GiB of blanks. @param said the size that it says it has */
async function bomb(said: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 1 });
  const pieces: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => pieces.push(piece));
  const blanks = Buffer.alloc(1 << 24, ' ');
  for (let count = 0; count < 64; count += 1) if (!deflate.write(blanks)) await once(deflate, 'drain');
  deflate.end();
  await once(deflate, 'end');
  const data = Buffer.concat(pieces);
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  for (const [header, from] of [
    [local, 4],
    [central, 6],
  ] as const) {
    header.writeUInt16LE(20, from);
    header.writeUInt16LE(8, from + 4);
    header.writeUInt32LE(data.length, from + 14);
    header.writeUInt32LE(said, from + 18);
    header.writeUInt16LE(name.length, from + 22);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, name, data, central, name, end]);
}
