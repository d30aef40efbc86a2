/**
 * Reads a PDF as others would, and prints what it finds as JSON: how many pages and what stands on each, title and language, of the first page
 * each piece of text with the font it is set in, where the texts of all pages lie, what is marked for screen readers, and what the code on the
 * first page says once it is a picture.
 * Usage: node read-pdf.mjs FILE
 */
import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Dots for each point: a printer's are five times as fine. */
const SCALE = 2;

const file = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const { info } = await file.getMetadata();
const page = await file.getPage(1);
const picture = await drawn(page);
const { items } = await page.getTextContent();
const found = {
  pages: file.numPages,
  said: await saidOnEach(),
  title: info.Title,
  language: info.Language,
  marked: (await file.getMarkInfo())?.Marked ?? false,
  texts: items.map(({ str, fontName }) => ({ text: str, font: page.commonObjs.get(fontName).name })),
  lines: await linesIn(file),
  tags: tagsIn((await page.getStructTree()) ?? {}),
  // What merely looks like a code says nothing.
  code: jsQR.default(picture.data, picture.width, picture.height)?.data || null,
};
console.log(JSON.stringify(found));
await file.destroy();

async function saidOnEach() {
  const said = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items: pieces } = await (await file.getPage(number)).getTextContent();
    said.push(pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''));
  }
  return said;
}

async function drawn(page) {
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
}

/** The pieces of text of all pages: how far each lies from the left edge of its page to its own right edge, in parts of the page's width. */
async function linesIn({ numPages }) {
  const lines = [];
  for (let number = 1; number <= numPages; number++) {
    const one = await file.getPage(number);
    const [left, , right] = one.view;
    const { items: pieces } = await one.getTextContent();
    for (const { str, transform, width } of pieces)
      if (str.trim() !== '')
        lines.push({
          page: number,
          text: str,
          from: (transform[4] - left) / (right - left),
          to: (transform[4] + width - left) / (right - left),
        });
  }
  return lines;
}

/** In the order of reading: each with what stands in its place for those who do not see it. */
function tagsIn({ role, alt, children = [] }) {
  const own = role === undefined || role === 'Root' ? [] : [{ role, ...(alt === undefined ? {} : { alt }) }];
  return [...own, ...children.flatMap(tagsIn)];
}
