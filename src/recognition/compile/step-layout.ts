/** Where each step stands: rows of edges out of certificates and places, into places, and the partial ones apart. */
import type { Terms } from './compile-steps';
import { Growing } from '../memory/append-only';
import { placesOf, type Places } from './nodes';
import type { StepRows } from './step-rows';
import { Edge, Label, Place, Row, type Steps } from '../catalogue/step-graph';
import { inTurns, type Turns } from '../memory/time-slices';

/** Where in a path a step may stand; also its place in a certificate's row, where places' own steps come first. */
export const ANYWHERE = 0;
export const FIRST_ONLY = 1;
export const ALONE = 2;
export const PARTIAL = 3;
export const GROUPS = 4;

export function groupOf(partial: number, label: number, { maxSteps }: Terms): number {
  if (partial !== 0) return PARTIAL;
  if (maxSteps < 2) return ALONE;
  return (label & Label.WINDOW) !== 0 ? FIRST_ONLY : ANYWHERE;
}

/** What of the steps the layout makes. */
type Layout = Omit<Steps, 'agreementOf' | 'codes' | 'regionSetOf' | 'regionSets' | 'byteLength'>;

export function* layOut(draft: StepRows, terms: readonly Terms[], certificates: number): Turns<Layout> {
  const places = yield* placesOf(draft, terms, certificates);
  const groups = yield* groupsOf(draft, terms);
  const out = yield* outward(draft, groups, places, certificates);
  const backward = yield* inward(draft, groups, places);
  const apart = yield* partials(draft, groups, places, terms, certificates);
  return {
    ...out,
    backward,
    ...apart,
    placesOf: places.of.subarray(0, certificates),
    places: places.rows,
    agreementAt: places.agreementAt,
    marks: { base: 1 },
    maxSteps: terms.reduce((most, under) => Math.max(most, under.maxSteps), 1),
    leastMaxSteps: terms.reduce((least, { maxSteps }) => (maxSteps > 1 ? Math.min(least, maxSteps) : least), Infinity),
  };
}

function* groupsOf(draft: StepRows, terms: readonly Terms[]): Turns<Uint8Array> {
  const groups = new Uint8Array(draft.count);
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++)
      groups[step] = groupOf(draft.partial[step], draft.label[step], terms[draft.agreement[step]]);
  });
  return groups;
}

function write(edges: Int32Array, position: number, place: number, draft: StepRows, step: number): void {
  edges[position * Edge.SIZE + Edge.PLACE] = place;
  edges[position * Edge.SIZE + Edge.REGIONS] = draft.regions[step];
  edges[position * Edge.SIZE + Edge.DAYS] = draft.days[step];
  edges[position * Edge.SIZE + Edge.LABEL] = draft.label[step];
}

/** Full steps by certificate: those of each of its places, then those that can only be first, then those that stand alone. */
function* outward(
  draft: StepRows,
  groups: Uint8Array,
  { count, of, rows: places, source, target }: Places,
  certificates: number,
) {
  const sizes = new Int32Array(count);
  const extra = new Int32Array(certificates * GROUPS);
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++)
      if (groups[step] === ANYWHERE) sizes[source[step]]++;
      else extra[draft.from[step] * GROUPS + groups[step]]++;
  });
  const rows = new Int32Array(certificates * Row.SIZE);
  const placeCursor = new Int32Array(count);
  const cursor = new Int32Array(certificates * GROUPS);
  let at = 0;
  yield* inTurns(certificates, (start, end) => {
    for (let certificate = start; certificate < end; certificate++) {
      const row = certificate * Row.SIZE;
      rows[row + Row.START] = at;
      for (let place = of[certificate]; place < of[certificate + 1]; place++) {
        places[place * Place.SIZE + Place.OUT] = placeCursor[place] = at;
        places[place * Place.SIZE + Place.OUT_END] = at += sizes[place];
      }
      const windowed = extra[certificate * GROUPS + FIRST_ONLY];
      cursor[certificate * GROUPS + FIRST_ONLY] = at;
      rows[row + Row.GOES_ON] = cursor[certificate * GROUPS + ALONE] = at += windowed;
      rows[row + Row.END] = at += extra[certificate * GROUPS + ALONE];
      // Each place's steps are in order of code by themselves, and so are those with an award window.
      rows[row + Row.RUNS] = of[certificate + 1] - of[certificate] + (windowed > 0 ? 1 : 0);
    }
  });
  const forward = Growing.of(at * Edge.SIZE);
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++) {
      const group = groups[step];
      if (group === PARTIAL) continue;
      const position = group === ANYWHERE ? placeCursor[source[step]]++ : cursor[draft.from[step] * GROUPS + group]++;
      write(forward.integers, position, target[step], draft, step);
      if (sizes[target[step]] === 0) forward.integers[position * Edge.SIZE + Edge.LABEL] |= Label.DEAD_END;
    }
  });
  return { forward, rows };
}

/** The steps that may stand anywhere, by the place that they lead into. */
function* inward(draft: StepRows, groups: Uint8Array, { count, rows: places, source, target }: Places): Turns<Growing> {
  const sizes = new Int32Array(count);
  const entered = new Uint8Array(count);
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++) {
      if (groups[step] === ANYWHERE) sizes[target[step]]++;
      if (groups[step] === ANYWHERE || groups[step] === FIRST_ONLY) entered[target[step]] = 1;
    }
  });
  const cursor = new Int32Array(count);
  let last = 0;
  yield* inTurns(count, (start, end) => {
    for (let place = start; place < end; place++) {
      places[place * Place.SIZE + Place.INTO] = cursor[place] = last;
      places[place * Place.SIZE + Place.INTO_END] = last += sizes[place];
    }
  });
  const backward = Growing.of(last * Edge.SIZE);
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++)
      if (groups[step] === ANYWHERE) {
        const position = cursor[target[step]]++;
        write(backward.integers, position, source[step], draft, step);
        if (entered[source[step]] === 0) backward.integers[position * Edge.SIZE + Edge.LABEL] |= Label.DEAD_END;
      }
  });
  return backward;
}

/** The partial steps, by the certificate that they lead out of. */
function* partials(
  draft: StepRows,
  groups: Uint8Array,
  { source }: Places,
  terms: readonly Terms[],
  certificates: number,
) {
  const offsets = new Int32Array(certificates + 1);
  const credits = new Uint8Array(certificates);
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++) {
      if (groups[step] !== PARTIAL) continue;
      offsets[draft.from[step] + 1]++;
      credits[draft.to[step]] = 1;
    }
  });
  const partialRows = pairsOf(offsets);
  const cursor = offsets.slice();
  const partial = Growing.of(offsets[certificates] * Edge.SIZE);
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++) {
      if (groups[step] !== PARTIAL) continue;
      const position = cursor[draft.from[step]]++;
      write(partial.integers, position, terms[draft.agreement[step]].maxSteps < 2 ? -1 : source[step], draft, step);
    }
  });
  return { partial, partialRows, credits };
}

/** Makes offsets of sizes, which stand one further, and gives where each row starts and ends. */
export function pairsOf(sizes: Int32Array): Int32Array {
  const pairs = new Int32Array((sizes.length - 1) * 2);
  for (let row = 0; row < sizes.length - 1; row++) {
    pairs[row * 2] = sizes[row];
    pairs[row * 2 + 1] = sizes[row + 1] += sizes[row];
  }
  return pairs;
}
