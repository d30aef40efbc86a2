/** The keys that the registry signs with: Ed25519, from the setting `SIGNING_KEYS`, or made at the first start and kept beside the database. */
import { hkdfSync, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  calculateJwkThumbprint,
  CompactSign,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';

/** Keys that cannot be used; the message says which and what to do. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
}

const ALGORITHM = 'EdDSA';
const SECRET_BYTES = 32;
const EXPECTED = 'Expected a JSON Web Key Set (RFC 7517) of private Ed25519 keys (`kty` OKP, `crv` Ed25519, `x`, `d`).';

export interface KeySource {
  /** A JSON Web Key Set of private keys; null: the file. */
  readonly signingKeys: string | null;
  /** The file for the keys that are made at the first start. */
  readonly keyFile: string;
}

interface KeySet {
  readonly keys: readonly JWK[];
}

export class Keys {
  private constructor(private readonly keys: readonly JWK[]) {}

  /** The first key signs; signatures by any of them can be verified. */
  static async open({ signingKeys, keyFile }: KeySource): Promise<Keys> {
    const keys =
      signingKeys === null ? await keysIn(keyFile) : await parseKeys(signingKeys, 'The setting `SIGNING_KEYS`');
    return new Keys(await Promise.all(keys.map(async (key) => ({ ...key, kid: await calculateJwkThumbprint(key) }))));
  }

  /** The public keys, as a JSON Web Key Set. */
  get published(): KeySet {
    return { keys: this.keys.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid, alg: ALGORITHM, use: 'sig' })) };
  }

  /** The name of the key that signs. */
  get current(): string {
    return this.names[0];
  }

  get names(): readonly string[] {
    return this.keys.map(({ kid = '' }) => kid);
  }

  /** A secret of 32 bytes for one use, derived from a private key (HKDF, RFC 5869), so that it need not be kept; undefined where the key is not there. */
  secretFor(use: string, name: string): Buffer | undefined {
    const key = this.keys.find(({ kid }) => kid === name);
    return key && Buffer.from(hkdfSync('sha256', Buffer.from(key.d ?? '', 'base64url'), '', use, SECRET_BYTES));
  }

  /** Signs a JSON value as a compact JSON Web Signature (RFC 7515). `typ` keeps signatures for one use from passing for another. */
  sign(payload: object, typ: string): Promise<string> {
    return signedBy(this.keys[0], payload, typ);
  }
}

const signedBy = async (key: JWK, payload: object, typ: string): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ alg: ALGORITHM, typ, kid: key.kid })
    .sign(await importJWK(key, ALGORITHM));

async function keysIn(file: string): Promise<readonly JWK[]> {
  const content = contentOf(file) ?? (await makeKeyFile(file));
  return parseKeys(content, `The file \`${file}\``);
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new KeysError(
      `The signing keys in \`${file}\` cannot be read (${String((error as NodeJS.ErrnoException).code)}). Let this account read the file, or set \`SIGNING_KEYS\`.`,
      { cause: error },
    );
  }
}

/** Makes the file whole or not at all; where another process was faster, its keys count. */
async function makeKeyFile(file: string): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, `${JSON.stringify({ keys: [await exportJWK(privateKey)] })}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
    linkSync(unfinished, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST')
      throw new KeysError(
        `Signing keys cannot be written to \`${file}\` (${String(code)}). Let this account write there, or set \`SIGNING_KEYS\`.`,
        { cause: error },
      );
  } finally {
    rmSync(unfinished, { force: true });
  }
  return readFileSync(file, 'utf8');
}

async function parseKeys(text: string, where: string): Promise<readonly JWK[]> {
  let set: unknown;
  try {
    set = JSON.parse(text);
  } catch {
    throw new KeysError(`${where} is not JSON. ${EXPECTED}`);
  }
  const { keys } = (typeof set === 'object' && set !== null ? set : {}) as { keys?: unknown };
  if (!Array.isArray(keys) || keys.length === 0) throw new KeysError(`${where} has no \`keys\`. ${EXPECTED}`);
  const wrong = (await Promise.all(keys.map(isSigningKey))).indexOf(false);
  if (wrong >= 0) throw new KeysError(`${where}: key ${String(wrong + 1)} cannot sign. ${EXPECTED}`);
  return keys.map(({ kty, crv, x, d }: JWK) => ({ kty, crv, x, d }));
}

/** Whether it is a key of the right kind, and its public half verifies what the private one signs. */
async function isSigningKey(key: unknown): Promise<boolean> {
  if (typeof key !== 'object' || key === null) return false;
  const { kty, crv, x, d } = key as JWK;
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string' || typeof d !== 'string') return false;
  try {
    await compactVerify(await signedBy({ kty, crv, x, d }, {}, 'trial'), await importJWK({ kty, crv, x }, ALGORITHM));
    return true;
  } catch {
    return false;
  }
}
