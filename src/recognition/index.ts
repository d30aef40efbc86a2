/** The one door of the law. Everything outside this folder imports from here only. */
export * from './model/records';
export * from './model/claim';
export * from './model/decision';
export { isDay } from './model/calendar';
export { registerOf, requirementOf, type Catalogue } from './catalogue/catalogue';
export { bringForward, compile, compiling, surveyOf, type Changes } from './compile/compile';
export { CatalogueError } from './model/catalogue-error';
export { acceptedCertificates } from './questions/accepted-certificates';
export { decide } from './decide/decide';
export { groupedBy } from './memory/grouping';
export { judge, type Judgement } from './decide/judge';
export { impactOf, type Impact, type NewChain, type VerdictChange } from './impact/impact';
export { nearMisses } from './questions/near-misses';
export { portability } from './questions/portability';
export { isRefusal, resolveClaim, type Question, type Refusal } from './decide/question';
export { citedRecords, type Citation } from './decide/citations';
export { byCode, firstFrom, standingOf, type Table, type Tables } from './catalogue/tables';
export { runToEnd, inTimeSlices, type TimeSlices } from './memory/time-slices';
