/** JSON that is written in slices of time, and no longer than a limit. */
import { cooperatively } from '../scheduling/cooperatively';

/** Values, or so many characters for each, that are written in one go, which takes some microseconds. */
const VALUES_IN_ONE_GO = 500;
const CHARACTERS_PER_VALUE = 64;

/** Why there is no answer: it would be too long. */
export class AnswerTooLong extends Error {
  override readonly name = 'AnswerTooLong';

  /** @param most bytes */
  constructor(readonly most: number) {
    super();
  }
}

/**
 * A value of JSON as it is sent.
 * @param most bytes
 * @throws AnswerTooLong; and Cancelled, DeadlineExceeded where the task that asked is over before
 */
export async function written(value: unknown, most: number): Promise<string> {
  // Most answers are short, and need no turns.
  if (isShort(value)) return within(most, JSON.stringify(value));
  const parts: string[] = [];
  let bytes = 0;
  const add = (part: string): void => {
    bytes += Buffer.byteLength(part);
    if (bytes > most) throw new AnswerTooLong(most);
    parts.push(part);
  };
  await cooperatively(writing(value, add));
  return parts.join('');
}

/**
 * @param most bytes
 * @throws AnswerTooLong
 */
export function within(most: number, text: string): string {
  // A character takes three bytes at most.
  if (text.length * 3 > most && Buffer.byteLength(text) > most) throw new AnswerTooLong(most);
  return text;
}

function* writing(value: unknown, add: (part: string) => void): Generator<undefined, void> {
  if (typeof value !== 'object' || value === null || isShort(value)) {
    add(JSON.stringify(value));
    yield;
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    add(isList ? before : `${before}${JSON.stringify(name)}:`);
    yield* writing(part, add);
    before = ',';
  }
  add(before === ',' ? (isList ? ']' : '}') : isList ? '[]' : '{}');
}

const isShort = (value: unknown): boolean => weightOf(value) <= VALUES_IN_ONE_GO;

/** How many values there are in a value; counted only so far that it is clear that they are too many. */
function weightOf(value: unknown, counted = 0): number {
  let weight = counted + 1;
  if (typeof value === 'string') return weight + value.length / CHARACTERS_PER_VALUE;
  if (typeof value !== 'object' || value === null) return weight;
  for (const name in value) {
    weight = weightOf((value as Record<string, unknown>)[name], weight);
    if (weight > VALUES_IN_ONE_GO) break;
  }
  return weight;
}
