/**
 * Decides the claim of a receipt again, from the records in it alone. Whoever does so need not believe what the receipt says of the decision:
 * by what a decision cites the law gives the same verdict (LAW.md section 11, law 4).
 */
import { checkRecords } from '../../document/check';
import { problemLine } from '../../document/problem';
import { emptyRegister } from '../../document/records';
import type { RecordKey } from '../../document/referrers';
import {
  citedRecords,
  compile,
  decide,
  isRefusal,
  registerOf,
  remarksOn,
  STANDINGS,
  standingOf,
  surveyOf,
  type Catalogue,
  type Claim,
  type Decision,
  type Recorded,
  type Register,
  type Remark,
  type Requirement,
} from '../../recognition';
import type { Receipt } from './receipt';
import { namedBy, reachedFrom, registerWith, witnessOf } from './witness';

/** What stands against the records of a receipt. */
export type RecordsFlaw =
  | { readonly code: 'RECORD_LEFT_OUT' | 'RECORD_ADDED'; readonly records: readonly string[] }
  | { readonly code: 'RECORDS_UNSOUND'; readonly problem: string };

const named = ({ type, code }: RecordKey): string => `${type}/${code}`;

/** The law on the records of a receipt alone; or what of them lacks or is no record. Whether there are too many, `surplus` tells. */
export function compiledAlone({ records, claim, revision }: Receipt): Catalogue | RecordsFlaw {
  const known = new Map(records.map(({ type, record }) => [named({ type, code: record.code }), record]));
  const roots = [...records.map(({ type, record }) => ({ type, code: record.code })), ...namedBy(claim)];
  // What has a flaw in its shape may refer to nothing: so the shape comes first, and what lacks is told by its name.
  const register = registerWith(records);
  const { problems } = checkRecords([{ file: 'receipt', content: withoutEmpty(register) }], surveyOf(emptyRegister()));
  const flaw = problems.find(({ code }) => !code.startsWith('UNKNOWN_CODE'));
  if (flaw !== undefined) return { code: 'RECORDS_UNSOUND', problem: problemLine(flaw) };
  const { lacking } = reachedFrom(roots, (key) => known.get(named(key)));
  if (lacking.length > 0) return { code: 'RECORD_LEFT_OUT', records: lacking.map(named) };
  return compile(register, revision);
}

const withoutEmpty = (register: Register): object =>
  Object.fromEntries(Object.entries(register).filter(([, records]) => (records as readonly unknown[]).length > 0));

/**
 * What the decision of a receipt would have to be by its records; null: the claim is refused. Among routes that are equally good the records
 * alone may favour another one than the whole register does: the verdict is then that of all routes, and what is said of the route, that of
 * the one which the receipt names.
 */
export function decidedAgain(catalogue: Catalogue, { claim, decision: said }: Receipt): Decision | null {
  const whole = decide(catalogue, claim);
  if (isRefusal(whole)) return null;
  if (whole.route === said.route || whole.requirement === null) return whole;
  const { requirement, exclusions } = whole;
  const record = catalogue.tables.requirements.find(requirement);
  const routes = record?.routes.filter(({ code }) => code === said.route) ?? [];
  if (record === undefined || routes.length === 0) return whole;
  const alone = decide(compile(withRequirement(catalogue, { ...record, routes }), catalogue.revision), claim);
  if (isRefusal(alone) || alone.verdict !== whole.verdict) return whole;
  const decision = { ...alone, exclusions };
  return { ...decision, standing: weakestOf(catalogue, decision) };
}

function withRequirement(catalogue: Catalogue, requirement: Requirement): Register {
  const register = registerOf(catalogue);
  const requirements = register.requirements.map((other) => (other.code === requirement.code ? requirement : other));
  return { ...register, requirements };
}

function weakestOf(catalogue: Catalogue, decision: Decision): Decision['standing'] {
  const standings = citedRecords(catalogue, decision).flatMap(({ type, code }) => {
    const record: Recorded | undefined = catalogue.tables[type].find(code);
    return record === undefined ? [] : [STANDINGS.indexOf(standingOf(record))];
  });
  return STANDINGS[Math.max(...standings)];
}

/** The records of a receipt that its decision does not need. */
export function surplusOf(catalogue: Catalogue, { records, claim }: Receipt, decision: Decision): readonly string[] {
  const needed = new Set(witnessOf(catalogue, claim, decision).map(({ type, record }) => `${type}/${record.code}`));
  return records.map(({ type, record }) => `${type}/${record.code}`).filter((key) => !needed.has(key));
}

/** The same as JSON has it: without what is undefined, and in whatever order an object has its fields. */
export const isSame = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** The remarks that rest on the records and the claim; that no condition of the register has a code rests on what is absent. */
export const provableRemarks = (remarks: readonly Remark[]): readonly Remark[] =>
  remarks.filter((remark) => (remark as Remark | null)?.kind !== 'UNKNOWN_CONDITION');

export const remarksAgain = (catalogue: Catalogue, claim: Claim, decision: Decision): readonly Remark[] =>
  provableRemarks(remarksOn(catalogue, claim, decision));
