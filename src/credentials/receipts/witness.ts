/**
 * The records by which a claim can be decided again: those that its decision cites, those that the claim names, and all that these refer to,
 * however far. By them alone the law gives the same verdict (LAW.md section 11, law 4).
 */
import { emptyRegister } from '../../document/records';
import { referencesOf, type RecordKey } from '../../document/referrers';
import {
  citedRecords,
  RECORD_TYPES,
  type Catalogue,
  type Claim,
  type Decision,
  type Recorded,
  type RecordType,
  type Register,
} from '../../recognition';

export interface WitnessRecord {
  readonly type: RecordType;
  readonly record: Recorded;
}

/** Finds a record by its key; undefined where there is none. */
type Find = (key: RecordKey) => Recorded | undefined;

/** In order of type and code. */
export function witnessOf(catalogue: Catalogue, claim: Claim, decision: Decision): readonly WitnessRecord[] {
  const roots = [...citedRecords(catalogue, decision), ...namedBy(claim)];
  return reachedFrom(roots, ({ type, code }) => catalogue.tables[type].find(code)).found;
}

/** What a claim names of the register. */
export const namedBy = ({ holdings, post, region }: Claim): readonly RecordKey[] => [
  ...holdings.map(({ certificate }): RecordKey => ({ type: 'certificates', code: certificate })),
  { type: 'posts', code: post },
  { type: 'regions', code: region },
];

/** What some records refer to, however far, they among it; and what of that there is not. */
export function reachedFrom(
  roots: readonly RecordKey[],
  find: Find,
): { readonly found: readonly WitnessRecord[]; readonly lacking: readonly RecordKey[] } {
  const reached = new Map<string, RecordKey & { readonly record: Recorded | undefined }>();
  const open = [...roots];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const { type, code } = key;
    if (reached.has(`${type}/${code}`)) continue;
    const record = find(key);
    reached.set(`${type}/${code}`, { type, code, record });
    if (record !== undefined) open.push(...referencesOf(type, record));
  }
  const all = [...reached.values()].sort(byTypeAndCode);
  return {
    found: all.flatMap(({ type, record }) => (record === undefined ? [] : [{ type, record }])),
    lacking: all.filter(({ record }) => record === undefined),
  };
}

/** Some records as a register of their own. */
export function registerWith(records: readonly WitnessRecord[]): Register {
  const register = emptyRegister() as { readonly [T in RecordType]: unknown[] };
  for (const { type, record } of records) register[type].push(record);
  return register as unknown as Register;
}

function byTypeAndCode(a: RecordKey, b: RecordKey): number {
  if (a.type !== b.type) return RECORD_TYPES.indexOf(a.type) - RECORD_TYPES.indexOf(b.type);
  return a.code < b.code ? -1 : 1;
}
