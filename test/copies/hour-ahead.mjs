// Loaded before a program (`--import`): its clock is an hour ahead.
const Clock = Date;
const AHEAD = 3_600_000;

globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length === 0 ? [Clock.now() + AHEAD] : given));
  }
  static now() {
    return Clock.now() + AHEAD;
  }
};
