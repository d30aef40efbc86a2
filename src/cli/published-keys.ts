/** `registry credential keys`: what an issuer has published as a DID document or a JWK Set, as records for the register. No network. */
import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { PRIVATE_MEMBERS } from '../document/key-parts';
import { importedKey } from '../document/public-key';
import { isDay, type Day } from '../recognition';
import { Failure } from './failure';

type Json = Readonly<Record<string, unknown>>;

interface Options {
  readonly body: string;
  readonly issuer?: string;
  readonly from?: Day;
  readonly codes?: string;
}

/** A key as an issuer publishes it. */
interface PublishedKey {
  readonly verificationMethod: string;
  readonly publicKeyMultibase?: unknown;
  readonly publicKeyJwk?: Json;
}

/** What of a JWK makes the key itself (RFC 7518). */
const MEMBERS = ['kty', 'crv', 'x', 'y', 'n', 'e'];

export const publishedKeysCommand = (print: (line: string) => void): Command =>
  new Command('keys')
    .description('Writes the keys of a DID document or a JWK Set as a catalogue document: to be read, then imported.')
    .argument('<file>', 'the DID document (as of did:web) or JWK Set, as the issuer has published it')
    .requiredOption('--body <code>', 'the body of the register whose keys they are')
    .option('--issuer <id>', 'how credentials name the issuer; of a DID document its id')
    .option('--from <day>', 'the first day on which they sign, YYYY-MM-DD (default: always)', dayOf)
    .option('--codes <prefix>', 'what the codes of the records begin with (default: BODY-KEY)')
    .addHelpText(
      'after',
      '\nOf a DID document the keys count that it names for assertions (`assertionMethod`). Ask the issuer over another way whether they are theirs:' +
        '\na file proves nothing by itself.' +
        '\n\nExamples:\n  registry credential keys did.json --body GIC > keys.json && registry check keys.json' +
        '\n  registry credential keys jwks.json --body GIC --issuer https://gic.example --from 2026-01-01',
    )
    .action(async (path: string, options: Options) => {
      print(JSON.stringify({ issuerKeys: recordsOf(await readJson(path), options, path) }, null, 2));
    });

/** @throws Failure where the file holds no keys, or one that no credential is verified by */
function recordsOf(published: Json, { body, issuer, from, codes = `${body}-KEY` }: Options, path: string) {
  const named = issuer ?? (typeof published.id === 'string' ? published.id : undefined);
  if (named === undefined) throw new Failure(`\`${path}\` does not say whose keys they are. Say so with \`--issuer\`.`);
  const keys = Array.isArray(published.keys) ? keysOfSet(published.keys, named) : keysOfDid(published);
  if (keys.length === 0)
    throw new Failure(
      `\`${path}\` has no key for assertions. Expected a DID document with \`assertionMethod\`, or a JWK Set with \`keys\`.`,
    );
  return keys.map((key, position) => ({
    code: `${codes}-${String(position + 1)}`,
    body,
    issuer: named,
    ...checked(key, path),
    ...(from !== undefined && { period: { from } }),
  }));
}

function checked({ verificationMethod, publicKeyJwk, publicKeyMultibase }: PublishedKey, path: string) {
  const id = `The key \`${verificationMethod}\` in \`${path}\``;
  if (publicKeyJwk !== undefined && PRIVATE_MEMBERS.some((member) => member in publicKeyJwk))
    throw new Failure(`${id} is a private key. Whoever has it can sign as its owner: have its owner replace it.`);
  const key = publicKeyJwk === undefined ? { publicKeyMultibase } : { publicKeyJwk: partsOf(publicKeyJwk) };
  if (importedKey(publicKeyJwk ?? publicKeyMultibase) === undefined)
    throw new Failure(
      `${id} is none that credentials are verified by. Expected Ed25519, P-256, P-384, or RSA of 2,048 bits or more, as \`publicKeyMultibase\` or \`publicKeyJwk\`.`,
    );
  return { verificationMethod, ...key };
}

/** The members of the key itself, without what its owner says of it. */
const partsOf = (jwk: Json): Json => Object.fromEntries(Object.entries(jwk).filter(([name]) => MEMBERS.includes(name)));

/** The key named `kid` is, as its issuer's credentials name it, that fragment of the issuer, unless it is a whole address. */
const keysOfSet = (keys: readonly unknown[], issuer: string): readonly PublishedKey[] =>
  keys.filter(isObject).map((jwk, position) => {
    const kid = typeof jwk.kid === 'string' ? jwk.kid : String(position + 1);
    return { verificationMethod: /^[a-z][a-z\d+.-]*:/i.test(kid) ? kid : `${issuer}#${kid}`, publicKeyJwk: jwk };
  });

/** The methods for assertions, named or in full (DID Core, section 5.3). */
function keysOfDid({ id, verificationMethod = [], assertionMethod = [] }: Json): readonly PublishedKey[] {
  const whole = (name: unknown): string =>
    String(name).startsWith('#') ? `${String(id)}${String(name)}` : String(name);
  const methods = [verificationMethod, assertionMethod].flat().filter(isObject);
  const byId = new Map(methods.map((method) => [whole(method.id), method]));
  return [assertionMethod].flat().flatMap((named) => {
    const name = whole(isObject(named) ? named.id : named);
    const { publicKeyJwk, publicKeyMultibase } = byId.get(name) ?? {};
    return [{ verificationMethod: name, publicKeyMultibase, ...(isObject(publicKeyJwk) && { publicKeyJwk }) }];
  });
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readJson(path: string): Promise<Json> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(`\`${path}\` cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  });
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
  } catch {
    // As any other that is none.
  }
  throw new Failure(`\`${path}\` is no JSON object. Expected a DID document or a JWK Set.`);
}

function dayOf(written: string): Day {
  if (isDay(written)) return written;
  throw new InvalidArgumentError('Expected a day, YYYY-MM-DD.');
}
