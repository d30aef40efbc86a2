/**
 * Edits the steps of a register where equivalences have changed: what stands is copied, and only the rows that change are looked at.
 * A place that nothing leads out of or into any more stays, and so does an edge that could be a dead end now: neither alters an answer.
 */
import { copyOf, newColumn } from './columns';
import { noteCodes, refuseTooMany, StepMaker, weightOf, type StepGround, type Terms } from './compile-steps';
import {
  editsOfRows,
  moved,
  shiftsOf,
  splicingColumn,
  splicingIntegers,
  type Edit,
  type RowChange,
  type Shift,
} from './edits';
import { editPlaces, type PlacesAfter } from './edit-places';
import { ALONE, ANYWHERE, FIRST_ONLY, groupOf, GROUPS, PARTIAL } from './lay-out';
import type { Equivalence } from './records';
import { resized } from './relaxed';
import type { StepOf } from './step-rows';
import { Edge, Label, Place, Row, type Steps } from './steps';
import type { Table } from './tables';
import { inTurns, type Turns } from './turns';

/** A step that ends or comes. */
export interface StepChange {
  /** Of the equivalence: as before where it ends, as after where it comes. */
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly agreement: number;
  /** Where in a path it may stand. */
  readonly group: number;
  readonly comes: boolean;
  readonly step: StepOf;
}

/** The steps after edits of the equivalences of a table; all else in the ground is as it was. */
export function* editSteps(
  before: Steps,
  equivalencesBefore: Table<Equivalence>,
  ground: StepGround,
  edits: readonly Edit<Equivalence>[],
): Turns<Steps> {
  const { agreements, equivalences } = ground.tables;
  refuseTooMany(equivalences.size);
  const maker = new StepMaker(ground, before.regionSets);
  const changes = changesOf(equivalencesBefore, maker, edits);
  const shifts = shiftsOf(edits);
  const agreementOf = yield* splicingColumn(before.agreementOf, edits, (record) =>
    agreements.position(record.agreement),
  );
  const regionSetOf = yield* splicingColumn(
    before.regionSetOf,
    edits,
    (record) => maker.stepOf(record)?.regionSet ?? -1,
  );
  for (const { record } of edits)
    if (record !== undefined) {
      const number = equivalences.numbers[equivalences.position(record.code)];
      noteCodes(before.codes, number, record);
    }
  const byEquivalence = { ...before, agreementOf, regionSetOf, regionSets: maker.regionSets };
  if (changes.length === 0 && shifts.length === 0) return byEquivalence;
  const places = yield* editPlaces(before, changes, maker.terms);
  const editor = new RowEditor(before, places, changes, shifts);
  const forward = yield* editor.forward();
  const backward = yield* editor.backward();
  const apart = yield* editor.partials(maker.terms);
  const rows = yield* editor.offsets();
  const after = { ...byEquivalence, forward, backward, ...apart, rows };
  const { placesOf, table, agreementAt } = places;
  return weightOf({ ...after, placesOf, places: table, agreementAt, marks: { base: 1 } });
}

function changesOf(
  before: Table<Equivalence>,
  maker: StepMaker,
  edits: readonly Edit<Equivalence>[],
): readonly StepChange[] {
  const changes: StepChange[] = [];
  const note = (record: Equivalence, id: number, comes: boolean): void => {
    const step = maker.stepOf(record);
    if (step === undefined) return;
    const { from, to, agreement, mutual } = step;
    const group = groupOf(step.partial, step.label, maker.terms[agreement]);
    changes.push({ id, from, to, agreement, group, comes, step });
    if (mutual) changes.push({ id, from: to, to: from, agreement, group, comes, step });
  };
  let shift = 0;
  for (const { position, ended, record } of edits) {
    if (ended === 1) note(before.at(position), position, false);
    if (record !== undefined) note(record, position + shift, true);
    shift += (record === undefined ? 0 : 1) - ended;
  }
  return changes;
}

