/** The catalogue document: the register as people and tools exchange it. */
export { checkDocument } from './check';
export { NEEDS, RECORDS, type Shape, type ObjectShape } from './fields';
export { emptyRegister, type Records } from './records';
export { referencesOf, referrersOf, type RecordKey } from './referrers';
export { excerpt, type DocumentProblem } from './problem';
export { SINGULAR } from './problem-messages';
export { CODE, LINK, UNWRITABLE } from './shape';
export { readDocument, type DocumentFile } from './read';
export { canonicalRecord, formatDocument, formatDocumentChunks } from './write';
