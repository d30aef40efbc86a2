/** What the law offers: everything outside this folder imports from this file alone. */
export * from './model/records';
export * from './model/claim';
export * from './model/decision';
export { dayNumber, dayOf, isDay } from './model/calendar';
export * from './model/validity';
export {
  byteLengthOf,
  conditionOf,
  equivalencesFrom,
  levelOf,
  registerOf,
  requirementOf,
  requirementsOnAnyDay,
  type Catalogue,
} from './catalogue/catalogue';
export { AWARDED_WITHIN, awardWindowOf, CONDITION_TYPES, conditionsIn, isDischarged } from './catalogue/conditions';
export { boundsOf } from './catalogue/day-scale';
export { compile, compiling, DATED_TYPES, surveyOf } from './compile/compile';
export { withOtherPosts } from './compile/other-posts';
export { bringForward, type Changes } from './refresh/refresh';
export { CatalogueError } from './model/catalogue-error';
export { acceptedCertificates, findingAcceptedCertificates } from './questions/accepted-certificates';
export { decide, decideEachRoute, decideForLearner, supposing } from './decide/decide';
export { sorting } from './memory/sorting';
export { groupedBy } from './memory/grouping';
export { judge } from './decide/judge';
export type { Judgement } from './decide/judgement';
export { agreementImpactOf, impactOf, type Impact, type NewChain, type VerdictChange } from './impact/impact';
export {
  certificatesByContent,
  contributorsTo,
  Scope,
  type CertificatesByContent,
  type Contributors,
} from './questions/contributors';
export { changeCauses } from './questions/change-causes';
export { findingEnd, findingOutlook, outlookOf } from './questions/outlook';
export { remarksOn } from './questions/remarks';
export { nearMisses, findingNearMisses } from './questions/near-misses';
export {
  portability,
  judgingPortability,
  judgingPortabilityForLearner,
  recognisingPosts,
  type OpenClaim,
  type Where,
} from './questions/portability';
export { isRefusal, resolveClaim, type Question, type Refusal } from './decide/question';
export { citedRecords, type Citation } from './decide/citations';
export { liesIn } from './catalogue/forest';
export { byCode, type Table, type Tables } from './catalogue/tables';
export { firstFrom } from './memory/binary-search';
export { runToEnd, inTimeSlices, type TimeSlices } from './memory/time-slices';
export { intersection as sharedRegions, regionsOf, type Regions } from './catalogue/region-sets';
export { inField, neededLevel, type NeededLevel } from './decide/needs';
export type { PlacedAt, Tie } from './catalogue/levels';
