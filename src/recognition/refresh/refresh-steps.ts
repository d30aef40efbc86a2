/**
 * Edits the steps of a register where equivalences have changed: the rows that change are written anew, all others are taken over.
 * A place that nothing leads out of or into any more stays; an edge may be taken for no dead end that is one, and a certificate for one that
 * units are credited to: none of it alters an answer.
 */
import { changedRow } from './changed-row';
import { copyOf } from '../memory/shared-integers';
import { noteCodes, StepMaker, weightOf, type StepGround, type Terms } from '../compile/compile-steps';
import { editPlaces, type PlacesAfter } from './refresh-nodes';
import { splicingIntegers } from '../memory/splicing';
import { groupedBy } from '../memory/grouping';
import type { Growing } from '../memory/append-only';
import { ALONE, ANYWHERE, FIRST_ONLY, groupOf, PARTIAL } from '../compile/step-layout';
import type { Equivalence } from '../model/records';
import { otherEnd, type Relaxed } from '../catalogue/incidence';
import type { StepOf } from '../compile/step-rows';
import { Edge, Label, Place, Row, type Steps } from '../catalogue/step-graph';
import type { Comparing, RecordChange } from '../catalogue/tables';
import type { Turns } from '../memory/time-slices';

/** A step that ends or comes. */
export interface StepChange {
  /** The number of the equivalence's record. */
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly agreement: number;
  /** Where in a path it may stand. */
  readonly group: number;
  readonly comes: boolean;
  readonly step: StepOf;
}

/** The steps after equivalences have ended and come; all else in the ground is as it was. */
export function* editSteps(
  before: Steps,
  ground: StepGround,
  relaxed: Relaxed,
  changes: readonly RecordChange<Equivalence>[],
): Turns<Steps> {
  const { agreements, equivalences } = ground.tables;
  const maker = new StepMaker(ground, before.regionSets);
  let { agreementOf, regionSetOf } = before;
  for (const { number, record, comes } of changes) {
    if (!comes) continue;
    noteCodes(before.codes, number, record);
    agreementOf = agreementOf.with(number, agreements.position(record.agreement));
    regionSetOf = regionSetOf.with(number, maker.stepOf(record)?.regionSet ?? -1);
  }
  const byEquivalence = { ...before, agreementOf, regionSetOf, regionSets: maker.regionSets };
  const steps = changes.flatMap((change) => stepChangesOf(maker, change));
  if (steps.length === 0) return weightOf(byEquivalence);
  const places = yield* editPlaces(before, steps, maker.terms);
  const rows = yield* splicingIntegers(before.rows, []);
  const editor = new RowEditor(before, places, rows, equivalences);
  yield* editor.editForward(steps.filter(({ group }) => group !== PARTIAL));
  yield* editor.editBackward(steps.filter(({ group }) => group === ANYWHERE));
  editor.wake(
    steps.filter(({ comes }) => comes),
    relaxed,
  );
  const apart = editor.partials(
    steps.filter(({ group }) => group === PARTIAL),
    maker.terms,
  );
  const { forward, backward } = editor;
  const { table, agreementAt } = places;
  return weightOf({
    ...byEquivalence,
    forward,
    backward,
    ...apart,
    rows,
    places: table,
    agreementAt,
    marks: { base: 1 },
  });
}

function stepChangesOf(
  maker: StepMaker,
  { number: id, record, comes }: RecordChange<Equivalence>,
): readonly StepChange[] {
  const step = maker.stepOf(record);
  if (step === undefined) return [];
  const { from, to, agreement, mutual } = step;
  const along = {
    id,
    from,
    to,
    agreement,
    group: groupOf(step.partial, step.label, maker.terms[agreement]),
    comes,
    step,
  };
  return mutual ? [along, { ...along, from: to, to: from }] : [along];
}

const EDGES = { width: Edge.SIZE, id: Edge.LABEL };

/** Writes rows of edges anew, and where they are into the tables of the places and of the certificates. */
class RowEditor {
  forward: Growing;
  backward: Growing;

  constructor(
    private readonly before: Steps,
    private readonly places: PlacesAfter,
    private readonly rows: Int32Array,
    private readonly order: Comparing,
  ) {
    ({ forward: this.forward, backward: this.backward } = before);
  }

  *editForward(changes: readonly StepChange[]): Turns {
    for (const [certificate, ofIt] of groupedBy(changes, ({ from }) => from)) {
      this.editOutward(certificate, ofIt);
      yield;
    }
  }

  /** All steps out of a certificate stand together: of each place, then those that can only be first, then those that stand alone. */
  private editOutward(certificate: number, changes: readonly StepChange[]): void {
    const { rows } = this;
    const { table } = this.places;
    const row = certificate * Row.SIZE;
    const places = this.places.placesOf(certificate);
    const changed = (group: number, start: number, end: number, place?: number): number[] =>
      this.changed(
        this.forward,
        start,
        end,
        changes.filter((change) => change.group === group && (place === undefined || this.sourceOf(change) === place)),
        (change) => this.edgeTo(this.targetOf(change), change),
      );
    const ofPlaces = places.map((place) =>
      changed(ANYWHERE, table[place * Place.SIZE + Place.OUT], table[place * Place.SIZE + Place.OUT_END], place),
    );
    const lastOut = table[places.at(-1)! * Place.SIZE + Place.OUT_END];
    const windowed = changed(FIRST_ONLY, lastOut, rows[row + Row.GOES_ON]);
    const alone = changed(ALONE, rows[row + Row.GOES_ON], rows[row + Row.END]);
    const all = [...ofPlaces, windowed, alone].flat();
    this.forward = this.forward.withRoom(all.length);
    let at = this.forward.add(all) / Edge.SIZE;
    rows[row + Row.START] = at;
    places.forEach((place, number) => {
      table[place * Place.SIZE + Place.OUT] = at;
      table[place * Place.SIZE + Place.OUT_END] = at += ofPlaces[number].length / Edge.SIZE;
    });
    rows[row + Row.GOES_ON] = at += windowed.length / Edge.SIZE;
    rows[row + Row.END] = at + alone.length / Edge.SIZE;
    rows[row + Row.RUNS] = places.length + (windowed.length > 0 ? 1 : 0);
  }

