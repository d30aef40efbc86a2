/**
 * The steps of the register (semantics.md section 5) as compressed sparse rows.
 *
 * A *place* is a certificate under one agreement that grants onward recognition: paths of two or more steps stay under one agreement,
 * so they walk from place to place and never leave their agreement. A certificate's places stand side by side, in order of agreement;
 * a certificate that no such agreement touches has one place.
 *
 * An edge is four integers: the place it leads to (or comes from), the interval of regions, the interval of days, and its label.
 */
import type { Agreement, Equivalence, Period, Purpose, Register } from './records';
import { PURPOSES } from './records';
import { dayNumber } from './calendar';
import type { Forest, Table } from './tables';

export const EDGE = 4;
/** The label of an edge: equivalence (24 bits), purposes (3 bits), then what needs a second look. */
export const EQUIVALENCE = 0xffffff;
export const PURPOSE_SHIFT = 24;
export const CONDITIONS = 1 << 27;
export const WINDOW = 1 << 28;
export const REGIONS = 1 << 29;
export const EXCLUSIONS = 1 << 30;
/** Any of these: the edge is not decided by its three intervals alone. */
export const SECOND_LOOK = CONDITIONS | WINDOW | REGIONS | EXCLUSIONS;

const LIMIT_16 = 0xffff;

export class CatalogueError extends Error {}

export const purposeMask = (purposes: readonly Purpose[]): number =>
  purposes.reduce((mask, purpose) => mask | (1 << PURPOSES.indexOf(purpose)), 0);

/** The days on which anything begins or ends, so that a day can be told by a small number: how many of them have come. */
export class DayScale {
  private readonly bounds: Int32Array;

  constructor(periods: Iterable<Period | undefined>) {
    const days = new Set<number>();
    for (const period of periods) {
      if (period?.from !== undefined) days.add(dayNumber(period.from));
      if (period?.until !== undefined) days.add(dayNumber(period.until));
    }
    this.bounds = Int32Array.from(days).sort();
    if (this.bounds.length >= LIMIT_16)
      throw new CatalogueError(`The register has ${days.size} different days on which periods begin or end; the limit is ${LIMIT_16 - 1}.`);
  }

