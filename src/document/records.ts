/** The records of a document, and a register without any. */
import { RECORD_TYPES, type RecordType, type RecordTypes, type Register } from '../recognition';

export type Records = { readonly [T in RecordType]?: readonly RecordTypes[T][] };

export const emptyRegister = (): Register =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, []])) as unknown as Register;
