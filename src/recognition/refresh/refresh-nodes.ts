/** The places of a register after steps have come: those that they need and that there were not. */
import type { Terms } from '../compile/compile-steps';
import type { StepChange } from './refresh-steps';
import { splicingIntegers } from '../memory/splicing';
import { maxStepsAt, nextPlace, onwardOf, Place, type Steps } from '../catalogue/step-graph';
import type { Turns } from '../memory/time-slices';

/** Of a place under no agreement that grants onward recognition. */
const NO_AGREEMENT = -1;

export interface PlacesAfter {
  /** By place (`Place`), without marks; the rows are those of before, new places have empty ones. */
  readonly table: Int32Array;
  readonly agreementAt: Int32Array;
  /** The places of a certificate, the one after the other. */
  readonly placesOf: (certificate: number) => readonly number[];
  /** The place of a certificate under an agreement; its first where the agreement grants nothing onward. */
  readonly placeOf: (certificate: number, agreement: number) => number;
}

export function* editPlaces(
  before: Steps,
  changes: readonly StepChange[],
  terms: readonly Terms[],
): Turns<PlacesAfter> {
  const { placesOf: firsts } = before;
  const { claimed, added } = wanted(before, changes, terms);
  const atEnd = <T>(list: Int32Array, width: number, recordOf: (wanted: Wanted) => T) =>
    added.map((one) => ({ position: list.length / width, ended: 0 as const, record: recordOf(one) }));
  const rows = atEnd(before.places, Place.SIZE, ({ certificate, agreement }) => {
    // Its steps would stand after those of the certificate's last place.
    const out = before.places[chain(before.places, firsts[certificate]).at(-1)! * Place.SIZE + Place.OUT_END];
    return [0, 0, out, out, 0, 0, certificate, onwardOf(terms[agreement].maxSteps, -1)];
  });
  const table = yield* splicingIntegers(before.places, rows, Place.SIZE, (after, start, stop) => {
    for (let at = start; at < stop; at += Place.SIZE) after[at + Place.FORE_MARK] = after[at + Place.BACK_MARK] = 0;
  });
  const agreementAt = yield* splicingIntegers(
    before.agreementAt,
    atEnd(before.agreementAt, 1, ({ agreement }) => [agreement]),
  );
  for (const { certificate, agreement } of claimed) {
    agreementAt[firsts[certificate]] = agreement;
    table[firsts[certificate] * Place.SIZE + Place.ONWARD] = onwardOf(terms[agreement].maxSteps, -1);
  }
  added.forEach(({ certificate }, number) => {
    const last = chain(table, firsts[certificate]).at(-1)!;
    const next = before.agreementAt.length + number;
    table[last * Place.SIZE + Place.ONWARD] = onwardOf(maxStepsAt(table, last), next);
  });
  const placesOf = (certificate: number): readonly number[] => chain(table, firsts[certificate]);
  const placeOf = (certificate: number, agreement: number): number =>
    placesOf(certificate).find((place) => agreementAt[place] === agreement) ?? firsts[certificate];
  return { table, agreementAt, placesOf, placeOf };
}

/** A place, and those of its certificate that come after it. */
function chain(places: Int32Array, first: number): number[] {
  const found: number[] = [];
  for (let place = first; place >= 0; place = nextPlace(places, place)) found.push(place);
  return found;
}

interface Wanted {
  readonly certificate: number;
  readonly agreement: number;
}

/** What the steps that come need: places that are under no agreement yet, and new ones. */
function wanted({ places, placesOf, agreementAt }: Steps, changes: readonly StepChange[], terms: readonly Terms[]) {
  const claimed: Wanted[] = [];
  const added: Wanted[] = [];
  const want = (certificate: number, agreement: number): void => {
    const isIt = (one: Wanted): boolean => one.certificate === certificate && one.agreement === agreement;
    if (chain(places, placesOf[certificate]).some((place) => agreementAt[place] === agreement)) return;
    if (claimed.some(isIt) || added.some(isIt)) return;
    const isFree =
      agreementAt[placesOf[certificate]] === NO_AGREEMENT && !claimed.some((one) => one.certificate === certificate);
    (isFree ? claimed : added).push({ certificate, agreement });
  };
  for (const { comes, agreement, from, to } of changes)
    if (comes && terms[agreement].maxSteps > 1) {
      want(from, agreement);
      want(to, agreement);
    }
  return { claimed, added };
}
