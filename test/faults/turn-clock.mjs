// Loaded before the service (`--import`): at each SIGUSR2 its clock is set an hour ahead, or back again.
import { setAhead } from '../support/clock.mjs';

const HOUR_MS = 3_600_000;
let isAhead = false;
process.on('SIGUSR2', () => {
  isAhead = !isAhead;
  setAhead(isAhead ? HOUR_MS : -HOUR_MS);
});
