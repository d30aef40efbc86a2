/** Acts on many records at once: all or nothing, with every problem at its row. */
import { ActRefused, type ActProblem } from './refusal';
import { RECORD_TYPES, type Code, type RecordType } from '../recognition';
import { badRequest } from '../api/errors';
import { problem } from './problems';

/** More at once belong into a catalogue document. */
export const MAX_ROWS = 1_000;

export function refuseNumber(rows: readonly unknown[], argument: string): void {
  if (rows.length === 0 || rows.length > MAX_ROWS)
    throw badRequest('NUMBER_OF_ROWS', { argument, count: rows.length, most: MAX_ROWS });
}

/** A place in a document of one record. */
const IN_RECORD = new RegExp(`^/(?:${RECORD_TYPES.join('|')})/\\d+(?=/|$)`);

/** Does something for each row; what stands against one is told at its place in the argument, and the others are still looked at. */
export async function rowsOf<T, R>(
  argument: string,
  rows: readonly T[],
  work: (row: T, position: number) => Promise<R> | R,
): Promise<{ readonly done: readonly R[]; readonly problems: readonly ActProblem[] }> {
  const done: R[] = [];
  const problems: ActProblem[] = [];
  for (const [position, row] of rows.entries()) {
    try {
      done.push(await work(row, position));
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      const at = `/${argument}/${String(position)}`;
      problems.push(...error.problems.map((one) => ({ ...one, pointer: at + one.pointer.replace(IN_RECORD, '') })));
    }
  }
  return { done, problems };
}

/**
 * Where in an argument the places of a document lie that its rows make.
 * @param types the types of the rows, in their order
 */
export function rowPointers(argument: string, types: readonly RecordType[]): (pointer: string) => string {
  const positions = new Map<string, number[]>();
  types.forEach((type, position) => positions.set(type, [...(positions.get(type) ?? []), position]));
  return (pointer) => {
    const [, type, place, ...rest] = pointer.split('/');
    const position = positions.get(type)?.[Number(place)];
    return position === undefined ? pointer : ['', argument, position, ...rest].join('/');
  };
}

/** On whose behalf many rows are written: one body, or nobody. */
export function bodyOfMany(bodies: readonly (Code | undefined)[]): { body?: Code; problems: readonly ActProblem[] } {
  const distinct = [...new Set(bodies)].filter((body) => body !== undefined);
  if (distinct.length > 1) return { problems: [problem('BODY_AMBIGUOUS', { bodies: distinct })] };
  return { ...(distinct.length === 1 && { body: distinct[0] }), problems: [] };
}
