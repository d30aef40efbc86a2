/** The places of a register after steps have come: those that they need and that there were not. */
import { copyOf } from './columns';
import type { Terms } from './compile-steps';
import type { StepChange } from './edit-steps';
import { splicingIntegers, type Edit, type Shift, shiftsOf } from './edits';
import { Place, type Steps } from './steps';
import type { Turns } from './turns';

/** Of a place under no agreement that grants onward recognition. */
export const NO_AGREEMENT = -1;

export interface PlacesAfter {
  readonly placesOf: Int32Array;
  /** By place (`Place`), without marks; the offsets are still those of before, new places have empty rows. */
  readonly table: Int32Array;
  readonly agreementAt: Int32Array;
  /** How places are numbered anew. */
  readonly shifts: readonly Shift[];
  /** The place of a certificate under an agreement; its first where the agreement grants nothing onward. */
  readonly placeOf: (certificate: number, agreement: number) => number;
}

export function* editPlaces(
  before: Steps,
  changes: readonly StepChange[],
  terms: readonly Terms[],
): Turns<PlacesAfter> {
  const { claimed, added } = wanted(before, changes, terms);
  const end = (certificate: number): number => before.placesOf[certificate + 1];
  const edits = added.map(({ certificate, agreement }): Edit<readonly number[]> => {
    const last = (end(certificate) - 1) * Place.SIZE;
    const [out, into] = [before.places[last + Place.OUT_END], before.places[last + Place.INTO_END]];
    const row = [0, 0, out, out, into, into, certificate, terms[agreement].maxSteps];
    return { position: end(certificate), ended: 0, record: row };
  });
  const table = yield* splicingIntegers(before.places, edits, Place.SIZE, (after, start, stop) => {
    for (let at = start; at < stop; at += Place.SIZE) after[at + Place.FORE_MARK] = after[at + Place.BACK_MARK] = 0;
  });
  const agreements = edits.map((edit, at) => ({ ...edit, record: [added[at].agreement] }));
  const agreementAt = yield* splicingIntegers(before.agreementAt, agreements);
  const shifts = shiftsOf(edits);
  const placesOf = added.length === 0 ? before.placesOf : moved(before.placesOf, added);
  for (const [certificate, agreement] of claimed) {
    agreementAt[placesOf[certificate]] = agreement;
    table[placesOf[certificate] * Place.SIZE + Place.MAX_STEPS] = terms[agreement].maxSteps;
  }
  const placeOf = (certificate: number, agreement: number): number => {
    for (let place = placesOf[certificate]; place < placesOf[certificate + 1]; place++)
      if (agreementAt[place] === agreement) return place;
    return placesOf[certificate];
  };
  return { placesOf, table, agreementAt, shifts, placeOf };
}

/** Where each certificate's places are, after places were added. */
function moved(placesOf: Int32Array, added: readonly { readonly certificate: number }[]): Int32Array {
  const after = copyOf(placesOf);
  let grown = 0;
  for (let certificate = 0; certificate < placesOf.length - 1; certificate++) {
    while (added[grown]?.certificate === certificate) grown++;
    after[certificate + 1] += grown;
  }
  return after;
}

/** What the steps that come need: places that are under no agreement yet, by certificate, and new ones in order of certificate. */
function wanted({ placesOf, agreementAt }: Steps, changes: readonly StepChange[], terms: readonly Terms[]) {
  const claimed = new Map<number, number>();
  const added: { readonly certificate: number; readonly agreement: number }[] = [];
  const want = (certificate: number, agreement: number): void => {
    const [start, end] = [placesOf[certificate], placesOf[certificate + 1]];
    if (agreementAt.subarray(start, end).includes(agreement) || claimed.get(certificate) === agreement) return;
    if (added.some((place) => place.certificate === certificate && place.agreement === agreement)) return;
    if (agreementAt[start] === NO_AGREEMENT && !claimed.has(certificate)) claimed.set(certificate, agreement);
    else added.push({ certificate, agreement });
  };
  for (const { comes, agreement, from, to } of changes)
    if (comes && terms[agreement].maxSteps > 1) {
      want(from, agreement);
      want(to, agreement);
    }
  return { claimed, added: added.sort((a, b) => a.certificate - b.certificate) };
}
