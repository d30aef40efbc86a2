/** The parts of a workbook, which is an archive of XML. */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { UnreadableSheet } from './sheet';

/** The text of a part by its path; undefined where there is none. */
export type Part = (path: string) => string | undefined;

/** The most bytes that the parts that are read may have, taken together, once they are unpacked. */
const MAX_BYTES = 100_000_000;

/**
 * A part is unpacked when it is asked for, into as many bytes as the archive says that it has: what is longer ends there.
 * @throws UnreadableSheet (so do the parts) where it is too large, or damaged
 */
export function partsOf(bytes: Uint8Array): Part {
  let size = 0;
  return (path) => {
    let isFound = false;
    const { [path]: part } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== path || isFound) return false;
        isFound = true;
        size += originalSize;
        if (size > MAX_BYTES) throw new UnreadableSheet('The workbook is too large.');
        return true;
      },
    });
    return isFound ? strFromU8(part) : undefined;
  };
}

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * @param xml undefined or empty: a part that is not there
 * @param onOpen for each element as it begins, by its name without prefix
 * @param onClose for each as it ends, with the text that stands directly in it
 */
export function readXml(
  xml: string | undefined,
  onOpen: (name: string, attributes: Attributes) => void,
  onClose: (name: string, text: string) => void = () => undefined,
): void {
  if (!xml) return;
  const texts: string[] = [];
  const parser = new Parser();
  const put = (text: string): void => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  parser.on('openTag', (name: string, attributesOf: () => Attributes, decode: (text: string) => string) => {
    texts.push('');
    const written = Object.entries(attributesOf()).map(([key, value]) => [key, decode(value ?? '')] as const);
    onOpen(localOf(name), Object.fromEntries(written));
  });
  parser.on('text', (text: string, decode: (text: string) => string) => put(decode(text)));
  parser.on('cdata', put);
  parser.on('closeTag', (name: string) => onClose(localOf(name), texts.pop() ?? ''));
  parser.on('error', (error: Error) => {
    throw new UnreadableSheet('The workbook is damaged.', { cause: error });
  });
  parser.parse(xml);
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
