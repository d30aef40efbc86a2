/** Which records of a register name which. */
import { RECORD_TYPES, type Code, type RecordType, type Register } from '../recognition';
import { needKind, RECORDS, type Kind } from './fields';

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

/** Whether a value of the kind can name a record of the type at all. */
function mayName(kind: Kind, type: RecordType): boolean {
  if (kind.is === 'reference') return kind.to === type;
  if (kind.is === 'list') return mayName(kind.of, type);
  if (kind.is === 'object') return Object.values(kind.fields).some((field) => mayName(field, type));
  return kind.is === 'need';
}

function names(value: unknown, kind: Kind, type: RecordType, code: Code): boolean {
  if (kind.is === 'reference') return kind.to === type && value === code;
  if (kind.is === 'list') return (value as readonly unknown[]).some((item) => names(item, kind.of, type, code));
  const shape = kind.is === 'need' ? needKind(value as object) : kind;
  if (shape?.is !== 'object') return false;
  return Object.entries(value as object).some(
    ([name, part]) => Object.hasOwn(shape.fields, name) && names(part, shape.fields[name], type, code),
  );
}

/** The records that a record names, each once. */
export function referencesOf(type: RecordType, record: object): readonly RecordKey[] {
  const found = new Map<string, RecordKey>();
  const look = (value: unknown, kind: Kind): void => {
    if (kind.is === 'reference') found.set(`${kind.to}/${String(value)}`, { type: kind.to, code: value as Code });
    else if (kind.is === 'list') (value as readonly unknown[]).forEach((item) => look(item, kind.of));
    const shape = kind.is === 'need' ? needKind(value as object) : kind;
    if (shape?.is !== 'object') return;
    for (const [name, part] of Object.entries(value as object))
      if (Object.hasOwn(shape.fields, name)) look(part, shape.fields[name]);
  };
  look(record, RECORDS[type]);
  return [...found.values()];
}
