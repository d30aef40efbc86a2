/**
 * Verifies a receipt: step by step, each of which has passed, has failed, or was not checked. All of it but the last two steps needs nothing
 * but the receipt and the keys of the registry, and the law, which is here.
 */
import type { JSONWebKeySet } from 'jose';
import { isConsistent, rootOf } from '../../ledger/merkle.proof';
import type { MessageParameters } from '../../language/message';
import {
  decide,
  findingEnd,
  isRefusal,
  remarksOn,
  runToEnd,
  type Catalogue,
  type Day,
  type Decision,
} from '../../recognition';
import {
  compiledAlone,
  decidedAgain,
  isSame,
  provableRemarks,
  remarksAgain,
  surplusOf,
  type RecordsFlaw,
} from './decide-again';
import { inclusionFlaw, unprovenOf } from './inclusion';
import type { FlawCode } from './messages';
import { isHead, isReceipt, versionOf } from './read';
import { HEAD_TYPE, RECEIPT_TYPE, VERSION, type Consistency, type Head, type Receipt } from './receipt';
import { jsonOf, payloadOf } from './signed';

export const STEPS = [
  /** The registry has signed it, as a receipt. */
  'SIGNATURE',
  /** It has all that a receipt has. */
  'FORM',
  /** The head of the ledger in it is signed, and of its revision. */
  'HEAD',
  /** Its records were recorded by entries that stand below that head. */
  'INCLUSION',
  /** The ledger begins with the head that somebody kept, or the other way round. */
  'KEPT_HEAD',
  /** Its records are those that the decision needs: none lacks, none is too many. */
  'RECORDS',
  /** By these records alone the claim is decided as it says. */
  'DECISION',
  /** The register decides the claim so at that revision. */
  'REPLAY',
  /** And has the same verdict for it today. */
  'TODAY',
] as const;
export type Step = (typeof STEPS)[number];

export interface StepResult {
  readonly step: Step;
  readonly outcome: 'PASSED' | 'FAILED' | 'NOT_CHECKED';
  /** Why it has not passed; null where it has. */
  readonly code: FlawCode | null;
  /** What the message of the code is filled with. */
  readonly parameters: MessageParameters;
}

export interface Verified {
  /** What it says; null where it cannot be read, or is not signed. */
  readonly receipt: Receipt | null;
  /** One result for each step, in their order. */
  readonly steps: readonly StepResult[];
  /** Whether none has failed. */
  readonly holds: boolean;
}

/** A register that the claim can be replayed against. */
export interface RegisterAtHand {
  /** The hashes of the first entries of its ledger; fewer where it has fewer. */
  hashesUpTo(size: number): Promise<readonly string[]>;
  /** The register as it was at a revision; as it is without one. Null where there is no such revision. */
  catalogueAt(revision?: number): Promise<Catalogue | null>;
  readonly today: Day;
}

export interface Means {
  /** The public keys of the registry. */
  readonly keys: JSONWebKeySet;
  /** A head of the ledger that the reader has kept, and trusts. */
  readonly keptHead?: Pick<Head, 'number' | 'root'>;
  /** What the registry has given to prove that one of the two heads begins with the other, where the receipt has not. */
  readonly consistency?: Consistency;
  readonly register?: RegisterAtHand;
}

const passed = (step: Step): StepResult => ({ step, outcome: 'PASSED', code: null, parameters: {} });
const failed = (step: Step, code: FlawCode, parameters: MessageParameters = {}): StepResult => ({
  step,
  outcome: 'FAILED',
  code,
  parameters,
});
const unchecked = (step: Step, code: FlawCode, parameters: MessageParameters = {}): StepResult => ({
  step,
  outcome: 'NOT_CHECKED',
  code,
  parameters,
});

/** @param text the receipt, as it was issued */
export async function verifyReceipt(text: string, means: Means): Promise<Verified> {
  const signed = await payloadOf(text, RECEIPT_TYPE, means.keys);
  if ('flaw' in signed) return endedBy(null, [failed('SIGNATURE', signed.flaw)]);
  const value = jsonOf(signed.payload);
  const version = versionOf(value);
  if (version !== VERSION && Number.isInteger(version))
    return endedBy(null, [passed('SIGNATURE'), failed('FORM', 'OTHER_VERSION', { version: version as number })]);
  if (!isReceipt(value)) return endedBy(null, [passed('SIGNATURE'), failed('FORM', 'MALFORMED')]);
  const before = [passed('SIGNATURE'), passed('FORM')];
  const head = await headOf(value, means.keys);
  if (typeof head === 'string') return endedBy(value, [...before, failed('HEAD', head)]);
  return endedBy(value, [
    ...before,
    passed('HEAD'),
    inclusion(value, head),
    await keptHead(value, head, means),
    ...decision(value),
    ...(await replayed(value, head, means.register)),
  ]);
}

/** Steps that come after what has ended it are not reached. */
function endedBy(receipt: Receipt | null, results: readonly StepResult[]): Verified {
  const steps = STEPS.map((step, position) => results.at(position) ?? unchecked(step, 'NOT_REACHED'));
  return { receipt, steps, holds: steps.every(({ outcome }) => outcome !== 'FAILED') };
}

async function headOf(receipt: Receipt, keys: JSONWebKeySet): Promise<Head | FlawCode> {
  const signed = await payloadOf(receipt.head, HEAD_TYPE, keys);
  const head = 'payload' in signed ? jsonOf(signed.payload) : undefined;
  if (!isHead(head)) return 'HEAD_NOT_SIGNED';
  const { revision, decision } = receipt;
  return head.number === revision && decision.revision === revision ? head : 'HEAD_OF_OTHER_REVISION';
}

