/** Checks a document that is to come into the register. */
import { checkRecords } from './check';
import type { DocumentFile } from './document-file';
import type { PresentRegister } from './given-records';
import { usableKeys } from './rules/usable-keys';

export const checkDocument = (
  files: readonly DocumentFile[],
  present: PresentRegister,
): ReturnType<typeof checkRecords> => checkRecords(files, present, [usableKeys]);
