/** Verifies a receipt on this device, by the same code as `registry receipt verify`. Nothing leaves it but the request for the registry's keys. */
import type { JSONWebKeySet } from 'jose';
import { compiledAlone } from '../../credentials/receipts/decide-again';
import { headIn, keysIn } from '../../credentials/receipts/means';
import { isConsistency } from '../../credentials/receipts/read';
import { digestOf } from '../../credentials/receipts/signed';
import { verifyReceipt, type Means, type Verified } from '../../credentials/receipts/verify';
import type { Catalogue } from '../../recognition';
import type { JsonFile } from './given';

const KEYS_PATH = '/.well-known/jwks.json';

/** Why nothing could be verified. */
export type Hindrance = 'UNREACHABLE' | 'NO_KEYS' | 'NO_HEAD' | 'NO_CONSISTENCY' | 'INSECURE' | 'OLD_BROWSER';

/** A hindrance, and the file that it lies in, where it does in one. */
export class Hindered extends Error {
  override readonly name = 'Hindered';
  constructor(
    readonly why: Hindrance,
    readonly file = '',
  ) {
    super(why);
  }
}

export interface Checked {
  readonly verified: Verified;
  /** The records of the receipt, where they are such as a register may have: what it speaks of by codes has its names there. */
  readonly catalogue: Catalogue | null;
  /** SHA-256 of the receipt as it is written, in hexadecimal digits. */
  readonly digest: string;
}

/**
 * @param keyFile what is taken for the keys of the registry; null: those that this registry publishes
 * @throws Hindered
 */
export async function check(text: string, keyFile: JsonFile | null, headFile: JsonFile | null): Promise<Checked> {
  await assertAble();
  const keys = keyFile === null ? await publishedKeys() : await keysOf(keyFile);
  const kept = headFile === null ? {} : await keptIn(headFile, keys);
  const verified = await verifyReceipt(text, { keys, ...kept });
  const compiled = verified.receipt === null ? null : compiledAlone(verified.receipt);
  const catalogue = compiled === null || 'code' in compiled ? null : compiled;
  return { verified, catalogue, digest: digestOf(text) };
}

/** Browsers verify signatures at secure addresses alone, and older ones not those of the registry. */
async function assertAble(): Promise<void> {
  if (!isSecureContext) throw new Hindered('INSECURE');
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  } catch {
    throw new Hindered('OLD_BROWSER');
  }
}

async function publishedKeys(): Promise<JSONWebKeySet> {
  let published: unknown;
  try {
    const response = await fetch(KEYS_PATH, { credentials: 'omit' });
    if (!response.ok) throw new Error(String(response.status));
    published = await response.json();
  } catch {
    throw new Hindered('UNREACHABLE');
  }
  return (await keysIn(published)) ?? refuse('NO_KEYS', KEYS_PATH);
}

const keysOf = async ({ name, content }: JsonFile): Promise<JSONWebKeySet> =>
  (await keysIn(content)) ?? refuse('NO_KEYS', name);

/** The file of `registry witness` brings the keys along that had signed it. */
async function keptIn(
  { name, content }: JsonFile,
  keys: JSONWebKeySet,
): Promise<Pick<Means, 'keptHead' | 'consistency'>> {
  const own = content['keys'] === undefined ? keys : ((await keysIn(content)) ?? refuse('NO_KEYS', name));
  const keptHead = (await headIn(content, own)) ?? refuse('NO_HEAD', name);
  const { consistency } = content;
  if (consistency === undefined) return { keptHead };
  return isConsistency(consistency) ? { keptHead, consistency } : refuse('NO_CONSISTENCY', name);
}

function refuse(why: Hindrance, file: string): never {
  throw new Hindered(why, file);
}