  *editBackward(changes: readonly StepChange[]): Turns {
    const { table } = this.places;
    for (const [place, intoIt] of groupedBy(changes, this.targetOf)) {
      const at = place * Place.SIZE;
      const row = this.changed(this.backward, table[at + Place.INTO], table[at + Place.INTO_END], intoIt, (change) =>
        this.edgeTo(this.sourceOf(change), change),
      );
      this.backward = this.backward.withRoom(row.length);
      table[at + Place.INTO] = this.backward.add(row) / Edge.SIZE;
      table[at + Place.INTO_END] = table[at + Place.INTO] + row.length / Edge.SIZE;
      yield;
    }
  }

  /** What comes may lead on from places that were dead ends. Who reads the same rows as they were finds nothing there, and is none the worse. */
  wake(came: readonly StepChange[], relaxed: Relaxed): void {
    for (const change of came) {
      if (change.group === ANYWHERE) this.wakeForward(change.from, this.sourceOf(change), relaxed);
      if (change.group === ANYWHERE || change.group === FIRST_ONLY) this.wakeBackward(this.targetOf(change));
    }
  }

  private wakeForward(certificate: number, place: number, relaxed: Relaxed): void {
    if (this.had(place, Place.OUT)) return;
    const { inRows, in: ids } = relaxed;
    for (let row = inRows[certificate * 2]; row < inRows[certificate * 2 + 1]; row++) {
      const from = otherEnd(relaxed, ids.integers[row], certificate) * Row.SIZE;
      this.wakeIn(this.forward, this.rows[from + Row.START], this.rows[from + Row.GOES_ON], place);
    }
  }

  private wakeBackward(place: number): void {
    if (this.had(place, Place.INTO)) return;
    const { table } = this.places;
    for (let at = table[place * Place.SIZE + Place.OUT]; at < table[place * Place.SIZE + Place.OUT_END]; at++) {
      const to = this.forward.integers[at * Edge.SIZE + Edge.PLACE] * Place.SIZE;
      this.wakeIn(this.backward, table[to + Place.INTO], table[to + Place.INTO_END], place);
    }
  }

  /** Whether a place had any steps out of it, or into it, before. */
  private had(place: number, side: Place.OUT | Place.INTO): boolean {
    const { places } = this.before;
    const at = place * Place.SIZE + side;
    return at < places.length && places[at] < places[at + 1];
  }

  private wakeIn({ integers }: Growing, start: number, end: number, place: number): void {
    for (let at = start * Edge.SIZE; at < end * Edge.SIZE; at += Edge.SIZE)
      if (integers[at + Edge.PLACE] === place) integers[at + Edge.LABEL] &= ~Label.DEAD_END;
  }

  partials(
    changes: readonly StepChange[],
    terms: readonly Terms[],
  ): Pick<Steps, 'partial' | 'partialRows' | 'credits'> {
    let { partial, partialRows, credits } = this.before;
    if (changes.length === 0) return { partial, partialRows, credits };
    partialRows = copyOf(partialRows);
    for (const [certificate, ofIt] of groupedBy(changes, ({ from }) => from)) {
      const row = this.changed(
        partial,
        partialRows[certificate * 2],
        partialRows[certificate * 2 + 1],
        ofIt,
        (change) => this.edgeTo(terms[change.agreement].maxSteps < 2 ? -1 : this.sourceOf(change), change),
      );
      partial = partial.withRoom(row.length);
      partialRows[certificate * 2] = partial.add(row) / Edge.SIZE;
      partialRows[certificate * 2 + 1] = partialRows[certificate * 2] + row.length / Edge.SIZE;
    }
    const credited = changes.filter(({ comes, to }) => comes && credits[to] === 0);
    if (credited.length > 0) credits = credits.slice();
    for (const { to } of credited) credits[to] = 1;
    return { partial, partialRows, credits };
  }

  private changed(
    edges: Growing,
    start: number,
    end: number,
    changes: readonly StepChange[],
    edgeOf: (change: StepChange) => readonly number[],
  ): number[] {
    return changedRow(edges.integers.subarray(start * Edge.SIZE, end * Edge.SIZE), EDGES, changes, edgeOf, this.order);
  }

  private readonly sourceOf = ({ from, agreement }: StepChange): number => this.places.placeOf(from, agreement);

  private readonly targetOf = ({ to, agreement, group }: StepChange): number =>
    group === ALONE ? this.before.placesOf[to] : this.places.placeOf(to, agreement);

  private edgeTo(place: number, { id, step: { regions, days, label } }: StepChange): readonly number[] {
    return [place, regions, days, label | id];
  }
}
