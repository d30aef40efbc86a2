/** The one door of the law. Everything outside this folder imports from here only. */
export * from './records';
export * from './claim';
export * from './decision';
