/** The register as a document would make it: its records replace those of the same type and code, all others stay. */
import { RECORD_TYPES, type Code, type RecordType, type RecordTypes, type Register } from '../../recognition';

export type Records = { readonly [T in RecordType]?: readonly RecordTypes[T][] };

export const emptyRegister = (): Register =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, []])) as unknown as Register;

export function mergeRegister(present: Register, records: Records): Register {
  const merge = (type: RecordType): readonly { readonly code: Code }[] => {
    const given = records[type] ?? [];
    if (given.length === 0) return present[type];
    if (present[type].length === 0) return given;
    const amended = new Set(given.map(({ code }) => code));
    return [
      ...(present[type] as readonly { readonly code: Code }[]).filter(({ code }) => !amended.has(code)),
      ...given,
    ];
  };
  return Object.fromEntries(RECORD_TYPES.map((type) => [type, merge(type)])) as unknown as Register;
}
