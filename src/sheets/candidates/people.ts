/** Which rows of a list are one person: those of one candidate number, those whose name is merged or left blank below it, and those that the user joins. */
import { folded, type ReadRow } from '../columns';
import type { CandidateKey } from './columns';

type Row = ReadRow<CandidateKey>;

/** What the user has said about who is who. */
export interface Joining {
  /** Names, folded, whose rows are one person. */
  readonly joined: readonly string[];
  /** Numbers of rows without a name that do not belong to the person above. */
  readonly apart: readonly number[];
}

export interface Person {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Rows of one candidate number with different names: nobody knows which is meant. */
  readonly disputed: boolean;
}

/** Rows of one name that nothing else says are one person. */
export interface SameName {
  readonly name: string;
  readonly rows: readonly number[];
  readonly joined: boolean;
}

/** A row without a name below one that has a name. */
export interface Carried {
  readonly row: number;
  readonly name: string;
  readonly apart: boolean;
}

export interface People {
  readonly people: readonly Person[];
  readonly sameNames: readonly SameName[];
  readonly carried: readonly Carried[];
}

export function peopleOf(rows: readonly Row[], said: Joining): People {
  const [joined, apart] = [new Set(said.joined), new Set(said.apart)];
  const carried: Carried[] = [];
  const groups: { key: string; name: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const { candidate: name = '', number = '' } = row.cells;
    const last = groups.at(-1);
    const above = last?.rows.at(-1);
    const below = above !== undefined && last !== undefined && above.number === row.number - 1 && last.name !== '';
    if (below && (isMerged(row, 'number') || (number === '' && isMerged(row, 'candidate')))) {
      last.rows.push(row);
      continue;
    }
    if (below && name === '' && number === '') {
      carried.push({ row: row.number, name: last.name, apart: apart.has(row.number) });
      if (!apart.has(row.number)) {
        last.rows.push(row);
        continue;
      }
    }
    groups.push({ key: keyOf(row, joined), name, rows: [row] });
  }
  return { people: joinedBy(groups), sameNames: sameNamesIn(groups, joined), carried };
}

const isMerged = ({ merged, cells }: Row, key: CandidateKey): boolean =>
  merged.includes(key) && cells[key] !== undefined;

function keyOf({ number: row, cells: { candidate = '', number = '' } }: Row, joined: ReadonlySet<string>): string {
  if (number !== '') return `number ${folded(number)}`;
  return joined.has(folded(candidate)) ? `name ${folded(candidate)}` : `row ${row}`;
}

function joinedBy(groups: readonly { key: string; name: string; rows: readonly Row[] }[]): readonly Person[] {
  const people = new Map<string, { rows: Row[]; names: Map<string, string> }>();
  for (const { key, name, rows } of groups) {
    const person = people.get(key) ?? { rows: [], names: new Map<string, string>() };
    if (name !== '' && !person.names.has(folded(name))) person.names.set(folded(name), name);
    person.rows.push(...rows);
    people.set(key, person);
  }
  return [...people.values()].map(({ rows, names }) => ({
    name: [...names.values()][0] ?? '',
    rows,
    disputed: names.size > 1,
  }));
}

function sameNamesIn(
  groups: readonly { name: string; rows: readonly Row[] }[],
  joined: ReadonlySet<string>,
): readonly SameName[] {
  const byName = new Map<string, { name: string; rows: number[]; groups: number }>();
  for (const { name, rows } of groups) {
    // Who has a number is told apart by it.
    if (name === '' || rows[0].cells.number !== undefined) continue;
    const known = byName.get(folded(name)) ?? { name, rows: [], groups: 0 };
    known.rows.push(...rows.map(({ number }) => number));
    byName.set(folded(name), { ...known, groups: known.groups + 1 });
  }
  return [...byName].flatMap(([key, { name, rows, groups: count }]) =>
    count > 1 ? [{ name, rows, joined: joined.has(key) }] : [],
  );
}
