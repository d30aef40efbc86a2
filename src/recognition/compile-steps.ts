/** Compiles the steps of a register: what every equivalence allows under its agreement, then where each step stands. */
import { CatalogueError } from './catalogue-error';
import type { DayScale } from './day-scale';
import { layOut } from './lay-out';
import type { Agreement, Certificate, Code, Equivalence, Region } from './records';
import { regionsOf, shared, type Regions } from './regions';
import { Label, LIMIT_16, purposeMask, type Steps } from './steps';
import type { Forest, Table } from './tables';

/** An agreement as its steps see it. */
export interface Terms {
  readonly endorsed: boolean;
  readonly regions: Regions;
  readonly purposes: number;
  readonly first: number;
  readonly past: number;
  /** The most steps of a path under it; 1 where onward recognition is not granted. */
  readonly maxSteps: number;
}

interface StepTables {
  readonly agreements: Table<Agreement>;
  readonly equivalences: Table<Equivalence>;
  readonly certificates: Table<Certificate>;
  readonly regions: Table<Region>;
}

/** Every step that is usable at some time, in order of equivalence. */
export interface Draft {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly agreement: Int32Array;
  readonly regions: Int32Array;
  readonly days: Int32Array;
  readonly label: Int32Array;
  /** Whether the step credits units instead of the whole certificate. */
  readonly partial: Uint8Array;
}

/** Bytes of a pointer. */
const POINTER = 8;

/** Compiles the endorsed equivalences of endorsed agreements; what can serve on no day, in no region or for no purpose is left out. */
export function compileSteps(tables: StepTables, forest: Forest, days: DayScale, excludable: Uint8Array): Steps {
  const { list } = tables.equivalences;
  const most: number = Label.EQUIVALENCE;
  if (list.length > most)
    throw new CatalogueError(`The register has ${list.length} equivalences; the limit is ${most}.`);
  if (tables.regions.list.length > LIMIT_16)
    throw new CatalogueError(`The register has ${tables.regions.list.length} regions; the limit is ${LIMIT_16}.`);
  const agreementOf = Int32Array.from(list, ({ agreement }) => tables.agreements.position(agreement));
  const codes = new Array<Code | null>(list.length * 2);
  list.forEach(({ code, agreement, conditions, awarded }, id) => {
    codes[id * 2] = code;
    codes[id * 2 + 1] = conditions === undefined && awarded === undefined ? agreement : null;
  });
  const terms = tables.agreements.list.map((agreement) => termsOf(agreement, tables, forest, days));
  const scattered = new Map<number, Regions>();
  const draft = draftSteps(tables, terms, agreementOf, forest, days, excludable, scattered);
  const laidOut = layOut(draft, terms, tables.certificates.list.length);
  const byteLength = laidOut.byteLength + agreementOf.byteLength + codes.length * POINTER;
  return { ...laidOut, agreementOf, codes, scattered, byteLength };
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
  agreementOf: Int32Array,
  forest: Forest,
  days: DayScale,
  excludable: Uint8Array,
  scattered: Map<number, Regions>,
): Draft {
  const { list } = tables.equivalences;
  const capacity = list.reduce((sum, equivalence) => sum + (equivalence.mutual === true ? 2 : 1), 0);
  const column = (): Int32Array => new Int32Array(capacity);
  const draft = {
    from: column(),
    to: column(),
    agreement: column(),
    regions: column(),
    days: column(),
    label: column(),
    partial: new Uint8Array(capacity),
  };
  let count = 0;
  for (let id = 0; id < list.length; id++) {
    const equivalence = list[id];
    const agreement = agreementOf[id];
    const under = terms[agreement];
    if (!under.endorsed || (equivalence.state ?? 'ENDORSED') !== 'ENDORSED') continue;
    const regions =
      equivalence.regions === undefined
        ? under.regions
        : shared(regionsOf(equivalence.regions, tables.regions, forest), under.regions);
    const purposes =
      equivalence.purposes === undefined ? under.purposes : purposeMask(equivalence.purposes) & under.purposes;
    const first = Math.max(days.first(equivalence.period), under.first);
    const past = Math.min(days.past(equivalence.period), under.past);
    if (regions.length === 0 || purposes === 0 || first >= past) continue;
    const from = tables.certificates.position(equivalence.from);
    const to = tables.certificates.position(equivalence.to);
    let label = id | (purposes << Label.PURPOSE_SHIFT);
    if (equivalence.conditions !== undefined) label |= Label.CONDITIONS;
    if (equivalence.awarded !== undefined) label |= Label.WINDOW;
    if (excludable[from] | excludable[to]) label |= Label.EXCLUSIONS;
    if (regions.length > 2) {
      label |= Label.REGIONS;
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
      draft.partial[count] = equivalence.creditedUnits === undefined ? 0 : 1;
      count++;
    }
  }
  return { count, ...draft };
}
