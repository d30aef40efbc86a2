/**
 * How the answer to a claim came to be what it is: the register is taken back, entry by entry, and the claim decided before and after each. A
 * claim without a day is about each day as it came, so that it is also told what a day has changed.
 */
import { Injectable } from '@nestjs/common';
import { dayAt } from '../../api/clock';
import { changedIn, changesOf, entriesBetween, type RecordChange } from '../../ledger/history';
import { Database } from '../../persistence/database';
import type { LedgerEntry } from '../../persistence/entities/ledger-entry.entity';
import {
  bringForward,
  compiling,
  conditionOf,
  decide,
  findingEnd,
  isRefusal,
  RECORD_TYPES,
  registerOf,
  type Catalogue,
  type Changes,
  type Claim,
  type Code,
  type Day,
  type RecordType,
  type Text,
  type Verdict,
} from '../../recognition';
import { cooperatively } from '../../scheduling/cooperatively';
import { Queue } from '../../scheduling/shared';

/** What a claim came to on a day. */
export interface ClaimState {
  readonly onDate: Day;
  /** Null: it could not be asked, as the register did not have what it names. */
  readonly verdict: Verdict | null;
  readonly outstanding: readonly { readonly code: Code; readonly text: Text }[];
  /** The day from which on it is another one; null: none is known. */
  readonly holdsUntil: Day | null;
}

/** From when on it came to that: by an entry of the ledger, or because a day had come. */
export interface ClaimChange {
  readonly by: { readonly entry: LedgerEntry } | { readonly day: Day };
  readonly state: ClaimState;
}

/** Changes of the register that are taken back at most for one entry; before a large import nothing is told. */
const MOST_CHANGES = 500;
/** Days within the time of one revision on which the answer changed, that are told. */
const MOST_DAYS = 10;

/** How many claims may wait to be looked at, beside the one that is, and how many answers are kept. */
const MAX_WAITING_WALKS = 8;
const MOST_KEPT = 500;

type OpenClaim = Omit<Claim, 'onDate'> & { readonly onDate?: Day };

@Injectable()
export class ClaimHistory {
  /** One after the other: each needs a catalogue of its own. */
  private readonly walks = new Queue(MAX_WAITING_WALKS);
  /** What was found for the latest revision and day. */
  private found = { at: '', changes: new Map<string, readonly ClaimChange[]>() };

  constructor(private readonly database: Database) {}

  /**
   * The changes in the last revisions, the latest first; of a claim whose answer has not changed, what it is.
   * @param steps how many revisions
   * @throws QueueFull where too many others are waited for
   */
  async of(claim: OpenClaim, current: Catalogue, today: Day, steps: number): Promise<readonly ClaimChange[]> {
    const at = `${String(current.revision)} ${today}`;
    if (this.found.at !== at) this.found = { at, changes: new Map() };
    const { changes } = this.found;
    const key = JSON.stringify(claim);
    const known = changes.get(key) ?? (await this.walks.run(() => this.walk(claim, current, today, steps)));
    changes.delete(key);
    changes.set(key, known);
    if (changes.size > MOST_KEPT) changes.delete(changes.keys().next().value as string);
    return known;
  }

  private async walk(claim: OpenClaim, latest: Catalogue, today: Day, steps: number): Promise<readonly ClaimChange[]> {
    // What is made of a catalogue by changes shares its tables: nothing of this is to be left in those that all are answered from.
    const current = await cooperatively(compiling(registerOf(latest), latest.revision));
    const entries = await entriesBetween(this.database, current.revision - steps + 1, current.revision);
    const changes: ClaimChange[] = [];
    let [after, next] = [current, today];
    for (const entry of entries.reverse()) {
      const day = dayAt(Date.parse(entry.recordedAt));
      const now = await stateOn(after, claim, day);
      if (claim.onDate === undefined) changes.push(...(await byDays(after, claim, now, next)).reverse());
      const before = await this.takenBack(after, entry.number);
      // What a large import changed is not looked at: it is told what the answer is since.
      if (before === null || !isSame(await stateOn(before, claim, day), now))
        changes.push({ by: { entry }, state: now });
      if (before === null) return changes;
      [after, next] = [before, day];
    }
    const oldest = entries.at(-1);
    if (changes.length > 0 || oldest === undefined) return changes;
    return [{ by: { entry: oldest }, state: await stateOn(current, claim, today) }];
  }

  /** The register before an entry; null where that takes too much. */
  private async takenBack(catalogue: Catalogue, number: number): Promise<Catalogue | null> {
    const changed = await changedIn(this.database, number);
    if (changed.length > MOST_CHANGES) return null;
    const back = reversed(await changesOf(this.database, changed));
    return cooperatively(bringForward(catalogue, back, number - 1));
  }
}

/** What undoes the changes. */
function reversed(changes: readonly RecordChange[]): Changes {
  const back: Partial<Record<RecordType, { readonly put: object[]; readonly ended: Code[] }>> = {};
  for (const { type, code, before } of changes) {
    const known = RECORD_TYPES.find((one) => one === type);
    if (known === undefined) continue;
    const { put, ended } = (back[known] ??= { put: [], ended: [] });
    if (before === null) ended.push(code);
    else put.push(JSON.parse(before) as object);
  }
  return back as Changes;
}

/** What the coming of a day has changed, up to another day, the earliest first. */
async function byDays(catalogue: Catalogue, claim: OpenClaim, state: ClaimState, until: Day): Promise<ClaimChange[]> {
  const changes: ClaimChange[] = [];
  for (let day = state.holdsUntil; day !== null && day <= until && changes.length < MOST_DAYS;) {
    const then = await stateOn(catalogue, claim, day);
    changes.push({ by: { day }, state: then });
    day = then.holdsUntil;
  }
  return changes;
}

async function stateOn(catalogue: Catalogue, open: OpenClaim, day: Day): Promise<ClaimState> {
  const claim = { ...open, onDate: open.onDate ?? day };
  const decision = decide(catalogue, claim);
  if (isRefusal(decision)) return { onDate: claim.onDate, verdict: null, outstanding: [], holdsUntil: null };
  const { holdsUntil } = await cooperatively(findingEnd(catalogue, claim, decision.verdict));
  const outstanding = decision.outstanding.map((code) => ({ code, text: conditionOf(catalogue, code)?.text ?? {} }));
  return { onDate: claim.onDate, verdict: decision.verdict, outstanding, holdsUntil };
}

const isSame = (one: ClaimState, other: ClaimState): boolean =>
  one.verdict === other.verdict &&
  one.holdsUntil === other.holdsUntil &&
  one.outstanding.map(({ code }) => code).join() === other.outstanding.map(({ code }) => code).join();
