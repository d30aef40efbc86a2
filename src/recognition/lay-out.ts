/** Where each step stands: rows of edges out of certificates and places, into places, and the partial ones apart. */
import type { Draft, Terms } from './compile-steps';
import { Edge, Label, Place, Row, type Steps } from './steps';

/** Where in a path a step may stand; also its place in a certificate's row, where places' own steps come first. */
const ANYWHERE = 0;
const FIRST_ONLY = 1;
const ALONE = 2;
const PARTIAL = 3;
const GROUPS = 4;

/** What of the steps the layout makes. */
type Layout = Omit<Steps, 'agreementOf' | 'codes' | 'scattered'>;

export function layOut(draft: Draft, terms: readonly Terms[], certificates: number): Layout {
  const places = placesOf(draft, terms, certificates);
  const groups = groupsOf(draft, terms);
  const source = Int32Array.from({ length: draft.count }, (_, step) =>
    places.find(draft.from[step], draft.agreement[step]),
  );
  const target = Int32Array.from({ length: draft.count }, (_, step) =>
    places.find(draft.to[step], draft.agreement[step]),
  );
  const out = outward(draft, groups, source, target, places, certificates);
  const backward = inward(draft, groups, source, target, places);
  const apart = partials(draft, groups, source, terms, certificates);
  const arrays = { ...out, backward, ...apart, placesOf: places.of, places: places.rows };
  return {
    ...arrays,
    maxSteps: terms.reduce((most, under) => Math.max(most, under.maxSteps), 1),
    leastMaxSteps: terms.reduce((least, { maxSteps }) => (maxSteps > 1 ? Math.min(least, maxSteps) : least), Infinity),
    byteLength: Object.values(arrays).reduce((sum, array) => sum + array.byteLength, 0),
  };
}

const groupsOf = (draft: Draft, terms: readonly Terms[]): Uint8Array =>
  Uint8Array.from({ length: draft.count }, (_, step) => {
    if (draft.partial[step] !== 0) return PARTIAL;
    if (terms[draft.agreement[step]].maxSteps < 2) return ALONE;
    return (draft.label[step] & Label.WINDOW) !== 0 ? FIRST_ONLY : ANYWHERE;
  });

function write(edges: Int32Array, position: number, place: number, draft: Draft, step: number): void {
  edges[position * Edge.SIZE + Edge.PLACE] = place;
  edges[position * Edge.SIZE + Edge.REGIONS] = draft.regions[step];
  edges[position * Edge.SIZE + Edge.DAYS] = draft.days[step];
  edges[position * Edge.SIZE + Edge.LABEL] = draft.label[step];
}

/** Full steps by certificate: those of each of its places, then those that can only be first, then those that stand alone. */
function outward(
  draft: Draft,
  groups: Uint8Array,
  source: Int32Array,
  target: Int32Array,
  places: Places,
  certificates: number,
) {
  const sizes = new Int32Array(places.count);
  const extra = new Int32Array(certificates * GROUPS);
  for (let step = 0; step < draft.count; step++)
    if (groups[step] === ANYWHERE) sizes[source[step]]++;
    else extra[draft.from[step] * GROUPS + groups[step]]++;
  const rows = new Int32Array(certificates * Row.SIZE);
  const placeCursor = new Int32Array(places.count);
  const cursor = new Int32Array(certificates * GROUPS);
  let at = 0;
  for (let certificate = 0; certificate < certificates; certificate++) {
    const row = certificate * Row.SIZE;
    rows[row + Row.START] = at;
    for (let place = places.of[certificate]; place < places.of[certificate + 1]; place++) {
      places.rows[place * Place.SIZE + Place.OUT] = placeCursor[place] = at;
      places.rows[place * Place.SIZE + Place.OUT_END] = at += sizes[place];
    }
    const windowed = extra[certificate * GROUPS + FIRST_ONLY];
    cursor[certificate * GROUPS + FIRST_ONLY] = at;
    rows[row + Row.GOES_ON] = cursor[certificate * GROUPS + ALONE] = at += windowed;
    rows[row + Row.END] = at += extra[certificate * GROUPS + ALONE];
    // Each place's steps are in order of code by themselves, and so are those with an award window.
    rows[row + Row.RUNS] = places.of[certificate + 1] - places.of[certificate] + (windowed > 0 ? 1 : 0);
  }
  const forward = new Int32Array((at + 1) * Edge.SIZE);
  for (let step = 0; step < draft.count; step++) {
    const group = groups[step];
    if (group === PARTIAL) continue;
    const position = group === ANYWHERE ? placeCursor[source[step]]++ : cursor[draft.from[step] * GROUPS + group]++;
    write(forward, position, target[step], draft, step);
    if (sizes[target[step]] === 0) forward[position * Edge.SIZE + Edge.LABEL] |= Label.DEAD_END;
  }
  return { forward, rows };
}

