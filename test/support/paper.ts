/** Receipts on paper, read again by another program than the one that drew them. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inherited } from './clock.mjs';

export interface ReadPdf {
  readonly pages: number;
  /** What stands on each page. */
  readonly said: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly marked: boolean;
  readonly texts: readonly { readonly text: string; readonly font: string }[];
  /** The pieces of text of all pages; where each begins and ends across its page, from 0 to 1. */
  readonly lines: readonly {
    readonly page: number;
    readonly text: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly tags: readonly { readonly role: string; readonly alt?: string }[];
  /** What the code on the first page says. */
  readonly code: string | null;
}

export async function readPdf(pdf: Uint8Array, folder: string): Promise<ReadPdf> {
  const file = join(folder, `${String(Math.random())}.pdf`);
  writeFileSync(file, pdf);
  const { stdout } = await promisify(execFile)(process.execPath, [resolve(__dirname, 'read-pdf.mjs'), file], {
    env: inherited(),
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as ReadPdf;
}

/** What stands on the page, without the blanks and breaks of its lines. */
export const textOn = ({ texts }: ReadPdf): string => unspaced(texts.map(({ text }) => text).join(''));

export const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** What stands on all pages, without blanks and breaks. */
export const textOnAll = ({ lines }: ReadPdf): string => unspaced(lines.map(({ text }) => text).join(''));
