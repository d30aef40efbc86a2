/** What can be wrong with a catalogue document. */
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

/** A place in a document: keys and positions from the top of the file. */
export type Place = readonly (string | number)[];

const LONGEST_VALUE = 80;

/** A value as JSON, short enough for a message. */
export function excerpt(value: unknown): string {
  const json = value === undefined ? '' : jsonOf(value);
  return json.length <= LONGEST_VALUE ? json : `${json.slice(0, LONGEST_VALUE)}…`;
}

/** JSON of a value; only brackets where it is too deep or too large to be written. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

export const pointerTo = (place: Place): string =>
  place.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Collects the problems of a document. */
export class Problems {
  readonly list: (DocumentProblem & { readonly place: Place; readonly order: number })[] = [];

  /** What is wrong with a record. */
  tell(file: string, place: Place, key: ProblemKey, value: unknown, parameters: MessageParameters): void {
    this.add(file, place, codeOfKey(key), value, localized<string>(PROBLEM_MESSAGES[key], parameters));
  }

  /** What is wrong with a file, where only a command hears of it. */
  complain(file: string, place: Place, code: string, value: unknown, message: string): void {
    this.add(file, place, code, value, { en: message });
  }

  private add(file: string, place: Place, code: string, value: unknown, message: Text): void {
    const order = this.list.length;
    this.list.push({ file, pointer: pointerTo(place), code, value: excerpt(value), message, place: [...place], order });
  }

  /** All problems, by file and then by place. */
  sorted(): DocumentProblem[] {
    return this.list
      .sort((a, b) => compare(a.file, b.file) || comparePlaces(a.place, b.place) || a.order - b.order)
      .map(({ file, pointer, code, value, message }) => ({ file, pointer, code, value, message }));
  }
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function comparePlaces(a: Place, b: Place): number {
  for (let part = 0; part < Math.min(a.length, b.length); part++) {
    const [one, other] = [a[part], b[part]];
    const order = typeof one === typeof other ? compare(one, other) : compare(String(one), String(other));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