/** Edits the rows of edges. Places are numbered as after; the offsets of their table are those of before until `offsets` moves them. */
class RowEditor {
  constructor(
    private readonly before: Steps,
    private readonly places: PlacesAfter,
    private readonly changes: readonly StepChange[],
    private readonly shifts: readonly Shift[],
  ) {}

  forward(): Turns<Int32Array> {
    const { forward } = this.before;
    const changes = this.changes.filter(({ group }) => group !== PARTIAL);
    const edits = editsOfRows(
      changes.map((change) => this.outwardChange(change)),
      (position) => forward[position * Edge.SIZE + Edge.LABEL] & Label.EQUIVALENCE,
      this.shifts,
    );
    // What comes may lead on from places that were dead ends.
    const woken = this.marked(({ group, comes }) => comes && group === ANYWHERE, this.sourceOf);
    return splicingIntegers(forward, edits, Edge.SIZE, this.adjusting(woken));
  }

  private outwardChange(change: StepChange): RowChange {
    const { table, placesOf } = this.places;
    const { rows } = this.before;
    const row = change.from * Row.SIZE;
    const last = placesOf[change.from + 1] - 1;
    const given = { id: change.id, ...(change.comes && { values: this.edgeTo(this.targetOf(change), change) }) };
    if (change.group === ANYWHERE) {
      const place = this.sourceOf(change);
      const [start, end] = [table[place * Place.SIZE + Place.OUT], table[place * Place.SIZE + Place.OUT_END]];
      return { ...given, row: place, start, end };
    }
    // A certificate's further steps stand after those of its last place.
    return change.group === FIRST_ONLY
      ? { ...given, row: last + 1 / 3, start: table[last * Place.SIZE + Place.OUT_END], end: rows[row + Row.GOES_ON] }
      : { ...given, row: last + 2 / 3, start: rows[row + Row.GOES_ON], end: rows[row + Row.END] };
  }

  backward(): Turns<Int32Array> {
    const { backward } = this.before;
    const { table } = this.places;
    const changes = this.changes.filter(({ group }) => group === ANYWHERE);
    const edits = editsOfRows(
      changes.map((change) => {
        const row = this.targetOf(change);
        const [start, end] = [table[row * Place.SIZE + Place.INTO], table[row * Place.SIZE + Place.INTO_END]];
        const values = change.comes && { values: this.edgeTo(this.sourceOf(change), change) };
        return { row, start, end, id: change.id, ...values };
      }),
      (position) => backward[position * Edge.SIZE + Edge.LABEL] & Label.EQUIVALENCE,
      this.shifts,
    );
    const goesOn = ({ group, comes }: StepChange): boolean => comes && (group === ANYWHERE || group === FIRST_ONLY);
    return splicingIntegers(backward, edits, Edge.SIZE, this.adjusting(this.marked(goesOn, this.targetOf)));
  }

  *partials(terms: readonly Terms[]): Turns<Pick<Steps, 'partial' | 'partialTo' | 'partialRows' | 'credits'>> {
    const { partial, partialTo, partialRows, credits } = this.before;
    const changes = this.changes.filter(({ group }) => group === PARTIAL);
    const label = (position: number): number => partial[position * Edge.SIZE + Edge.LABEL] & Label.EQUIVALENCE;
    const editsWith = (valuesOf: (change: StepChange) => readonly number[]): readonly Edit<readonly number[]>[] =>
      editsOfRows(
        changes.map((change) => ({
          row: change.from,
          start: partialRows[change.from],
          end: partialRows[change.from + 1],
          id: change.id,
          ...(change.comes && { values: valuesOf(change) }),
        })),
        label,
        this.shifts,
      );
    const edges = editsWith((change) =>
      this.edgeTo(terms[change.agreement].maxSteps < 2 ? -1 : this.sourceOf(change), change),
    );
    const after = yield* splicingIntegers(partial, edges, Edge.SIZE, this.adjusting(null));
    if (changes.length === 0) return { partial: after, partialTo, partialRows, credits };
    const to = yield* splicingIntegers(
      partialTo,
      editsWith((change) => [change.to]),
    );
    const credited = new Uint8Array(credits.length);
    for (const certificate of to) credited[certificate] = 1;
    return { partial: after, partialTo: to, partialRows: resized(partialRows, changes), credits: credited };
  }

