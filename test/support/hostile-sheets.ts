/** Sheets that ask for all the memory there is. */
import { once } from 'node:events';
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDeflateRaw } from 'node:zlib';

/** Each by the headings that it is to begin with. */
const HOSTILE = {
  /** A million cells of rubbish. */
  rubbish: () =>
    Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 50 }, (__, cell) => (((row * 50 + cell) * 2_654_435_761) % 1e9).toString(36)).join(),
    ).join('\n'),
  /** A zip bomb. */
  bomb: () => bomb(1 << 30),
  /** A zip bomb that says that it is small. */
  smallBomb: () => bomb(1_000),
  document: () => '%PDF-1.7 …',
  /** Rows that never close their quotation marks. */
  openQuotes: (headings: string) => `${headings}\n${'"a,b\n'.repeat(20_000)}`,
  manyRows: (headings: string) => `${headings}\n${'a,b\n'.repeat(800_000)}`,
  manyCells: (headings: string) => `${headings}\n${`${','.repeat(200_000)}\n`.repeat(15)}`,
} satisfies Record<string, (headings: string) => string | Promise<Buffer>>;

/** A line of 1 GiB that takes no room on the disk, and what never ends. */
export type HostileSheet = keyof typeof HOSTILE | 'longLine' | 'endless';

/** @returns where it is */
export async function hostileSheet(name: HostileSheet, folder: string, headings: string): Promise<string> {
  const path = join(folder, `${name}.csv`);
  if (name === 'endless') return '/dev/zero';
  if (name === 'longLine') writeLongLine(path, headings);
  else writeFileSync(path, await HOSTILE[name](headings));
  return path;
}

function writeLongLine(path: string, headings: string): void {
  writeFileSync(path, `${headings}\n${'a'.repeat(8_000_000)}`);
  const file = openSync(path, 'r+');
  ftruncateSync(file, 1 << 30);
  closeSync(file);
}

/** 1 GiB of blanks, deflated. */
async function deflatedBlanks(): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 1 });
  const pieces: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => pieces.push(piece));
  const blanks = Buffer.alloc(1 << 24, ' ');
  for (let count = 0; count < 64; count += 1) if (!deflate.write(blanks)) await once(deflate, 'drain');
  deflate.end();
  await once(deflate, 'end');
  return Buffer.concat(pieces);
}

let deflated: Promise<Buffer> | undefined;

/** A workbook of 1 GiB of blanks. @param said the size that it says it has */
async function bomb(said: number): Promise<Buffer> {
  const data = await (deflated ??= deflatedBlanks());
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
