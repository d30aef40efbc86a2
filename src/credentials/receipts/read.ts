/** Reads what a receipt and a head of the ledger say. Nothing of them is taken for granted, whoever has signed them. */
import { RECORD_TYPES, type Claim, type Decision } from '../../recognition';
import type { Consistency, Head, Place, Receipt, ReceiptEntry, ReceiptRecord } from './receipt';

type Parts = Readonly<Record<string, unknown>>;
type Is = (value: unknown) => boolean;

const HASH = /^[0-9a-f]{64}$/;

const isObject = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isHash: Is = (value) => isText(value) && HASH.test(value);
const isCount: Is = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);

/** An object of these fields and no others; those that may be left out are named. */
const has =
  (fields: Readonly<Record<string, Is>>, optional: readonly string[] = []): Is =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, is]) =>
      Object.hasOwn(value, name) ? is(value[name]) : optional.includes(name),
    );

const isClaim = has(
  {
    holdings: listOf(has({ certificate: isText, awardedOn: isText, expiresOn: isText }, ['awardedOn', 'expiresOn'])),
    post: isText,
    region: isText,
    onDate: isText,
    purpose: isText,
    facts: has({ experienceYears: Number.isFinite, languages: listOf(isText), satisfied: listOf(isText) }, [
      'experienceYears',
      'languages',
      'satisfied',
    ]),
  },
  ['facts'],
) as (value: unknown) => value is Claim;

/** A decision is held against the one that is made again: of itself only this has to be known. */
const isDecision = (value: unknown): value is Decision =>
  isObject(value) && isText(value.verdict) && isCount(value.revision) && orNull(isText)(value.route);

const isEntry = (value: unknown): value is ReceiptEntry =>
  has({ columns: isObject, path: listOf(isHash) })(value) &&
  Object.values((value as ReceiptEntry).columns).every((column) => isText(column) || Number.isFinite(column)) &&
  isCount((value as ReceiptEntry).columns.number) &&
  ['added', 'ended', 'previous', 'summary'].every((column) => isText((value as ReceiptEntry).columns[column])) &&
  !Object.hasOwn((value as ReceiptEntry).columns, 'hash');

const isPlace = has({ position: isCount, size: isCount, path: listOf(isHash) }) as (value: unknown) => value is Place;

const isRecord = has({
  type: (type) => (RECORD_TYPES as readonly unknown[]).includes(type),
  record: (record) => isObject(record) && isText(record.code),
  entry: isCount,
  place: orNull(isPlace),
}) as (value: unknown) => value is ReceiptRecord;

/** @throws nothing: what is no proof of consistency is false */
export const isConsistency = has({ from: isCount, to: isCount, path: listOf(isHash) }) as (
  value: unknown,
) => value is Consistency;

export const isHead = has({ number: isCount, hash: isHash, root: isHash, recordedAt: isText }) as (
  value: unknown,
) => value is Head;

/** Whether a value is a receipt of any version at all, and of which. */
export const versionOf = (value: unknown): unknown => (isObject(value) ? value.version : undefined);

/** Whether a value has all that a receipt has, and nothing else: each entry once, and each for a record. */
export function isReceipt(value: unknown): value is Receipt {
  if (!isWhole(value)) return false;
  const { entries, records } = value as Receipt;
  const numbers = entries.map(({ columns }) => columns.number);
  const named = new Set(records.map(({ entry }) => entry));
  const keys = new Set(records.map(({ type, record }) => `${type}/${record.code}`));
  return (
    new Set(numbers).size === numbers.length &&
    numbers.length === named.size &&
    numbers.every((number) => named.has(number)) &&
    keys.size === records.length
  );
}

const isWhole = has({
  version: (version) => version === 1,
  issuedAt: isText,
  claim: isClaim,
  decision: isDecision,
  remarks: Array.isArray,
  holdsUntil: orNull(isText),
  revision: isCount,
  head: isText,
  consistency: orNull(isConsistency),
  entries: listOf(isEntry),
  records: listOf(isRecord),
});
