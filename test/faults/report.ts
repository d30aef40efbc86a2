/** What a run has seen. */
export interface Report {
  /** Claims that were answered, and compared. */
  questions: number;
  /** Claims that were asked and had no answer, by why. */
  readonly unanswered: Record<string, number>;
  /** What became of acts. */
  readonly acts: Record<'recorded' | 'repeated' | 'refused', number>;
  /** Acts that had to be asked again, by why. */
  readonly askedAgain: Record<string, number>;
  readonly faults: Record<string, number>;
  /** Faults that this machine lets nobody make, and why. */
  impossible: readonly string[];
  /** Answers that are not those of the twin, and requests that failed as they must not. */
  readonly wrong: string[];
  /** Acts of which the ledger has not what their answers said. */
  readonly lost: string[];
}

export const emptyReport = (): Report => ({
  questions: 0,
  unanswered: {},
  acts: { recorded: 0, repeated: 0, refused: 0 },
  askedAgain: {},
  faults: {},
  impossible: [],
  wrong: [],
  lost: [],
});

export function count(counts: Record<string, number>, name: string, more = 1): void {
  counts[name] = (counts[name] ?? 0) + more;
}

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, number]) => `${name} ${String(number)}`)
    .join(', ') || 'none';

export const summaryOf = ({
  questions,
  unanswered,
  acts,
  askedAgain,
  faults,
  impossible,
  wrong,
  lost,
}: Report): string =>
  [
    `questions answered and compared: ${String(questions)} (unanswered: ${told(unanswered)})`,
    `acts: ${told(acts)} (asked again: ${told(askedAgain)})`,
    `faults: ${told(faults)}`,
    ...impossible.map((fault) => `not tried: ${fault}`),
    `wrong: ${String(wrong.length)}, lost: ${String(lost.length)}`,
    ...[...wrong, ...lost].slice(0, 5),
  ].join('\n');
