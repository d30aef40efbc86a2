/** The rows of the map: what each post says in each column, and where something else is said within it. */
import type { CarriesQuery } from '../graphql/graphql';
import type { Column, Region } from './columns';
import { isWanted, type Filters } from './filters';

type Answer = Extract<CarriesQuery['portability'], { __typename: 'Portability' }>;
export type Cell = Answer['cells']['edges'][number]['node'];

/** What a post says in a column. */
export interface Saying {
  readonly column: Column;
  readonly cell: Cell;
  /** The places within the region that say something else than it, together where they say the same. */
  readonly differing: readonly { readonly cell: Cell; readonly places: readonly Region[] }[];
  /** The places within the region that say the same as it. */
  readonly same: readonly Region[];
}

export interface Row {
  readonly post: Cell['post'];
  readonly sayings: readonly Saying[];
  /** All that is said of the post, in whatever region. */
  readonly cells: readonly Cell[];
}

/** A row for each post, in the order of the cells, that of `first` before all; a post of which a page has only a part waits for the rest. */
export function rowsOf(cells: readonly Cell[], columns: readonly Column[], first: string | null): readonly Row[] {
  const byPost = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const here = byPost.get(cell.post.code) ?? new Map<string, Cell>();
    byPost.set(cell.post.code, here.set(cell.region.code, cell));
  }
  const rows = [...byPost.values()].flatMap((here) => {
    const sayings = columns.flatMap((column) => sayingOf(column, here) ?? []);
    const all = [...here.values()];
    return sayings.length === columns.length ? [{ post: all[0].post, sayings, cells: all }] : [];
  });
  return [...rows.filter(({ post }) => post.code === first), ...rows.filter(({ post }) => post.code !== first)];
}

function sayingOf(column: Column, here: ReadonlyMap<string, Cell>): Saying | null {
  const cell = here.get(column.region.code);
  if (cell === undefined) return null;
  const said = sameness(cell);
  const differing = new Map<string, { cell: Cell; places: Region[] }>();
  const same: Region[] = [];
  for (const place of column.within) {
    const inner = here.get(place.code);
    if (inner === undefined) return null;
    const key = sameness(inner);
    const group = differing.get(key);
    if (key === said) same.push(place);
    else if (group === undefined) differing.set(key, { cell: inner, places: [place] });
    else group.places.push(place);
  }
  return { column, cell, differing: [...differing.values()], same };
}

/** Two cells say the same where the answer, what it is worth and what remains to be done are the same. */
const sameness = ({ verdict, standing, outstanding }: Cell): string =>
  [verdict, standing, ...outstanding.map(({ code }) => code).sort()].join(' ');

export interface Shown {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** Those that have nothing to show: none of what is wanted is said there. */
  readonly silent: readonly Column[];
}

/** What is drawn of the rows and columns. */
export function shownOf(rows: readonly Row[], columns: readonly Column[], filters: Filters): Shown {
  const speaking = new Set(
    rows.flatMap(({ sayings }) =>
      sayings
        .filter(({ cell, differing }) =>
          [cell, ...differing.map((group) => group.cell)].some((one) => isWanted(one, filters)),
        )
        .map(({ column }) => column),
    ),
  );
  const isShown = (column: Column): boolean => column.always || speaking.has(column);
  return {
    rows: rows.map((row) => ({ ...row, sayings: row.sayings.filter(({ column }) => isShown(column)) })),
    columns: columns.filter(isShown),
    silent: columns.filter((column) => !isShown(column)),
  };
}
