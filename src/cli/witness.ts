/** `registry witness`: what somebody outside does to be sure that the history of a registry is not rewritten. Needs no database. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { HEAD_TYPE } from '../credentials/receipts/receipt';
import { isConsistent, rootOf } from '../ledger/merkle.proof';
import type { Verification } from '../ledger/verify';
import { hashOf, NO_ENTRY, type ChainedEntry } from '../persistence/chain.proof';
import { visible } from '../language/characters';
import { Failure } from './failure';
import { misfitSaid } from './verify';

/** How long a registry may take to answer, in milliseconds. */
const PATIENCE = 30_000;
/** How many entries a registry verifies at a time. */
const PART = 1000;
/** How many entries it lists at a time. */
const PAGE = 500;

/** What is kept from one time to the next. */
interface Kept {
  readonly url: string;
  readonly signed: string;
  readonly keys: JSONWebKeySet;
}

interface Head {
  readonly number: number;
  readonly hash: string;
  readonly root: string;
  readonly recordedAt: string;
}

export const witnessCommand = (): Command =>
  new Command('witness')
    .description(
      'Keeps the signed head of a registry, and proves the next time that its history was not rewritten since.',
    )
    .argument('<url>', 'the address of the service, as http://127.0.0.1:3000')
    .argument('<file>', 'where the head is kept; made the first time')
    .addHelpText(
      'after',
      '\nEach time it recomputes the entries that the registry shows, and has the registry recompute them from its records.\n\nIt ends with 0 where the history only grew, and the file then has the newer head; with 1 where it did not, or that cannot be\nproved, and the file stays as it is: it is the evidence.\n\nExample:\n  registry witness https://registry.example ./registry-head.json',
    )
    .action(async (address: string, file: string) => {
      const url = address.replace(/\/+$/, '');
      const kept = existsSync(file) ? keptIn(file, url) : null;
      const earlier = kept === null ? null : await headIn(kept);
      const latest = await latestAt(url, earlier);
      const head = await headIn(latest);
      if (earlier !== null) await prove(url, earlier, head);
      await recompute(url, head);
      keep(file, latest);
      const said =
        earlier === null
          ? `The head of ${url} is kept in \`${file}\`: entry ${String(head.number)}, ${head.hash}.`
          : `The history of ${url} was not rewritten: its first ${String(earlier.number)} of ${String(head.number)} entries are those of the head that you kept (${earlier.recordedAt}).`;
      // The registry is somebody else's.
      console.log(visible(said));
    });

function keptIn(file: string, url: string): Kept {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>;
    if (typeof kept.signed === 'string' && typeof kept.keys === 'object') {
      if (kept.url !== url)
        throw new Failure(`\`${file}\` has the head of ${String(kept.url)}, not of ${url}. Name another file.`);
      return kept as Kept;
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
  }
  throw new Failure(`\`${file}\` is not a head that \`registry witness\` has kept. Name another file.`);
}

async function latestAt(url: string, earlier: Head | null): Promise<Kept> {
  const keys = (await fetched(`${url}/.well-known/jwks.json`)) as JSONWebKeySet;
  const { ledgerHead } = await asked<{ ledgerHead: { signed: string } | null }>(url, '{ ledgerHead { signed } }');
  if (ledgerHead === null)
    throw earlier === null
      ? new Failure(`The registry at ${url} is empty: there is nothing to keep yet.`)
      : rewritten(url, earlier, 'it shows no entry now, and so');
  return { url, signed: ledgerHead.signed, keys };
}

async function headIn({ url, signed, keys }: Kept): Promise<Head> {
  try {
    const { payload, protectedHeader } = await compactVerify(signed, createLocalJWKSet(keys), {
      algorithms: ['EdDSA'],
    });
    if (protectedHeader.typ === HEAD_TYPE) return JSON.parse(Buffer.from(payload).toString()) as Head;
  } catch {
    // Whatever is wrong with it: it is not signed.
  }
  throw new Failure(`The head of ${url} is not signed with the keys that the registry publishes. It proves nothing.`);
}

const rewritten = (url: string, { number, hash, recordedAt }: Head, now: string): Failure =>
  new Failure(
    visible(
      `The history of ${url} WAS REWRITTEN: ${now} does not begin with entry ${String(number)}, ${hash}, which it signed earlier (${recordedAt}). Keep the file: it is the evidence.`,
    ),
  );