  /** How many bounds are on or before the day. */
  rank(day: number): number {
    let low = 0;
    let high = this.bounds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.bounds[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  first(period: Period | undefined): number {
    return period?.from === undefined ? 0 : this.rank(dayNumber(period.from));
  }

  /** The first rank that is past the period. */
  past(period: Period | undefined): number {
    return period?.until === undefined ? LIMIT_16 : this.rank(dayNumber(period.until));
  }

  get byteLength(): number {
    return this.bounds.byteLength;
  }
}

/** Disjoint intervals of regions, sorted: the regions in which a rule serves. `[low, high, low, high, …]` */
export type Regions = readonly number[];

export function regionsOf(codes: readonly string[], table: Table<Register['regions'][number]>, forest: Forest): Regions {
  const pairs = codes.map((code) => {
    const position = table.position(code);
    return [forest.low[position], forest.high[position]] as const;
  });
  if (pairs.length === 1) return pairs[0];
  pairs.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: number[] = [];
  for (const [low, high] of pairs) if (merged.length === 0 || low >= merged[merged.length - 1]) merged.push(low, high);
  return merged;
}

/** Intervals of a tree are nested or apart, so what two sets share is made of intervals of either. */
export function shared(a: Regions, b: Regions): Regions {
  const both: number[] = [];
  for (let i = 0; i < a.length; i += 2)
    for (let j = 0; j < b.length; j += 2) {
      const low = Math.max(a[i], b[j]);
      const high = Math.min(a[i + 1], b[j + 1]);
      if (low < high) both.push(low, high);
    }
  return both;
}

export const holds = (regions: Regions, region: number): boolean => {
  for (let i = 0; i < regions.length; i += 2) if (region >= regions[i] && region < regions[i + 1]) return true;
  return false;
};

/** An agreement as its steps see it. */
interface Terms {
  readonly endorsed: boolean;
  readonly regions: Regions;
  readonly purposes: number;
  readonly first: number;
  readonly past: number;
  /** The most steps of a path under it; 1 where onward recognition is not granted. */
  readonly maxSteps: number;
}

export interface StepTables {
  readonly agreements: Table<Agreement>;
  readonly equivalences: Table<Equivalence>;
  readonly certificates: Table<Register['certificates'][number]>;
  readonly regions: Table<Register['regions'][number]>;
}

/** One usable-at-some-time step: 8 numbers, in order of equivalence. */
interface Draft {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly agreement: Int32Array;
  readonly regions: Int32Array;
  readonly days: Int32Array;
  readonly label: Int32Array;
}

/** Each certificate's first steps, `[start, end of those that can go on freely, end of those that can go on, end]`. */
export const ROW = 4;

export interface Steps {
  /** Steps out of a certificate: for each of its places those under that agreement; then award-window ones that can go on; then those that end there. */
  readonly forward: Int32Array;
  /** By certificate, `ROW` integers: offsets into `forward`. */
  readonly rows: Int32Array;
  /** By place, start and end in `forward` of the steps that may stand anywhere in a path. */
  readonly onward: Int32Array;
  /** Full steps under onward agreements without an award window, into a place: offsets by place (size + 1), and the edges. */
  readonly backward: Int32Array;
  readonly into: Int32Array;
  /** Partial steps out of a certificate: edges whose first integer is the place they leave (-1: only a holding can take them). */
  readonly partial: Int32Array;
  /** The certificate that a partial step leads into. */
  readonly partialTo: Int32Array;
  /** Offsets into `partial` by certificate (size + 1). */
  readonly partialRows: Int32Array;
  /** Whether any partial step leads into the certificate. */
  readonly credits: Uint8Array;
  /** By place. */
  readonly certificateOf: Int32Array;
  readonly maxStepsOf: Uint8Array;
  /** By certificate (size + 1): its places. */
  readonly placesOf: Int32Array;
  /** The most steps that any agreement grants. */
  readonly maxSteps: number;
  /** The regions of steps that do not fit one interval, by equivalence. */
  readonly scattered: ReadonlyMap<number, Regions>;
  readonly byteLength: number;
}

/** Compiles the endorsed equivalences of endorsed agreements; what can serve on no day, in no region or for no purpose is left out. */
export function compileSteps(tables: StepTables, forest: Forest, days: DayScale, excludable: Uint8Array): Steps {
  if (tables.equivalences.list.length > EQUIVALENCE)
    throw new CatalogueError(`The register has ${tables.equivalences.list.length} equivalences; the limit is ${EQUIVALENCE}.`);
  if (tables.regions.list.length > LIMIT_16)
    throw new CatalogueError(`The register has ${tables.regions.list.length} regions; the limit is ${LIMIT_16}.`);
  const terms = tables.agreements.list.map((agreement) => termsOf(agreement, tables, forest, days));
  const scattered = new Map<number, Regions>();
  const draft = draftSteps(tables, terms, forest, days, excludable, scattered);
  return layOut(draft, terms, tables, scattered);
}

function termsOf(agreement: Agreement, tables: StepTables, forest: Forest, days: DayScale): Terms {
  return {
    endorsed: (agreement.state ?? 'ENDORSED') === 'ENDORSED',
    regions: regionsOf(agreement.regions, tables.regions, forest),
    purposes: purposeMask(agreement.purposes),
    first: days.first(agreement.period),
    past: days.past(agreement.period),
    maxSteps: agreement.onward?.maxSteps ?? 1,
  };
}

function draftSteps(
  tables: StepTables,
  terms: readonly Terms[],
  forest: Forest,
  days: DayScale,
  excludable: Uint8Array,
  scattered: Map<number, Regions>,
): Draft {
  const { list } = tables.equivalences;
  const capacity = list.reduce((sum, equivalence) => sum + (equivalence.mutual === true ? 2 : 1), 0);
  const column = (): Int32Array => new Int32Array(capacity);
  const draft = { from: column(), to: column(), agreement: column(), regions: column(), days: column(), label: column() };
  let count = 0;
  for (let id = 0; id < list.length; id++) {
    const equivalence = list[id];
    const agreement = tables.agreements.position(equivalence.agreement);
    const under = terms[agreement];
    if (!under.endorsed || (equivalence.state ?? 'ENDORSED') !== 'ENDORSED') continue;
    const regions =
      equivalence.regions === undefined ? under.regions : shared(regionsOf(equivalence.regions, tables.regions, forest), under.regions);
    const purposes = equivalence.purposes === undefined ? under.purposes : purposeMask(equivalence.purposes) & under.purposes;
    const first = Math.max(days.first(equivalence.period), under.first);
    const past = Math.min(days.past(equivalence.period), under.past);
    if (regions.length === 0 || purposes === 0 || first >= past) continue;
    const from = tables.certificates.position(equivalence.from);
    const to = tables.certificates.position(equivalence.to);
    let label = id | (purposes << PURPOSE_SHIFT);
    if (equivalence.conditions !== undefined) label |= CONDITIONS;
    if (equivalence.awarded !== undefined) label |= WINDOW;
    if (excludable[from] | excludable[to]) label |= EXCLUSIONS;
    if (regions.length > 2) {
      label |= REGIONS;
      scattered.set(id, regions);
    }
    // Scattered regions: the interval that spans them all is only the first look.
    const span = regions[0] | (regions[regions.length - 1] << 16);
    for (let way = 0; way < (equivalence.mutual === true ? 2 : 1); way++) {
      draft.from[count] = way === 0 ? from : to;
      draft.to[count] = way === 0 ? to : from;
      draft.agreement[count] = agreement;
      draft.regions[count] = span;
      draft.days[count] = first | (past << 16);
      draft.label[count] = label;
      count++;
    }
  }
  return { count, ...draft };
}

/** Where a step stands in its certificate's row. */
const enum Group {
  Anywhere,
  FirstOnly,
  Alone,
  Partial,
}

function layOut(draft: Draft, terms: readonly Terms[], tables: StepTables, scattered: ReadonlyMap<number, Regions>): Steps {
  const certificates = tables.certificates.list.length;
  const places = placesOf(draft, terms, certificates);
  const groupOf = (step: number): Group => {
    if (tables.equivalences.list[draft.label[step] & EQUIVALENCE].creditedUnits !== undefined) return Group.Partial;
    if (terms[draft.agreement[step]].maxSteps < 2) return Group.Alone;
    return (draft.label[step] & WINDOW) !== 0 ? Group.FirstOnly : Group.Anywhere;
  };
  const { count } = draft;
  const group = new Uint8Array(count);
  const source = new Int32Array(count);
  const target = new Int32Array(count);
  const sizes = new Int32Array(places.count + 1);
  const extra = new Int32Array(certificates * 3);
  const into = new Int32Array(places.count + 1);
  const credits = new Uint8Array(certificates);
  for (let step = 0; step < count; step++) {
    group[step] = groupOf(step);
    source[step] = places.find(draft.from[step], draft.agreement[step]);
    target[step] = places.find(draft.to[step], draft.agreement[step]);
    if (group[step] === Group.Anywhere) {
      sizes[source[step]]++;
      into[target[step] + 1]++;
    } else extra[draft.from[step] * 3 + group[step] - 1]++;
    if (group[step] === Group.Partial) credits[draft.to[step]] = 1;
  }
  const rows = new Int32Array(certificates * ROW);
  const onward = new Int32Array(places.count * 2);
  const partialRows = new Int32Array(certificates + 1);
  const cursors = new Int32Array(certificates * 3);
  const placeCursor = new Int32Array(places.count);
  let at = 0;
  for (let certificate = 0; certificate < certificates; certificate++) {
    rows[certificate * ROW] = at;
    for (let place = places.of[certificate]; place < places.of[certificate + 1]; place++) {
      onward[place * 2] = placeCursor[place] = at;
      onward[place * 2 + 1] = at += sizes[place];
    }
    rows[certificate * ROW + 1] = cursors[certificate * 3] = at;
    rows[certificate * ROW + 2] = cursors[certificate * 3 + 1] = at += extra[certificate * 3];
    rows[certificate * ROW + 3] = at += extra[certificate * 3 + 1];
    cursors[certificate * 3 + 2] = partialRows[certificate];
    partialRows[certificate + 1] = partialRows[certificate] + extra[certificate * 3 + 2];
  }
  for (let place = 0; place < places.count; place++) into[place + 1] += into[place];
  const forward = new Int32Array(at * EDGE);
  const backward = new Int32Array(into[places.count] * EDGE);
  const partial = new Int32Array(partialRows[certificates] * EDGE);
  const partialTo = new Int32Array(partialRows[certificates]);
  const intoCursor = into.slice();
  const write = (rowsOf: Int32Array, position: number, place: number, step: number): void => {
    rowsOf[position * EDGE] = place;
    rowsOf[position * EDGE + 1] = draft.regions[step];
    rowsOf[position * EDGE + 2] = draft.days[step];
    rowsOf[position * EDGE + 3] = draft.label[step];
  };
  for (let step = 0; step < count; step++) {
    if (group[step] === Group.Anywhere) {
      write(forward, placeCursor[source[step]]++, target[step], step);
      write(backward, intoCursor[target[step]]++, source[step], step);
    } else {
      const position = cursors[draft.from[step] * 3 + group[step] - 1]++;
      if (group[step] === Group.Partial) {
        write(partial, position, terms[draft.agreement[step]].maxSteps < 2 ? -1 : source[step], step);
        partialTo[position] = draft.to[step];
      } else write(forward, position, target[step], step);
    }
  }
  const arrays = [rows, onward, partialRows, forward, backward, partial, partialTo, into, credits];
  const byteLength = [...arrays, places.certificateOf, places.maxStepsOf, places.of].reduce((sum, array) => sum + array.byteLength, 0);
  return {
    forward, rows, onward, backward, into, partial, partialTo, partialRows, credits, scattered, byteLength,
    certificateOf: places.certificateOf,
    maxStepsOf: places.maxStepsOf,
    placesOf: places.of,
    maxSteps: terms.reduce((most, under) => Math.max(most, under.maxSteps), 1),
  }; // prettier-ignore
}

interface Places {
  readonly count: number;
  readonly of: Int32Array;
  readonly certificateOf: Int32Array;
  readonly maxStepsOf: Uint8Array;
  /** The place of a certificate under an agreement; its first place where the agreement grants nothing onward. */
  find(certificate: number, agreement: number): number;
}

function placesOf(draft: Draft, terms: readonly Terms[], certificates: number): Places {
  const agreements = terms.length;
  const keys = new Set<number>();
  for (let step = 0; step < draft.count; step++) {
    const agreement = draft.agreement[step];
    if (terms[agreement].maxSteps < 2) continue;
    keys.add(draft.from[step] * agreements + agreement);
    keys.add(draft.to[step] * agreements + agreement);
  }
  const sorted = Float64Array.from(keys).sort();
  const of = new Int32Array(certificates + 1);
  const owner: number[] = [];
  const under: number[] = [];
  let next = 0;
  for (let certificate = 0; certificate < certificates; certificate++) {
    of[certificate] = owner.length;
    for (; next < sorted.length && Math.floor(sorted[next] / agreements) === certificate; next++) {
      owner.push(certificate);
      under.push(sorted[next] % agreements);
    }
    if (owner.length === of[certificate]) {
      owner.push(certificate);
      under.push(-1);
    }
  }
  of[certificates] = owner.length;
  return {
    count: owner.length,
    of,
    certificateOf: Int32Array.from(owner),
    maxStepsOf: Uint8Array.from(under, (agreement) => (agreement < 0 ? 1 : terms[agreement].maxSteps)),
    find(certificate, agreement) {
      for (let place = of[certificate]; place < of[certificate + 1]; place++) if (under[place] === agreement) return place;
      return of[certificate];
    },
  };
}
