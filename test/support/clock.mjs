/** The clock that the tests run by, where `test/runs/on-day.mjs` has set it; see there. */

/** By how many milliseconds it is ahead of the machine's. */
export const AHEAD = Number(process.env.CLOCK_AHEAD ?? 0) * 1000;

/** What sets the clock of a program when it is started. */
const SETS = /^(LD_PRELOAD|DYLD_|FAKETIME|CLOCK_AHEAD)/;

const chosen = (is) => Object.fromEntries(Object.entries(process.env).filter(([name]) => is(name)));

/** What programs that a test starts take from the environment: where programs are, and the clock. Settings stay out. */
export const inherited = () => chosen((name) => name === 'PATH' || SETS.test(name));

/** The environment as it is on the machine's own clock. */
export const withoutClock = () => chosen((name) => !SETS.test(name));

/** Sets the clock of whatever runs this ahead. Needs nothing from outside, so that it can be run within a page as well. */
export function setAhead(milliseconds) {
  const now = () => clock.now() + milliseconds;
  const clock = globalThis.Date;
  globalThis.Date = new Proxy(clock, {
    apply: () => new clock(now()).toString(),
    construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}
