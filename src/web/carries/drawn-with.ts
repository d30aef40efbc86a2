/** What the rows of the map are drawn with, as a table or as cards: a long map is drawn again only where something of it has changed. */
import type { Column } from './columns';
import type { Filters } from './filters';
import type { Leads } from './leads';
import type { Row } from './rows';
import type { Wording } from './wording';

export interface DrawnWith {
  readonly filters: Filters;
  readonly wording: Wording;
  readonly leads: Leads;
}

export interface ShapeProps extends DrawnWith {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

export interface RowProps extends DrawnWith {
  readonly row: Row;
}

/** Whether a row would be drawn as it is. With each page of an answer rows are put together anew, though from the same cells. */
export const isDrawnSo = (one: RowProps, other: RowProps): boolean =>
  one.filters === other.filters &&
  one.wording === other.wording &&
  one.leads === other.leads &&
  hasSameItems(one.row.cells, other.row.cells) &&
  hasSameItems(columnsIn(one.row), columnsIn(other.row));

const columnsIn = ({ sayings }: Row): readonly Column[] => sayings.map(({ column }) => column);

const hasSameItems = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((item, at) => item === others[at]);
