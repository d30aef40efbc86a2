/** Texts of the service, paragraphs and lists in lines, as HTML. */
import { visible } from '../language/characters';
import { html, type Html } from './html';

/** Paragraphs stand apart by an empty line; a line with a hyphen is an item of a list, with two blanks before it of a list within it. */
export const textInHtml = (text: string): Html =>
  html`${text.split('\n\n').map((paragraph) => linesInHtml(paragraph.split('\n')))}`;

function linesInHtml(lines: readonly string[]): Html {
  const parts: Html[] = [];
  let items: { readonly line: string; readonly inner: string[] }[] = [];
  const close = (): void => {
    if (items.length > 0)
      parts.push(
        html`<ul>
          ${items.map(item)}
        </ul>`,
      );
    items = [];
  };
  for (const line of lines) {
    if (line.startsWith('- ')) items.push({ line: line.slice(2), inner: [] });
    else if (line.startsWith('  - ') && items.length > 0) items[items.length - 1].inner.push(line.slice(4));
    else {
      close();
      parts.push(html`<p>${visible(line)}</p>`);
    }
  }
  close();
  return html`${parts}`;
}

function item({ line, inner }: { readonly line: string; readonly inner: readonly string[] }): Html {
  const within =
    inner.length === 0
      ? html``
      : html`<ul>
          ${inner.map((one) => html`<li>${visible(one)}</li>`)}
        </ul>`;
  return html`<li>${visible(line)}${within}</li>`;
}
