/** From a receipt to its page of PDF: only what its registry has signed, and what holds up, is put on paper. */
import type { JSONWebKeySet } from 'jose';
import { compiledAlone } from '../../credentials/receipts/decide-again';
import { headIn } from '../../credentials/receipts/means';
import type { FlawCode } from '../../credentials/receipts/messages';
import { stepSaid } from '../../credentials/receipts/sentences';
import { digestOf } from '../../credentials/receipts/signed';
import { verifyReceipt } from '../../credentials/receipts/verify';
import type { LocalizedText } from '../../language/message';
import type { LanguageTag } from '../../recognition';
import { draw } from './draw';
import { paperOf } from './paper';

export interface PrintOrder {
  /** The receipt, as it was issued. */
  readonly text: string;
  /** The public keys of the registry. */
  readonly keys: JSONWebKeySet;
  readonly language: LanguageTag;
  /** Where the registry is reached, without a slash at its end. */
  readonly registryUrl: string;
}

/** The PDF; or why there is none. */
export type Printed =
  | { readonly pdf: Uint8Array }
  | { readonly refused: FlawCode; readonly isSigned: boolean; readonly said: LocalizedText };

export async function printReceipt({ text, keys, language, registryUrl }: PrintOrder): Promise<Printed> {
  const { receipt, steps } = await verifyReceipt(text, { keys });
  const failed = steps.find(({ outcome }) => outcome === 'FAILED');
  if (failed?.code) return { refused: failed.code, isSigned: failed.step !== 'SIGNATURE', said: stepSaid(failed) };
  const catalogue = compiledAlone(receipt!);
  const head = await headIn({ signed: receipt!.head }, keys);
  if ('code' in catalogue || head === undefined)
    throw new Error('What has passed every step has its records and its head.');
  const paper = paperOf({ receipt: receipt!, head, catalogue, digest: digestOf(text), registryUrl }, language);
  return { pdf: await draw(paper) };
}