function inclusion(receipt: Receipt, head: Head): StepResult {
  const flaw = inclusionFlaw(receipt, head);
  if (flaw?.code === 'ENTRY_NOT_INCLUDED') return failed('INCLUSION', flaw.code, { entry: flaw.entry });
  if (flaw !== null) return failed('INCLUSION', flaw.code, { records: flaw.records });
  const records = unprovenOf(receipt);
  return records.length > 0 ? unchecked('INCLUSION', 'RECORDS_UNPROVEN', { records }) : passed('INCLUSION');
}

async function keptHead(receipt: Receipt, head: Head, { keptHead: kept, ...means }: Means): Promise<StepResult> {
  if (kept === undefined) return unchecked('KEPT_HEAD', 'NO_KEPT_HEAD');
  const roots = [kept, head].map(({ number: size, root }) => ({ size, root }));
  const [earlier, later] = roots.sort((a, b) => a.size - b.size);
  const [from, to] = [earlier.size, later.size];
  const isProof = (proof: Consistency | null | undefined): proof is Consistency =>
    proof?.from === from && proof.to === to;
  const proof = from === to ? { path: [] } : [receipt.consistency, means.consistency].find(isProof);
  if (proof !== undefined)
    return isConsistent(earlier, later, proof.path) ? passed('KEPT_HEAD') : failed('KEPT_HEAD', 'OTHER_HISTORY');
  if (means.register === undefined) return unchecked('KEPT_HEAD', 'NO_CONSISTENCY_PROOF', { from, to });
  const hashes = await means.register.hashesUpTo(to);
  const isOf = ({ size, root }: typeof earlier): boolean =>
    hashes.length >= size && rootOf(hashes.slice(0, size)) === root;
  return isOf(earlier) && isOf(later) ? passed('KEPT_HEAD') : failed('KEPT_HEAD', 'OTHER_HISTORY');
}

/** The steps `RECORDS` and `DECISION`. */
function decision(receipt: Receipt): readonly StepResult[] {
  const catalogue = compiledAlone(receipt);
  if ('code' in catalogue) return [recordsFlaw(catalogue), unchecked('DECISION', 'NOT_REACHED')];
  const again = decidedAgain(catalogue, receipt);
  if (again === null) return [passed('RECORDS'), failed('DECISION', 'CLAIM_REFUSED')];
  const surplus = surplusOf(catalogue, receipt, again);
  const records = surplus.length > 0 ? failed('RECORDS', 'RECORD_ADDED', { records: surplus }) : passed('RECORDS');
  return [records, decisionAgain(catalogue, receipt, again)];
}

const recordsFlaw = (flaw: RecordsFlaw): StepResult =>
  flaw.code === 'RECORDS_UNSOUND'
    ? failed('RECORDS', flaw.code, { problem: flaw.problem })
    : failed('RECORDS', flaw.code, { records: flaw.records });

function decisionAgain(catalogue: Catalogue, receipt: Receipt, again: Decision): StepResult {
  const { claim, decision: said, remarks } = receipt;
  const verdicts = { said: said.verdict, verdict: again.verdict };
  if (!isSame(again, said)) return failed('DECISION', 'OTHER_DECISION', verdicts);
  if (!isSame(remarksAgain(catalogue, claim, again), provableRemarks(remarks)))
    return failed('DECISION', 'OTHER_DECISION.remarks');
  const restsOnAbsence = said.verdict === 'NOT_RECOGNISED' || said.verdict === 'UNDETERMINED';
  return restsOnAbsence ? unchecked('DECISION', 'RESTS_ON_ABSENCE', { verdict: said.verdict }) : passed('DECISION');
}

/** The steps `REPLAY` and `TODAY`. */
async function replayed(
  receipt: Receipt,
  { number, hash, root }: Head,
  register: RegisterAtHand | undefined,
): Promise<readonly StepResult[]> {
  if (register === undefined) return [unchecked('REPLAY', 'NO_REGISTER'), unchecked('TODAY', 'NO_REGISTER')];
  const hashes = await register.hashesUpTo(number);
  const then = await register.catalogueAt(number);
  const isOther = hashes.length !== number || hashes[number - 1] !== hash || rootOf(hashes) !== root;
  if (isOther || then === null)
    return [failed('REPLAY', 'OTHER_REGISTER', { entry: number }), unchecked('TODAY', 'NOT_REACHED')];
  return [replay(receipt, then), await today(receipt, register)];
}

function replay({ claim, decision: said, remarks, holdsUntil }: Receipt, catalogue: Catalogue): StepResult {
  const again = decide(catalogue, claim);
  if (isRefusal(again)) return failed('REPLAY', 'CLAIM_REFUSED');
  if (!isSame(again, said)) return failed('REPLAY', 'OTHER_ANSWER', { said: said.verdict, verdict: again.verdict });
  const end = runToEnd(findingEnd(catalogue, claim, again.verdict)).holdsUntil;
  return end === holdsUntil && isSame(remarksOn(catalogue, claim, again), remarks)
    ? passed('REPLAY')
    : failed('REPLAY', 'OTHER_ANSWER.beside');
}

async function today({ claim, decision: said }: Receipt, register: RegisterAtHand): Promise<StepResult> {
  const catalogue = (await register.catalogueAt())!;
  const onDate = claim.onDate > register.today ? claim.onDate : register.today;
  const now = decide(catalogue, { ...claim, onDate });
  // A code of the claim may be one that the register has no more.
  const verdict = isRefusal(now) ? 'REFUSED' : now.verdict;
  return verdict === said.verdict
    ? passed('TODAY')
    : failed('TODAY', 'NO_LONGER_HOLDS', { said: said.verdict, verdict, day: onDate, revision: catalogue.revision });
}
