/** Writes records in one order of fields, so that the same register always gives the same bytes. */
import { byCode, RECORD_TYPES, type RecordType, type RecordTypes, type Register } from '../recognition';
import { needShape, RECORDS, type Shape } from './fields';

const RECORDS_PER_CHUNK = 1000;

/** A value with its fields in the order of the table. */
function ordered(value: unknown, shape: Shape): unknown {
  if (shape.is === 'list') return (value as readonly unknown[]).map((item) => ordered(item, shape.of));
  if (shape.is === 'stringOrText') return typeof value === 'string' ? value : ordered(value, shape.text);
  const object = shape.is === 'need' ? needShape(value as object) : shape.is === 'object' ? shape : undefined;
  if (object === undefined) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const written: Record<string, unknown> = {};
  for (const name in object.fields)
    if (given[name] !== undefined) written[name] = ordered(given[name], object.fields[name]);
  return written;
}

/** One record as compact JSON: equal records give equal texts, whatever the order of their fields. */
export const canonicalRecord = <T extends RecordType>(type: T, record: RecordTypes[T]): string =>
  JSON.stringify(ordered(record, RECORDS[type]));

/** A register as a catalogue document, in parts: no single string need hold all of it. */
export function* formatDocumentChunks(register: Register): Generator<string> {
  const types = RECORD_TYPES.filter((type) => register[type].length > 0);
  yield types.length === 0 ? '{}\n' : '{\n';
  for (const [position, type] of types.entries()) {
    const records = [...register[type]].sort(byCode);
    yield `  "${type}": [\n`;
    for (let start = 0; start < records.length; start += RECORDS_PER_CHUNK) {
      const lines = records
        .slice(start, start + RECORDS_PER_CHUNK)
        .map((record) => `    ${canonicalRecord(type, record)}`);
      yield lines.join(',\n') + (start + RECORDS_PER_CHUNK < records.length ? ',\n' : '\n');
    }
    yield position + 1 < types.length ? '  ],\n' : '  ]\n}\n';
  }
}

export const formatDocument = (register: Register): string => [...formatDocumentChunks(register)].join('');