  /** Moves the offsets of the places, and gives the rows of the certificates. */
  *offsets(): Turns<Int32Array> {
    const { table, placesOf } = this.places;
    const rows = copyOf(this.before.rows);
    const out = newColumn(table.length / Place.SIZE);
    const into = newColumn(table.length / Place.SIZE);
    const others = newColumn((rows.length / Row.SIZE) * GROUPS);
    for (const change of this.changes) {
      const growth = change.comes ? 1 : -1;
      if (change.group === ANYWHERE) {
        out[this.sourceOf(change)] += growth;
        into[this.targetOf(change)] += growth;
      } else if (change.group !== PARTIAL) others[change.from * GROUPS + change.group] += growth;
    }
    let [outGrown, intoGrown] = [0, 0];
    yield* inTurns(placesOf.length - 1, (start, end) => {
      for (let certificate = start; certificate < end; certificate++) {
        const row = certificate * Row.SIZE;
        rows[row + Row.START] += outGrown;
        for (let place = placesOf[certificate]; place < placesOf[certificate + 1]; place++) {
          const at = place * Place.SIZE;
          table[at + Place.OUT] += outGrown;
          table[at + Place.OUT_END] += outGrown += out[place];
          table[at + Place.INTO] += intoGrown;
          table[at + Place.INTO_END] += intoGrown += into[place];
        }
        const windowed = rows[row + Row.GOES_ON] + outGrown + others[certificate * GROUPS + FIRST_ONLY];
        outGrown += others[certificate * GROUPS + FIRST_ONLY];
        rows[row + Row.GOES_ON] = windowed;
        rows[row + Row.END] += outGrown += others[certificate * GROUPS + ALONE];
        const lastOut = table[(placesOf[certificate + 1] - 1) * Place.SIZE + Place.OUT_END];
        rows[row + Row.RUNS] = placesOf[certificate + 1] - placesOf[certificate] + (windowed > lastOut ? 1 : 0);
      }
    });
    return rows;
  }

  private readonly sourceOf = ({ from, agreement }: StepChange): number => this.places.placeOf(from, agreement);

  private readonly targetOf = ({ to, agreement, group }: StepChange): number =>
    group === ALONE ? this.places.placesOf[to] : this.places.placeOf(to, agreement);

  private edgeTo(place: number, { id, step: { regions, days, label } }: StepChange): readonly number[] {
    return [place, regions, days, label | id];
  }

  /** By place, whether it is the `of` of a change that counts. */
  private marked(counts: (change: StepChange) => boolean, of: (change: StepChange) => number): Uint8Array {
    const marks = new Uint8Array(this.places.table.length / Place.SIZE);
    for (const change of this.changes) if (counts(change)) marks[of(change)] = 1;
    return marks;
  }

  /** Renumbers places and equivalences of edges; those at places that are woken are no dead ends. */
  private adjusting(woken: Uint8Array | null): (after: Int32Array, start: number, end: number) => void {
    const { shifts } = this;
    const { shifts: placeShifts } = this.places;
    return (after, start, end) => {
      for (let at = start; at < end; at += Edge.SIZE) {
        const place = moved(after[at + Edge.PLACE], placeShifts);
        after[at + Edge.PLACE] = place;
        if (woken !== null && woken[place] === 1) after[at + Edge.LABEL] &= ~Label.DEAD_END;
        const id = after[at + Edge.LABEL] & Label.EQUIVALENCE;
        // The number of the equivalence stands in the lowest bits.
        after[at + Edge.LABEL] += moved(id, shifts) - id;
      }
    };
  }
}
