/** Ways to a post, missing links, coverage and what a curriculum leads to: everything outside this folder imports from this file alone. */
export * from './model/ways';
export { compilePathways, type Pathways } from './compile/pathways';
export { afterMonths } from './model/months';
export * from './model/coverage';
export { coverage } from './coverage';
export * from './model/fit';
export { consortiumFit, programmeFit } from './curriculum-fit';
export { countsOf } from './fit/reaches';
export { missingLinks } from './missing-links';
export { waysTo } from './ways';
