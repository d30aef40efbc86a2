/** Random tests draw the same things every time, so that a failure can be had again; `SEED=2 npm test` draws others. */
import fc from 'fast-check';
import '../../src/production';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
