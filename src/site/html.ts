/** HTML that the service writes: whatever is put into it is text, and is escaped, unless it is HTML itself. */

export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly Html[];

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Fit for the contents of elements, for attributes in quotation marks, and for XML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character]);

/** A template whose gaps are filled with text, or with HTML made by this function. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((string, position) => string + written(parts[position] ?? '')).join(''));

export const NOTHING = html``;

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(({ text }) => text).join('') : escaped(String(part));
}

/** Data for machines within a document: no text of it can end the element that it stands in. */
export const dataElement = (data: object): Html =>
  new Html(`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`);
