/** What can be wrong with a catalogue document. */
import { shortened, visible } from '../language/characters';
import { codeOfKey, localized, type MessageParameters } from '../language/message';
import type { Text } from '../recognition';
import { PROBLEM_MESSAGES, type ProblemKey } from './problem-messages';

export interface DocumentProblem {
  /** The file, as it is found below the path that was read. */
  readonly file: string;
  /** Where in the file: a JSON pointer (RFC 6901); empty = the whole file. */
  readonly pointer: string;
  /** A stable code, as `UNKNOWN_CODE`. */
  readonly code: string;
  /** The value as JSON, shortened. */
  readonly value: string;
  /** What is wrong, what was expected, what to do next; of files that cannot be read, in English alone. */
  readonly message: Text;
}

/** Where something stands in a document: keys and positions from the top of its file. */
export type Path = readonly (string | number)[];

/** In UTF-16 units. */
const MAX_EXCERPT_LENGTH = 80;

/** A value as JSON, short enough for a message. */
export function excerpt(value: unknown): string {
  const json = value === undefined ? '' : jsonOf(value);
  return json.length <= MAX_EXCERPT_LENGTH ? json : `${shortened(json, MAX_EXCERPT_LENGTH)}…`;
}

/** JSON of a value; only brackets where it is too deep or too large to be written. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

export const pointerTo = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Where it is and what, on one line. */
export const problemLine = ({ file, pointer, message }: DocumentProblem): string =>
  `${visible([file, pointer].filter((part) => part !== '').join(' '))}: ${message.en ?? ''}`;

/** Collects the problems of a document. */
export class Problems {
  readonly list: (DocumentProblem & { readonly path: Path; readonly order: number })[] = [];

  /** A problem of a record. */
  report(file: string, path: Path, key: ProblemKey, value: unknown, parameters: MessageParameters): void {
    this.add(file, path, codeOfKey(key), value, localized<string>(PROBLEM_MESSAGES[key], parameters));
  }

  /** A problem of a file, in English alone: only the command line reads files. */
  reportInEnglish(file: string, path: Path, code: string, value: unknown, message: string): void {
    this.add(file, path, code, value, { en: visible(message) });
  }

  private add(file: string, path: Path, code: string, value: unknown, message: Text): void {
    const order = this.list.length;
    this.list.push({ file, pointer: pointerTo(path), code, value: excerpt(value), message, path: [...path], order });
  }

  /** All problems, by file and then by path. */
  sorted(): DocumentProblem[] {
    return this.list
      .sort((a, b) => compare(a.file, b.file) || comparePaths(a.path, b.path) || a.order - b.order)
      .map(({ file, pointer, code, value, message }) => ({ file, pointer, code, value, message }));
  }
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function comparePaths(a: Path, b: Path): number {
  for (let part = 0; part < Math.min(a.length, b.length); part++) {
    const [one, other] = [a[part], b[part]];
    const order = typeof one === typeof other ? compare(one, other) : compare(String(one), String(other));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
