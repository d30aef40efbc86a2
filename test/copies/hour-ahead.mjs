// Loaded before a program (`--import`): its clock is an hour ahead.
import { setAhead } from '../support/clock.mjs';

setAhead(3_600_000);
