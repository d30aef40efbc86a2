/** The catalogue document: the register as people and tools exchange it. */
export { checkDocument } from './check-document';
export { NEEDS, RECORDS, type Shape, type ObjectShape } from './fields';
export { emptyRegister, type Records } from './records';
export { referencesOf, referrersOf, findingReferrers, type RecordKey } from './referrers';
export { excerpt, problemLine, type DocumentProblem } from './problem';
export { CODE } from './shape';
export { LONGEST, linkFlaws, textFlaws, type TextFlaw } from './text';
export { TEXT_MESSAGES } from './text-messages';
export { SINGULAR } from './type-names';
export type { DocumentFile } from './document-file';
export { passedOver, readDocument } from './read';
export { canonicalRecord, formatDocument, formatDocumentChunks } from './write';
