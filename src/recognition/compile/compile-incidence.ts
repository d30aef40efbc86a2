/** Compiles the incidence of a register: which equivalences lead out of and into each certificate, whatever stands in their way. */
import type { Incidence, IncidenceRows } from '../catalogue/incidence';
import type { Tables } from '../catalogue/tables';
import { AppendOnly } from '../memory/append-only';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';
import { rowBounds } from './row-bounds';

export function* compileIncidence(tables: Tables): TimeSlices<Incidence> {
  const { certificates, equivalences } = tables;
  const byEquivalence = (): AppendOnly => AppendOnly.of(equivalences.issued);
  const ends = { from: byEquivalence(), to: byEquivalence() };
  /** 1: it leads back as well. */
  const back = new Uint8Array(equivalences.issued);
  yield* inTimeSlices(equivalences.size, (start, end) => {
    for (let position = start; position < end; position++) {
      const { from, to, mutual } = equivalences.at(position);
      const id = equivalences.numbers[position];
      ends.from.integers[id] = certificates.position(from);
      ends.to.integers[id] = certificates.position(to);
      back[id] = mutual === true ? 1 : 0;
    }
  });
  const outward = yield* rowsBy(tables, ends.from, ends.to, back);
  const inward = yield* rowsBy(tables, ends.to, ends.from, back);
  return { ...ends, outRows: outward.rows, out: outward.ids, inRows: inward.rows, in: inward.ids };
}

function* rowsBy(
  { certificates, equivalences: { numbers } }: Tables,
  { integers: near }: AppendOnly,
  { integers: far }: AppendOnly,
  mutual: Uint8Array,
): TimeSlices<IncidenceRows> {
  const offsets = new Int32Array(certificates.size + 1);
  yield* inTimeSlices(numbers.length, (start, end) => {
    for (let position = start; position < end; position++) {
      const id = numbers[position];
      offsets[near[id] + 1]++;
      offsets[far[id] + 1] += mutual[id];
    }
  });
  const rows = rowBounds(offsets);
  const ids = AppendOnly.of(offsets[certificates.size]);
  const cursor = offsets.slice();
  yield* inTimeSlices(numbers.length, (start, end) => {
    for (let position = start; position < end; position++) {
      const id = numbers[position];
      ids.integers[cursor[near[id]]++] = id;
      if (mutual[id] === 1) ids.integers[cursor[far[id]]++] = id;
    }
  });
  return { rows, ids };
}
