/** Bytes that come in pieces, as lines of UTF-8 text. */
import { isUtf8 } from 'node:buffer';

/** Bytes of a line at most: a claim of a thousand holdings has half of them. */
export const LONGEST_LINE = 256 * 1024;
/** Pieces of a line that are kept apart: each has a cost of its own, however short. */
const MOST_PIECES = 256;
const LINE_FEED = 10;

/** A line that cannot be read as text. */
export interface UnreadableLine {
  readonly problem: 'LINE_TOO_LONG' | 'NOT_UTF8';
}
export type Line = string | UnreadableLine;

export class LineReader {
  /** The beginning of a line whose end has not come; nothing of one that is too long is kept. */
  private pieces: Buffer[] = [];
  private length = 0;

  /** The lines that end in the next bytes. */
  read(bytes: Buffer): readonly Line[] {
    const lines: Line[] = [];
    let from = 0;
    if (this.length > 0) {
      const end = bytes.indexOf(LINE_FEED);
      this.hold(end < 0 ? bytes : bytes.subarray(0, end));
      if (end < 0) return lines;
      lines.push(this.takeHeld());
      from = end + 1;
    }
    const last = bytes.lastIndexOf(LINE_FEED) + 1;
    if (last < bytes.length) this.hold(bytes.subarray(Math.max(from, last)));
    return last > from ? lines.concat(linesOf(bytes.subarray(from, last - 1))) : lines;
  }

  /** The last line, where nothing ends it. */
  end(): readonly Line[] {
    return this.length > 0 ? [this.takeHeld()] : [];
  }

  private hold(bytes: Buffer): void {
    this.length += bytes.length;
    if (this.length > LONGEST_LINE) this.pieces = [];
    else this.pieces.push(bytes);
    if (this.pieces.length > MOST_PIECES) this.pieces = [Buffer.concat(this.pieces)];
  }

  private takeHeld(): Line {
    const line = this.length > LONGEST_LINE ? TOO_LONG : textOf(Buffer.concat(this.pieces));
    this.pieces = [];
    this.length = 0;
    return line;
  }
}

const TOO_LONG: UnreadableLine = { problem: 'LINE_TOO_LONG' };

function linesOf(bytes: Buffer): readonly Line[] {
  if (isUtf8(bytes)) return bytes.toString('utf8').split('\n');
  const lines: Line[] = [];
  for (let from = 0; from <= bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const end = feed < 0 ? bytes.length : feed;
    lines.push(textOf(bytes.subarray(from, end)));
    from = end + 1;
  }
  return lines;
}

const textOf = (bytes: Buffer): Line => (isUtf8(bytes) ? bytes.toString('utf8') : { problem: 'NOT_UTF8' });
