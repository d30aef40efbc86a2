/** Receipts issued and verified a second, beside bare signatures by the same kind of key over as many bytes; and how long a receipt is. */
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { compared } from './compared.mjs';
import { figure, median } from './measure.mjs';
import { shippedRegister } from './shipped.mjs';

const require = createRequire(import.meta.url);
const { Suggestions } = require('../../dist/src/api/suggestions.js');
const { verifyReceipt } = require('../../dist/src/credentials/receipts/verify.js');
const { Answer } = require('../../dist/src/decisions/answer.js');
const { ReceiptsService } = require('../../dist/src/decisions/receipts/receipts.service.js');
const { decide } = require('../../dist/src/recognition/index.js');

/** Claims of the catalogue that ships, of several verdicts. */
const CLAIMS = ['GIC-JD-HAND', 'GIC-JD-CAD', 'HRD-JCD-HAND'].flatMap((certificate) =>
  ['HK', 'MO', 'CN-GD'].map((region) => ({
    holdings: [{ certificate }],
    post: 'jewellery-designer',
    region,
    onDate: '2026-11-23',
    purpose: 'PRACTICE',
  })),
);

/** @returns lines to print. */
export async function* receiptsSpeed(folder) {
  const { database, keys, catalogue: current } = await shippedRegister(folder, 'receipts');
  try {
    const catalogue = await current();
    const service = new ReceiptsService(database, keys);
    const suggestions = new Suggestions();
    const issued = async () => {
      const receipts = [];
      for (const claim of CLAIMS)
        receipts.push(
          await service.receiptOf(new Answer(catalogue, claim, decide(catalogue, claim), suggestions), null),
        );
      return receipts;
    };
    const receipts = await issued();
    const published = { keys: [...keys.published.keys] };
    const verified = async () => {
      for (const receipt of receipts) {
        const { holds, steps } = await verifyReceipt(receipt, { keys: published });
        if (!holds) throw new Error(`A receipt does not hold: ${steps.map(({ code }) => code).join()}`);
      }
      return receipts.length;
    };
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const signed = receipts.map((receipt) => Buffer.from(receipt.slice(0, receipt.lastIndexOf('.'))));
    const signatures = signed.map((bytes) => sign(null, bytes, privateKey));
    const issuing = await compared(
      async () => (await issued()).length,
      async () => signed.map((bytes) => sign(null, bytes, privateKey)).length,
    );
    yield `receipts issued: ${figure(issuing.rate)} a second, ${figure(issuing.ratio)} of bare signatures by Ed25519`;
    const verifying = await compared(
      verified,
      async () => signed.filter((bytes, at) => verify(null, bytes, publicKey, signatures[at])).length,
    );
    yield `receipts verified: ${figure(verifying.rate)} a second, ${figure(verifying.ratio)} of bare checks by Ed25519`;
    const bytes = receipts.map(({ length }) => length).sort((a, b) => a - b);
    yield `bytes of a receipt: ${figure(median(bytes))} in the middle (${figure(bytes[0])} to ${figure(bytes.at(-1))})`;
  } finally {
    await database.close();
  }
}
