/** Which records of a register name which. */
import {
  CONDITION_TYPES,
  conditionsIn,
  inTimeSlices,
  RECORD_TYPES,
  runToEnd,
  type Code,
  type RecordType,
  type RecordTypes,
  type Register,
  type TimeSlices,
} from '../recognition';
import { needShape, RECORDS, type Shape } from './fields';

type Bearing = RecordTypes[(typeof CONDITION_TYPES)[number]];

export interface RecordKey {
  readonly type: RecordType;
  readonly code: Code;
}

/** Records that are looked at in one slice. */
const RECORDS_PER_SLICE = 256;

/** The records that name this one, in order of the types and as they stand in the register; itself left out. */
export const referrersOf = (register: Register, key: RecordKey): readonly RecordKey[] =>
  runToEnd(findingReferrers(register, key));

/** The same in slices. */
export function* findingReferrers(register: Register, { type, code }: RecordKey): TimeSlices<readonly RecordKey[]> {
  const found: RecordKey[] = [];
  for (const other of RECORD_TYPES) {
    if (!mayName(RECORDS[other], type)) continue;
    const records = register[other] as readonly { readonly code: Code }[];
    yield* inTimeSlices(
      records.length,
      (start, end) => {
        for (const record of records.slice(start, end))
          if ((other !== type || record.code !== code) && names(record, RECORDS[other], type, code))
            found.push({ type: other, code: record.code });
      },
      RECORDS_PER_SLICE,
    );
    if (other === 'programmes') found.push(...(yield* resting(register, { type, code }, found)));
  }
  return found;
}

/** The programmes that give a condition which no other record has, those aside that are known. */
function* resting(
  register: Register,
  { type, code }: RecordKey,
  known: readonly RecordKey[],
): TimeSlices<readonly RecordKey[]> {
  if (!(CONDITION_TYPES as readonly RecordType[]).includes(type)) return [];
  const own = (register[type] as readonly Bearing[]).find((record) => record.code === code);
  const conditions = new Set(own === undefined ? [] : conditionsIn(own).map((condition) => condition.code));
  const givers = register.programmes.filter(
    (programme) =>
      programme !== own &&
      programme.gives.conditions?.some((given) => conditions.has(given)) === true &&
      !known.some((key) => key.type === 'programmes' && key.code === programme.code),
  );
  if (givers.length === 0) return [];
  for (const each of CONDITION_TYPES) {
    const records: readonly Bearing[] = register[each];
    yield* inTimeSlices(
      records.length,
      (start, end) => {
        for (let at = start; at < end; at++)
          if (records[at] !== own) for (const { code: other } of conditionsIn(records[at])) conditions.delete(other);
      },
      RECORDS_PER_SLICE,
    );
  }
  return givers
    .filter(({ gives }) => gives.conditions?.some((given) => conditions.has(given)))
    .map((programme) => ({ type: 'programmes', code: programme.code }));
}

/** Whether a value of the shape can name a record of the type at all. */
function mayName(shape: Shape, type: RecordType): boolean {
  if (shape.is === 'reference') return shape.to === type;
  if (shape.is === 'list') return mayName(shape.of, type);
  if (shape.is === 'object') return Object.values(shape.fields).some((field) => mayName(field, type));
  return shape.is === 'need';
}

function names(value: unknown, shape: Shape, type: RecordType, code: Code): boolean {
  if (shape.is === 'reference') return shape.to === type && value === code;
  if (shape.is === 'list') return (value as readonly unknown[]).some((item) => names(item, shape.of, type, code));
  const object = shape.is === 'need' ? needShape(value as object) : shape;
  if (object?.is !== 'object') return false;
  return Object.entries(value as object).some(
    ([name, part]) => Object.hasOwn(object.fields, name) && names(part, object.fields[name], type, code),
  );
}

/** The records that a record names, each once. */
export function referencesOf(type: RecordType, record: object): readonly RecordKey[] {
  const found = new Map<string, RecordKey>();
  const look = (value: unknown, shape: Shape): void => {
    if (shape.is === 'reference') found.set(`${shape.to}/${String(value)}`, { type: shape.to, code: value as Code });
    else if (shape.is === 'list') (value as readonly unknown[]).forEach((item) => look(item, shape.of));
    const object = shape.is === 'need' ? needShape(value as object) : shape;
    if (object?.is !== 'object') return;
    for (const [name, part] of Object.entries(value as object))
      if (Object.hasOwn(object.fields, name)) look(part, object.fields[name]);
  };
  look(record, RECORDS[type]);
  return [...found.values()];
}
