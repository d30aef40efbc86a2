/** Draws a receipt for paper as one page of PDF: as large as it fits, and what does not fit even in small letters is left out, which is said. */
import { shortened } from '../../language/characters';
import type { Line, Paper } from './paper';
import { HEIGHT, MARGIN, Sheet } from './sheet';

/** Points, the best first; smaller nobody reads. */
const SIZES = [10, 9, 8, 7];
/** Points: no sheet is as long. */
const ENDLESS = 1_000_000;
/** Characters of a text: more of one is not read, and would leave no room for the others. */
const LONGEST = 900;

export async function draw(whole: Paper): Promise<Uint8Array> {
  const paper = withoutLongTexts(whole);
  const isShortened = JSON.stringify(paper) !== JSON.stringify(whole);
  const layouts = SIZES.map((size) => () => layoutOf(paper, size, isShortened));
  const { size, lines, bottom } = first(layouts, ({ isFitting }) => isFitting);
  const sheet = new Sheet(paper, size);
  sheet.top();
  for (const line of lines) sheet.line(line);
  sheet.leave(bottom);
  sheet.bottom();
  return sheet.end();
}

interface Layout {
  readonly size: number;
  /** Lines of the body that fit; where others do not, and what stands in their place. */
  readonly lines: readonly Line[];
  readonly isFitting: boolean;
  /** How much the lowest part takes, in points. */
  readonly bottom: number;
}

/** The first that will do; if none will, the last. */
function first<T>(candidates: readonly (() => T)[], isRight: (candidate: T) => boolean): T {
  const [candidate, ...others] = candidates;
  const found = candidate();
  return others.length === 0 || isRight(found) ? found : first(others, isRight);
}

/** Draws everything where there is room for it, and looks how much of it the page has room for. */
function layoutOf(paper: Paper, size: number, isShortened: boolean): Layout {
  const sheet = new Sheet(paper, size, ENDLESS);
  const taken = (draw: () => void): number => {
    const from = sheet.y;
    draw();
    return sheet.y - from;
  };
  const { body } = paper;
  const cut: Line = { kind: 'TEXT', text: paper.cut };
  const bottom = taken(() => sheet.bottom());
  const cutHeight = taken(() => sheet.line(cut));
  let room = HEIGHT - 2 * MARGIN - bottom - taken(() => sheet.top());
  const heights = body.map((line) => taken(() => sheet.line(line)));
  const all = heights.reduce((sum, height) => sum + height, isShortened ? cutHeight : 0);
  if (all <= room) return { size, lines: isShortened ? [...body, cut] : body, isFitting: true, bottom };
  room -= cutHeight;
  const left = heights.findIndex((height) => (room -= height) < 0);
  return { size, lines: [...body.slice(0, left), cut], isFitting: false, bottom };
}

const withoutLongTexts = (paper: Paper): Paper => ({
  ...paper,
  sentence: short(paper.sentence),
  body: paper.body.map((line) => ({ ...line, text: short(line.text) })),
  facts: paper.facts.map(([term, value]) => [term, short(value)] as const),
});

const short = (text: string): string => (text.length > LONGEST ? `${shortened(text, LONGEST)}…` : text);
