/** One page, drawn from the top down, and marked for screen readers: what is heading, paragraph, list and picture. */
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { LanguageTag, Verdict } from '../../recognition';
import { fontNamed, runsOf } from './fonts';
import type { Line, Paper } from './paper';

/** Points of A4. */
const WIDTH = 595.28;
export const HEIGHT = 841.89;
export const MARGIN = 48;
const CONTENT = WIDTH - 2 * MARGIN;
const CODE_SIDE = 104;
const GAP = 16;

const INK = '#15201f';
const QUIET = '#4c5a5a';
const EXAMPLE = '#6b2f86';
const EXAMPLE_SOFT = '#f3e6f8';
const TONES: Readonly<Record<Verdict, string>> = {
  RECOGNISED: '#14652f',
  CONDITIONAL: '#7a4b00',
  PARTIAL: '#2a4e9c',
  NOT_RECOGNISED: '#9c1f26',
  UNDETERMINED: '#4c5a5a',
};

type Tag = 'H1' | 'H2' | 'P' | 'LBody';

interface Look {
  /** Points. */
  readonly size?: number;
  readonly colour?: string;
  readonly indent?: number;
  readonly width?: number;
  /** Points below it. */
  readonly after?: number;
}

export class Sheet {
  readonly document: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly language: LanguageTag;

  /**
   * @param size of its text, in points
   * @param height of the page, in points: as high as is needed where it is only to be measured
   */
  constructor(
    private readonly paper: Paper,
    private readonly size: number,
    height = HEIGHT,
  ) {
    this.language = paper.language;
    this.document = new PDFDocument({
      size: [WIDTH, height],
      margin: MARGIN,
      pdfVersion: '1.7',
      // The types are of an earlier version: they know neither this nor the box of a figure.
      subset: 'PDF/UA' as unknown as PDFKit.Mixins.PDFSubsets,
      tagged: true,
      lang: paper.language,
      displayTitle: true,
      // None of those that every reader has: they have no Chinese characters.
      font: null as unknown as string,
      info: { Title: paper.title, Author: paper.registry, CreationDate: new Date(paper.issuedAt) },
    });
    for (const name of ['HK', 'SC'] as const)
      this.document.registerFont(name, fontNamed(name) as unknown as PDFKit.Mixins.PDFFontSource);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  /** How far down it is drawn, in points. */
  get y(): number {
    return this.document.y;
  }

  /** What it is, what it is worth, and the answer. */
  top(): void {
    const { registry, title, warning, verdict, verdictName, sentence } = this.paper;
    this.text(this.root, 'P', registry, { size: this.size - 1, colour: QUIET, after: 2 });
    this.text(this.root, 'H1', title, { size: this.size + 6, after: 8 });
    if (warning !== '') this.warn(warning);
    this.text(this.root, 'H2', verdictName, { size: this.size + 8, colour: TONES[verdict], after: 4 });
    this.text(this.root, 'P', sentence, { size: this.size + 1, after: 8 });
  }

  /** Lines of the body, or of what stands in their place. */
  line({ kind, text }: Line): void {
    if (kind === 'HEADING') return this.text(this.root, 'H2', text, { size: this.size + 1, after: 2 });
    if (kind === 'TEXT') return this.text(this.root, 'P', text, { after: 5 });
    const list = this.document.struct('L');
    this.root.add(list);
    const item = this.document.struct('LI');
    list.add(item);
    this.text(item, 'LBody', `${kind === 'ITEM' ? '•' : '–'} ${text}`, {
      indent: kind === 'ITEM' ? 8 : 20,
      after: 3,
    });
    item.end();
    list.end();
  }

  /** What it is of, how it is verified, and the code. */
  bottom(): void {
    const { facts, verify, address, code } = this.paper;
    const [from, width] = [this.y, CONTENT - CODE_SIDE - GAP];
    this.rule();
    for (const [term, value] of facts)
      this.text(this.root, 'P', `${term}${this.language.startsWith('zh') ? '：' : ': '}${value}`, {
        size: this.size - 1,
        width,
        after: 2,
      });
    this.document.y += 4;
    this.text(this.root, 'H2', verify.heading, { width, after: 2 });
    this.text(this.root, 'P', verify.how, { size: this.size - 1, width, after: 3 });
    this.text(this.root, 'P', address, { size: this.size - 1.5, width });
    this.code(address, code, from + GAP);
    this.document.y = Math.max(this.y, from + GAP + CODE_SIDE);
  }

  /** Goes down to where the rest ends at the lower margin. */
  leave(height: number): void {
    this.document.y = Math.max(this.y, HEIGHT - MARGIN - height);
  }

  /** @returns the bytes of the document */
  async end(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    this.document.on('data', (part: Uint8Array) => parts.push(part));
    const ended = new Promise((resolve, reject) => this.document.on('end', resolve).on('error', reject));
    this.root.end();
    this.document.end();
    await ended;
    return Buffer.concat(parts);
  }

  private text(parent: PDFKit.PDFStructureElement, tag: Tag, text: string, look: Look = {}): void {
    const { size = this.size, colour = INK, indent = 0, width = CONTENT - indent, after = 0 } = look;
    const { document } = this;
    const runs = runsOf(text, this.language);
    parent.add(
      document.struct(tag, {}, () => {
        document.fillColor(colour).fontSize(size);
        document.x = MARGIN + indent;
        runs.forEach((run, at) =>
          document.font(run.font).text(run.text, { width, lineGap: 1.5, continued: at < runs.length - 1 }),
        );
      }),
    );
    document.y += after;
  }

  /** In a box of its own colour, as large as the answer. */
  private warn(warning: string): void {
    const { document } = this;
    const from = this.y;
    const draw = (): void => {
      document.y = from + 6;
      this.text(this.root, 'P', warning, { size: this.size + 2, colour: EXAMPLE, indent: 10, width: CONTENT - 20 });
    };
    const height = this.heightOf(warning, this.size + 2, CONTENT - 20) + 12;
    this.aside(() => document.rect(MARGIN, from, CONTENT, height).fillAndStroke(EXAMPLE_SOFT, EXAMPLE));
    draw();
    document.y = from + height + 10;
  }

  /** Of a text that is set in one font. */
  private heightOf(text: string, size: number, width: number): number {
    const [{ font } = { font: 'HK' as const }] = runsOf(text, this.language);
    return this.document.font(font).fontSize(size).heightOfString(text, { width, lineGap: 1.5 });
  }

  private rule(): void {
    const { y, document } = this;
    this.aside(() =>
      document
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + CONTENT, y)
        .lineWidth(0.75)
        .stroke(QUIET),
    );
    document.y = y + GAP / 2;
  }

  /** What screen readers pass over. */
  private aside(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  private code(address: string, said: string, y: number): void {
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
    const side = CODE_SIDE / modules.size;
    const x = MARGIN + CONTENT - CODE_SIDE;
    const { document } = this;
    const draw = (): void => {
      for (let row = 0; row < modules.size; row++)
        for (let column = 0; column < modules.size; column++)
          if (modules.get(row, column)) document.rect(x + column * side, y + row * side, side, side);
      document.fill('#000000');
    };
    const bbox: [number, number, number, number] = [x, y, x + CODE_SIDE, y + CODE_SIDE];
    this.root.add(document.struct('Figure', { alt: said, bbox } as PDFKit.Mixins.StructureElementOptions, draw));
  }
}
