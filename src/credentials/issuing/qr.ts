/** A text as a QR code (ISO/IEC 18004). */
import { create } from 'qrcode';
import { blackAndWhite } from './png';

/** What fits into the largest code with the least error correction. */
const MOST_BYTES = 2953;
/** In pixels: each small square; and in such squares, the margin on each side. */
const SCALE = 5;
const MARGIN = 4;

/** A picture in PNG; null where the text does not fit. */
export function qrCodeOf(text: string): Buffer | null {
  const data = Buffer.from(text);
  if (data.length > MOST_BYTES) return null;
  // As it is: looking for the shortest way to write a text of this length takes seconds.
  const { modules } = create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'L' });
  const place = (pixel: number): number => Math.floor(pixel / SCALE) - MARGIN;
  const isWithin = (row: number): boolean => row >= 0 && row < modules.size;
  return blackAndWhite(SCALE * (modules.size + 2 * MARGIN), (x, y) => {
    const [column, row] = [place(x), place(y)];
    return isWithin(column) && isWithin(row) && modules.get(row, column) === 1;
  });
}
