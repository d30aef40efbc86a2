/** Types of records in addresses: the name of their list with hyphens, as `issuer-keys`. */
import { RECORD_TYPES, type RecordType } from '../recognition';

export const pathOf = (type: RecordType): string => type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const TYPES: ReadonlyMap<string, RecordType> = new Map(RECORD_TYPES.map((type) => [pathOf(type), type]));

export const typeAt = (path: string): RecordType | undefined => TYPES.get(path);
