/** Backward from where paths end: the certificates that paths may begin with (LAW.md section 6). */
import type { Catalogue } from '../catalogue/catalogue';
import { otherEnd } from '../catalogue/incidence';
import type { TimeSlices } from '../memory/time-slices';

/** Where paths end. */
export interface PathEnds {
  /** Certificates that a full path reaches. */
  readonly full: Iterable<number>;
  /** Partial equivalences that a path ends with, by number. */
  readonly partial: Iterable<number>;
}

/** Certificates that are looked at in one slice. */
const CERTIFICATES_PER_SLICE = 64;

/** Calls `reach` with every certificate from which a path of usable equivalences ends there; with some more than once. */
export function* leadBack(
  catalogue: Catalogue,
  ends: PathEnds,
  isUsable: (equivalence: number) => boolean,
  reach: (certificate: number) => void,
): TimeSlices {
  const { tables, incidence, steps } = catalogue;
  const { size } = tables.certificates;
  const agreements = steps.agreementOf.integers;
  const { inRows } = incidence;
  // A certificate under an agreement, from which more steps of that agreement may lead backward; and those of the layer before.
  const seen = new Set<number>();
  let layer: number[] = [];
  const isPartial = (id: number): boolean => tables.equivalences.numbered(id).creditedUnits !== undefined;
  const take = (id: number, certificate: number, count: number): void => {
    if (!isUsable(id)) return;
    const before = otherEnd(incidence, id, certificate);
    reach(before);
    const agreement = agreements[id];
    const key = agreement * size + before;
    if (
      (tables.agreements.at(agreement).onward?.maxSteps ?? 1) <= count ||
      tables.equivalences.numbered(id).awarded !== undefined ||
      seen.has(key)
    )
      return;
    seen.add(key);
    layer.push(key);
  };
  let looked = 0;
  for (const certificate of ends.full) {
    if (++looked % CERTIFICATES_PER_SLICE === 0) yield;
    reach(certificate);
    for (let row = inRows[certificate * 2]; row < inRows[certificate * 2 + 1]; row++) {
      const id = incidence.in.integers[row];
      if (!isPartial(id)) take(id, certificate, 1);
    }
  }
  for (const id of ends.partial) take(id, incidence.to.integers[id], 1);
  for (let count = 2; layer.length > 0; count++) {
    const reached = layer;
    layer = [];
    for (const key of reached) {
      if (++looked % CERTIFICATES_PER_SLICE === 0) yield;
      const certificate = key % size;
      for (let row = inRows[certificate * 2]; row < inRows[certificate * 2 + 1]; row++) {
        const id = incidence.in.integers[row];
        if (agreements[id] === (key - certificate) / size && !isPartial(id)) take(id, certificate, count);
      }
    }
  }
}

/** The partial equivalences that lead into a certificate, by number. */
export const partialInto = ({ tables, incidence }: Catalogue, certificate: number): readonly number[] =>
  Array.from(
    incidence.in.integers.subarray(incidence.inRows[certificate * 2], incidence.inRows[certificate * 2 + 1]),
  ).filter((id) => tables.equivalences.numbered(id).creditedUnits !== undefined);
