/** Compiles the steps of a register: what every equivalence allows under its agreement, then where each step stands. */
import { CatalogueError } from '../model/catalogue-error';
import type { DayScale } from '../catalogue/day-scale';
import { AppendOnly, spareRoom } from '../memory/append-only';
import { layOut } from './step-layout';
import type { Agreement, Certificate, Code, Equivalence, Region } from '../model/records';
import { intersection, regionsOf, type Regions } from '../catalogue/region-sets';
import { intervalsOf, sharedIntervals, termsOf, type AgreementTerms } from './agreement-terms';
import { StepRows, type StepOf } from './step-rows';
import { Bits, MAX_16_BITS, purposeMask, type Steps } from '../catalogue/step-graph';
import type { Forest } from '../catalogue/forest';
import type { Table } from '../catalogue/tables';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

/** What steps are compiled from, beside the equivalences. */
export interface StepGround {
  readonly tables: {
    readonly agreements: Table<Agreement>;
    readonly equivalences: Table<Equivalence>;
    readonly certificates: Table<Certificate>;
    readonly regions: Table<Region>;
  };
  readonly regionForest: Forest;
  readonly days: DayScale;
  /** By certificate, whether any exclusion names it. */
  readonly excludable: Uint8Array;
}

const BYTES_PER_POINTER = 8;

/** Compiles the endorsed equivalences of endorsed agreements; what can serve on no day, in no region or for no purpose is left out. */
export function* compileSteps(ground: StepGround): TimeSlices<Steps> {
  const { agreements, equivalences, regions } = ground.tables;
  if (regions.size > MAX_16_BITS)
    throw new CatalogueError(`The register has ${regions.size} regions; the limit is ${MAX_16_BITS}.`);
  const { size } = equivalences;
  refuseTooMany(size);
  const agreementOf = AppendOnly.of(equivalences.issued);
  const regionSetOf = AppendOnly.of(equivalences.issued);
  const codes = new Array<Code | null>((equivalences.issued + spareRoom(equivalences.issued)) * 2);
  const maker = new StepMaker(ground);
  const rows = new StepRows(size);
  yield* inTimeSlices(size, (start, end) => {
    for (let position = start; position < end; position++) {
      const record = equivalences.at(position);
      const id = equivalences.numbers[position];
      agreementOf.integers[id] = agreements.position(record.agreement);
      noteCodes(codes, id, record);
      const step = maker.stepOf(record);
      if (step !== undefined) rows.add(step, id);
      regionSetOf.integers[id] = step?.regionSet ?? -1;
    }
  });
  const laidOut = yield* layOut(rows, maker.terms, ground.tables.certificates.size);
  return withByteLength({ ...laidOut, agreementOf, regionSetOf, codes, regionSets: maker.regionSets });
}

/** The same with the bytes that all of it takes. */
export function withByteLength(steps: Omit<Steps, 'byteLength'>): Steps {
  const arrays = Object.values(steps).map((part) => (part instanceof AppendOnly ? part.integers : (part as unknown)));
  const byteLength = arrays
    .filter((array) => ArrayBuffer.isView(array))
    .reduce((sum, array) => sum + array.byteLength, steps.codes.length * BYTES_PER_POINTER);
  return { ...steps, byteLength };
}

export function refuseTooMany(count: number): void {
  const limit: number = Bits.EQUIVALENCE;
  if (count > limit) throw new CatalogueError(`The register has ${count} equivalences; the limit is ${limit}.`);
}

/** Notes an equivalence's code; and its agreement's, or null where there is more to say of it. */
export function noteCodes(codes: (Code | null)[], number: number, record: Equivalence): void {
  const { code, agreement, conditions, awarded } = record;
  codes[number * 2] = code;
  codes[number * 2 + 1] = conditions === undefined && awarded === undefined ? agreement : null;
}

/** Says what steps an equivalence allows. */
export class StepMaker {
  readonly terms: readonly AgreementTerms[];
  readonly regionSets: Regions[];
  private readonly setAt = new Map<string, number>();

  constructor(
    private readonly ground: StepGround,
    regionSets: readonly Regions[] = [],
  ) {
    const { tables, regionForest, days } = ground;
    this.terms = tables.agreements.list.map((agreement) => termsOf(agreement, tables.regions, regionForest, days));
    this.regionSets = [...regionSets];
    regionSets.forEach((regions, at) => this.setAt.set(regions.join(), at));
  }

  /** What an equivalence allows; undefined where that is nothing. */
  stepOf(equivalence: Equivalence): StepOf | undefined {
    const { tables, regionForest, days, excludable } = this.ground;
    const agreement = tables.agreements.position(equivalence.agreement);
    const under = this.terms[agreement];
    const served = sharedIntervals(intervalsOf(equivalence, days), under.days);
    const regions =
      equivalence.regions === undefined
        ? under.regions
        : intersection(regionsOf(equivalence.regions, tables.regions, regionForest), under.regions);
    const purposes =
      equivalence.purposes === undefined ? under.purposes : purposeMask(equivalence.purposes) & under.purposes;
    if (regions.length === 0 || purposes === 0 || served.length === 0) return undefined;
    const from = tables.certificates.position(equivalence.from);
    const to = tables.certificates.position(equivalence.to);
    let bits = purposes << Bits.PURPOSE_SHIFT;
    if (equivalence.conditions !== undefined) bits |= Bits.CONDITIONS;
    if (equivalence.awarded !== undefined) bits |= Bits.WINDOW;
    if (excludable[from] | excludable[to]) bits |= Bits.EXCLUSIONS;
    if (regions.length > 2) bits |= Bits.REGIONS;
    return {
      from,
      to,
      mutual: equivalence.mutual === true,
      agreement,
      // Scattered regions: the interval that spans them all is only the first look.
      regions: regions[0] | (regions[regions.length - 1] << 16),
      regionSet: regions.length > 2 ? this.numberOf(regions) : -1,
      days: served,
      bits,
      partial: equivalence.creditedUnits !== undefined,
    };
  }

  private numberOf(regions: Regions): number {
    const key = regions.join();
    const known = this.setAt.get(key);
    if (known !== undefined) return known;
    this.setAt.set(key, this.regionSets.length);
    return this.regionSets.push(regions) - 1;
  }
}
