/** Pictures in PNG (W3C), as far as badges and codes need them. */
import { crc32, deflateSync } from 'node:zlib';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk: the length of its content, its type, the content, and a checksum. */
export function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))]);
}

/** A square picture in black and white. @param isDark of a pixel, from the upper left corner */
export function blackAndWhite(width: number, isDark: (x: number, y: number) => boolean): Buffer {
  // A line is a byte that names its filter, here none, and a bit for each pixel, 1 being white.
  const lineBytes = 1 + Math.ceil(width / 8);
  const lines = Buffer.alloc(lineBytes * width);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) if (!isDark(x, y)) lines[y * lineBytes + 1 + (x >> 3)] |= 0x80 >> (x & 7);
  // Depth of one bit, shades of grey, the one compression and filter there is, not interlaced.
  const header = Buffer.concat([uint32(width), uint32(width), Buffer.of(1, 0, 0, 0, 0)]);
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
