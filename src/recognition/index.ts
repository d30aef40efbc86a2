/** The one door of the law. Everything outside this folder imports from here only. */
export * from './records';
export * from './claim';
export * from './decision';
export { isDay } from './calendar';
export { registerOf, requirementOf, type Catalogue } from './catalogue';
export { bringForward, compile, compiling, surveyOf, type Changes } from './compile';
export { CatalogueError } from './catalogue-error';
export { acceptedCertificates } from './accepted';
export { decide } from './decide';
export { groupedBy } from './grouped-by';
export { rule, type Ruling } from './rule';
export { impactOf, type Impact, type NewChain, type VerdictChange } from './impact';
export { nearMisses } from './near-misses';
export { portability } from './portability';
export { isRefusal, resolveClaim, type Question, type Refusal } from './question';
export { citedRecords, type Citation } from './cited';
export { byCode, firstFrom, standingOf, type Table, type Tables } from './tables';
export { finished, inTurns, type Turns } from './turns';