/** The steps that may stand anywhere, by the place that they lead into. */
function inward(draft: Draft, groups: Uint8Array, source: Int32Array, target: Int32Array, places: Places): Int32Array {
  const sizes = new Int32Array(places.count);
  for (let step = 0; step < draft.count; step++) if (groups[step] === ANYWHERE) sizes[target[step]]++;
  const cursor = new Int32Array(places.count);
  let end = 0;
  for (let place = 0; place < places.count; place++) {
    places.rows[place * Place.SIZE + Place.INTO] = cursor[place] = end;
    places.rows[place * Place.SIZE + Place.INTO_END] = end += sizes[place];
  }
  const entered = new Uint8Array(places.count);
  for (let step = 0; step < draft.count; step++)
    if (groups[step] === ANYWHERE || groups[step] === FIRST_ONLY) entered[target[step]] = 1;
  const backward = new Int32Array(end * Edge.SIZE);
  for (let step = 0; step < draft.count; step++)
    if (groups[step] === ANYWHERE) {
      const position = cursor[target[step]]++;
      write(backward, position, source[step], draft, step);
      if (entered[source[step]] === 0) backward[position * Edge.SIZE + Edge.LABEL] |= Label.DEAD_END;
    }
  return backward;
}

/** The partial steps, by the certificate that they lead out of. */
function partials(draft: Draft, groups: Uint8Array, source: Int32Array, terms: readonly Terms[], certificates: number) {
  const partialRows = new Int32Array(certificates + 1);
  const credits = new Uint8Array(certificates);
  for (let step = 0; step < draft.count; step++) {
    if (groups[step] !== PARTIAL) continue;
    partialRows[draft.from[step] + 1]++;
    credits[draft.to[step]] = 1;
  }
  for (let certificate = 0; certificate < certificates; certificate++)
    partialRows[certificate + 1] += partialRows[certificate];
  const cursor = partialRows.slice();
  const partial = new Int32Array(partialRows[certificates] * Edge.SIZE);
  const partialTo = new Int32Array(partialRows[certificates]);
  for (let step = 0; step < draft.count; step++) {
    if (groups[step] !== PARTIAL) continue;
    const position = cursor[draft.from[step]]++;
    write(partial, position, terms[draft.agreement[step]].maxSteps < 2 ? -1 : source[step], draft, step);
    partialTo[position] = draft.to[step];
  }
  return { partial, partialTo, partialRows, credits };
}

interface Places {
  readonly count: number;
  readonly of: Int32Array;
  /** By place (`Place`), of which `outward` and `inward` fill in where its steps are. */
  readonly rows: Int32Array;
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
  const rows = new Int32Array((owner.length + 1) * Place.SIZE);
  rows[owner.length * Place.SIZE + Place.CERTIFICATE] = -1;
  for (let place = 0; place < owner.length; place++) {
    rows[place * Place.SIZE + Place.CERTIFICATE] = owner[place];
    rows[place * Place.SIZE + Place.MAX_STEPS] = under[place] < 0 ? 1 : terms[under[place]].maxSteps;
  }
  return {
    count: owner.length,
    of,
    rows,
    find(certificate, agreement) {
      for (let place = of[certificate]; place < of[certificate + 1]; place++)
        if (under[place] === agreement) return place;
      return of[certificate];
    },
  };
}
