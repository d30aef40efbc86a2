/**
 * What credentials cost: files verified by kind, receipts issued and verified, each beside the bare signature; and whether the time that it takes
 * to verify what a paper says tells what of it is wrong.
 */
import { createRequire } from 'node:module';
import { compared } from './compared.mjs';
import { ISSUER_KEYS, suites } from './credential-files.mjs';
import { figure } from './measure.mjs';
import { receiptsSpeed } from './receipts.mjs';
import { timingOfVerification } from './verification-timing.mjs';

const { verifyDocument } = createRequire(import.meta.url)('../../dist/src/credentials/documents/verify-document.js');

const AT = new Date('2026-11-28T00:00:00Z');

/** @returns lines to print. */
export async function* credentialsSpeed(folder) {
  yield* filesSpeed();
  yield* receiptsSpeed(folder);
  yield* timingOfVerification(folder);
}

async function* filesSpeed() {
  const contestants = [];
  for (const { name, by, least, files, bare } of await suites()) {
    const verified = async () => {
      for (const file of files) {
        const { verdict, steps } = await verifyDocument(file, { at: AT, issuers: ISSUER_KEYS });
        if (verdict !== 'VALID') throw new Error(`${name} is ${verdict}: ${steps.map(({ code }) => code).join()}`);
      }
      return files.length;
    };
    contestants.push({ name, by, least, verified, bare: () => Promise.resolve(repeated(bare, files.length)) });
  }
  for (const { name, by, least, ...both } of contestants) {
    const { rate, ratio } = await compared(both.verified, both.bare);
    yield `${name}: ${figure(rate)} verified a second, ${figure(ratio)} of bare checks by ${by}${least === undefined ? '' : `; target at least ${least}: ${rate >= least ? 'reached' : 'MISSED'}`}`;
  }
}

function repeated(check, times) {
  for (let time = 0; time < times; time++) if (!check()) throw new Error('A signature does not fit.');
  return times;
}
