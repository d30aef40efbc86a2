/** How long fuzzing goes on: some seconds each by default, `FUZZ=20` twenty times as long; and the seed, which a failure prints. */
const TIMES = Number(process.env.FUZZ ?? 1);

export const runs = (few: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.ceil(few * TIMES),
  seed: Number(process.env.FUZZ_SEED ?? 20261129),
});

/** Long runs take their time. */
export const PATIENCE_MS = 120_000 * Math.max(1, TIMES);
