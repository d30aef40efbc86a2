/** What is found is said in every language, with all that it is about. */
import { FINDING_MESSAGES, type FindingCode } from '../../../src/credentials/documents/finding-messages';
import { findingSaid } from '../../../src/credentials/documents/sentences';
import { LANGUAGES } from '../../../src/recognition';

const CODES = Object.keys(FINDING_MESSAGES) as FindingCode[];
const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(CODES)('%s', (code) => {
  const { sources } = FINDING_MESSAGES[code];
  const names = namesIn(sources.en);
  for (const language of LANGUAGES) expect(namesIn(sources[language])).toEqual(names);
  const parameters = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
  for (const text of Object.values(findingSaid({ outcome: 'PASSED', code, parameters }))) {
    for (const name of names) expect(text).toContain(`<${name}>`);
    expect(text).toMatch(/[.。]$/);
  }
});
