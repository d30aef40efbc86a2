/**
 * The slow twin: LAW.md implemented a second time, from its text alone, by enumerating everything. It shares with
 * the engine the types of the records and nothing else, so that a slip in one is not in the other.
 */
export { requirementThatApplies, type Question } from './circumstances';
export { answerSlowly, citedSlowly, decideSlowly } from './decide';
export { outlookSlowly } from './outlook';
export { nearMissesSlowly } from './near-misses';
export { choices } from './needs';
export { rankedRoutes, routeDifference, ROUTE_RULES } from './routes';
export { allTrails, byCost, COST_RULES, costDifference } from './trails';
