/** Long work in short turns, so that whoever does it may let others have theirs in between. It is the same work, whoever drives it. */
export type TimeSlices<T = void> = Generator<undefined, T>;

/** So many records are looked at in one turn: a millisecond or less. */
const TURN = 1024;

/** Does the work for the numbers from 0 to `count`, a range at a time. */
export function* inTimeSlices(count: number, work: (start: number, end: number) => void, turn = TURN): TimeSlices {
  for (let start = 0; start < count; start += turn) {
    work(start, Math.min(start + turn, count));
    yield;
  }
}

/** Does all of it at once. */
export function runToEnd<T>(turns: TimeSlices<T>): T {
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
}
