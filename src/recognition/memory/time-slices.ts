/** Long work in short turns, so that whoever does it may let others have theirs in between. It is the same work, whoever drives it. */
export type Turns<T = void> = Generator<undefined, T>;

/** So many records are looked at in one turn: a millisecond or less. */
const TURN = 1024;

/** Does the work for the numbers from 0 to `count`, a range at a time. */
export function* inTurns(count: number, work: (start: number, end: number) => void, turn = TURN): Turns {
  for (let start = 0; start < count; start += turn) {
    work(start, Math.min(start + turn, count));
    yield;
  }
}

/** Does all of it at once. */
export function finished<T>(turns: Turns<T>): T {
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
}
