/**
 * The first import of what serves. Libraries look after those who develop them unless they are told that they serve: GraphQL compares the
 * names of classes at every value of an answer, which took a sixth of the time of `test/api` and `test/equivalences`.
 */
if (process.env.NODE_ENV !== 'development') process.env.NODE_ENV = 'production';
