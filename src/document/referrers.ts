/** Which records of a register name which. */
import { RECORD_TYPES, type Code, type RecordType, type Register } from '../recognition';
import { needShape, RECORDS, type Shape } from './fields';

export interface RecordKey {
  readonly type: RecordType;
  readonly code: Code;
}

/** The records that name this one, in order of the types; itself left out. */
export function referrersOf(register: Register, { type, code }: RecordKey): readonly RecordKey[] {
  return RECORD_TYPES.flatMap((other) => {
    if (!mayName(RECORDS[other], type)) return [];
    const records = register[other] as readonly { readonly code: Code }[];
    return records
      .filter((record) => (other !== type || record.code !== code) && names(record, RECORDS[other], type, code))
      .map((record) => ({ type: other, code: record.code }));
  });
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