/** @throws Failure where the registry does not prove that it only grew from one head to the other */
async function prove(url: string, earlier: Head, latest: Head): Promise<void> {
  const anew = rewritten(url, earlier, `what it shows now (entry ${String(latest.number)})`);
  if (latest.number < earlier.number) throw anew;
  const { ledgerConsistency } = await asked<{ ledgerConsistency: { path: string[] } }>(
    url,
    `{ ledgerConsistency(from: ${String(earlier.number)}, to: ${String(latest.number)}) { path } }`,
  );
  const from = { size: earlier.number, root: earlier.root };
  if (!isConsistent(from, { size: latest.number, root: latest.root }, ledgerConsistency.path)) throw anew;
}

/**
 * A head stands for hashes alone. That the entries that are shown are those of the hashes is recomputed here, from the latest back to the
 * first; that the records are those of the entries, by the registry.
 * @throws Failure where they are not
 */
async function recompute(url: string, head: Head): Promise<void> {
  const changed = (misfit: NonNullable<Verification['misfit']>): Failure =>
    new Failure(`What the registry at ${url} has on record WAS CHANGED. ${misfitSaid(misfit)} No newer head is kept.`);
  const hashes: string[] = [];
  let hash = head.hash;
  for await (const entry of entriesAt(url, head.number)) {
    const number = head.number - hashes.length;
    if (entry.number !== number) throw changed({ number, kind: 'MISSING' });
    if (hashOf(entry) !== hash) throw changed({ number, kind: 'CHANGED' });
    hashes.push(hash);
    hash = entry.previous;
  }
  if (hashes.length < head.number) throw changed({ number: head.number - hashes.length, kind: 'MISSING' });
  if (hash !== NO_ENTRY || rootOf(hashes.reverse()) !== head.root) throw changed({ number: head.number, kind: 'HEAD' });
  for (let from = 1; from <= head.number; from += PART) {
    const to = Math.min(from + PART - 1, head.number);
    const { verifyLedger } = await asked<{ verifyLedger: Pick<Verification, 'misfit'> }>(
      url,
      `{ verifyLedger(from: ${String(from)}, to: ${String(to)}) { misfit { number kind } } }`,
    );
    if (verifyLedger.misfit !== null) throw changed(verifyLedger.misfit);
  }
}

/** The entries that a registry shows, from one back to the first. */
async function* entriesAt(url: string, latest: number): AsyncGenerator<ChainedEntry> {
  for (let after = 'null'; ;) {
    const { ledger } = await asked<{ ledger: { edges: { cursor: string; node: ChainedEntry }[] } }>(
      url,
      `{ ledger(first: ${String(PAGE)}, after: ${after}) { edges { cursor node { number recordedAt actor act body subject reason evidence key request summary added ended previous } } } }`,
    );
    // What was done since the head was asked for comes first.
    for (const { node } of ledger.edges) if (node.number <= latest) yield node;
    if (ledger.edges.length < PAGE) return;
    after = JSON.stringify(ledger.edges[PAGE - 1].cursor);
  }
}

/** Writes beside the file and moves it into place, so that there is always a whole head. */
function keep(file: string, kept: Kept): void {
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(unfinished, `${JSON.stringify(kept, null, 2)}\n`);
    renameSync(unfinished, file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Failure(`\`${file}\` cannot be written${reason}. Check that its folder exists and may be written.`, {
      cause: error,
    });
  }
}

async function asked<D>(url: string, query: string): Promise<D> {
  const answer = (await fetched(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })) as { data?: D | null; errors?: readonly { message: string }[] };
  if (answer.data === undefined || answer.data === null || answer.errors !== undefined)
    throw new Failure(
      visible(`The registry at ${url} refuses: ${(answer.errors ?? []).map(({ message }) => message).join(' ')}`),
    );
  return answer.data;
}

async function fetched(address: string, request?: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(PATIENCE) });
    return await response.json();
  } catch (error) {
    throw new Failure(`${address} does not answer as a registry does. Check the address, and that the service runs.`, {
      cause: error,
    });
  }
}
