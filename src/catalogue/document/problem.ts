/** What can be wrong with a catalogue document. */
import type { RecordType } from '../../recognition';

/** What one of the type is called. */
export const SINGULAR: Readonly<Record<RecordType, string>> = {
  regions: 'region',
  fields: 'field of work',
  units: 'unit of competence',
  frameworks: 'framework',
  levelReferences: 'level reference',
  bodies: 'body',
  certificates: 'certificate',
  posts: 'post',
  requirements: 'requirement',
  agreements: 'agreement',
  equivalences: 'equivalence',
  exclusions: 'exclusion',
};

export interface DocumentProblem {
  /** The file, as it is found below the path that was read. */
  readonly file: string;
  /** Where in the file: a JSON pointer (RFC 6901); empty = the whole file. */
  readonly pointer: string;
  /** A stable code, as `UNKNOWN_CODE`. */
  readonly code: string;
  /** The value as JSON, shortened. */
  readonly value: string;
  /** What is wrong, what was expected, what to do next. */
  readonly message: string;
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

  add(file: string, place: Place, code: string, value: unknown, message: string): void {
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
