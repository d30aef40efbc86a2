/** The registers that are asked: small, so that the twin is quick, and with two parties to every agreement, so that there is something to endorse. */
import fc from 'fast-check';
import { checkDocument, emptyRegister } from '../../src/document';
import { RECORD_TYPES, surveyOf, type Claim, type Register } from '../../src/recognition';
import { claimTo, scene } from '../support/arbitraries';
import { decideSlowly } from '../support/twin';

export interface FaultWorld {
  /** The catalogue document. */
  readonly document: Partial<Register>;
  /** All that is asked of it, again and again. */
  readonly claims: readonly Claim[];
}

/** The bodies of the worlds: who proposes, and who endorses. */
export const [PROPOSER, ENDORSER] = ['B', 'P'];
const CLAIMS = 120;
/** Registers that are looked at, until there is one with enough in it. */
const SAMPLES = 200;
const LEAST_VERDICTS = 3;
const LEAST_EQUIVALENCES = 6;
/** Milliseconds for which the twin may think about all claims. */
const TWIN_MS = 120;
/** The day of the scenes that becomes today, so that acts, which count from today, change what is answered. */
const MIDDLE = Date.UTC(2026, 2, 4);
const DAY_MS = 86_400_000;
/** Days of the register are those of UTC+8. */
const AHEAD_MS = 8 * 3_600_000;

/** @param seed the same gives the same, on the same day */
export function faultWorld(seed: number): FaultWorld {
  for (const { register: drawn } of fc.sample(scene, { seed, numRuns: SAMPLES })) {
    const document = withTwoParties(drawn);
    if (checkDocument([{ file: '', content: document }], surveyOf(emptyRegister())).problems.length > 0) continue;
    const claims = claimsTo(drawn, seed);
    if (isWorthAsking({ ...emptyRegister(), ...document }, claims)) return { document, claims };
  }
  throw new Error(`No register of seed ${String(seed)} is worth asking.`);
}

function withTwoParties(drawn: Register): Partial<Register> {
  const bodies = [...drawn.bodies, { code: ENDORSER, name: { en: ENDORSER }, kinds: ['AWARDING_BODY'] as const }];
  const agreements = drawn.agreements.map((agreement) => ({ ...agreement, parties: [PROPOSER, ENDORSER] }));
  const whole = { ...drawn, bodies, agreements } as Register;
  return moved(
    Object.fromEntries(RECORD_TYPES.flatMap((type) => (whole[type].length > 0 ? [[type, whole[type]]] : []))),
  );
}

/** Claims, among them some that cannot be decided. */
function claimsTo(drawn: Register, seed: number): readonly Claim[] {
  const claims = moved(fc.sample(claimTo(drawn), { seed, numRuns: CLAIMS }));
  return claims.map((claim, at) => (at % 40 === 0 ? { ...claim, post: 'NOWHERE' } : claim));
}

function isWorthAsking(register: Register, claims: readonly Claim[]): boolean {
  if (register.equivalences.length < LEAST_EQUIVALENCES) return false;
  const start = performance.now();
  const answers = claims.map((claim) => decideSlowly(register, 1, claim));
  if (performance.now() - start > TWIN_MS) return false;
  const verdicts = answers.flatMap((answer) =>
    'verdict' in answer && answer.requirement !== null ? [answer.verdict] : [],
  );
  return verdicts.length > claims.length / 2 && new Set(verdicts).size >= LEAST_VERDICTS;
}

/** The same, some days later. */
const moved = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll(/2026-03-0\d/g, (day) => dayFrom(Date.parse(day) - MIDDLE))) as T;

const dayFrom = (after: number): string => {
  const today = Math.floor((Date.now() + AHEAD_MS) / DAY_MS) * DAY_MS;
  return new Date(today + after).toISOString().slice(0, 10);
};
