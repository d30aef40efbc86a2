/**
 * The order of the test files: those that take longest come first. On a clean clone Jest knows no times and goes by the sizes of the files, so that
 * one long file may begin when the others are done.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files of more than a minute, the longest first. */
const LONGEST = [
  'web/pages-phone',
  'persistence/kill',
  'persistence/killed-writers',
  'web/registry',
  'cli/service',
  'web/answer',
  'web/pages',
  'web/desk-records',
  'cli/postgres',
  'cli/registry',
].map((name) => `/test/${name}.spec.ts`);

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(name));
      return place < 0 ? LONGEST.length : place;
    };
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
};
