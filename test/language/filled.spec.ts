/** The page fills its texts in by itself: as the library does with which the service fills in its own. */
import { IntlMessageFormat } from 'intl-messageformat';
import { filled } from '../../src/web/language/filled';
import { formatsIn } from '../../src/web/language/formats';
import { PAGE_LANGUAGES } from '../../src/web/language/languages';
import { writtenTexts } from './written-texts';

/** None, one, few, many, and what is written otherwise in each language. */
const COUNTS = [0, 1, 2, 5, 11, 999, 1000, 1_234_567, 1.5];

const nameOf = /\{(\w+)/g;
const isCounted = (text: string, name: string): boolean => new RegExp(`\\{${name}, `).test(text);

describe('Texts of the page', () => {
  const texts = writtenTexts().filter(({ at }) => at.startsWith('src/web/'));

  it.each(PAGE_LANGUAGES)('are filled in as ICU MessageFormat has it, in $name', ({ key, region }) => {
    const formats = formatsIn(region);
    for (const count of COUNTS) {
      const wrong = texts.flatMap(({ at, [key]: text }) => {
        const names = [...text.matchAll(nameOf)].map(([, name]) => name);
        const values = Object.fromEntries(names.map((name) => [name, isCounted(text, name) ? count : `«${name}'#{}»`]));
        const expected = String(new IntlMessageFormat(text, region, undefined, { ignoreTag: true }).format(values));
        const said = filled(text, values, formats);
        return said === expected ? [] : [{ at, said, expected }];
      });
      expect(wrong).toEqual([]);
    }
  });

  it('are filled in where a text uses all that there is at once', () => {
    const text =
      '{who} has {total, number}: {count, plural, =0 {none} one {# of {kind}} other {{more, plural, one {# and # more} other {# of {kind}}}, # in all}}.';
    for (const count of COUNTS) {
      const values = { who: 'GIC', total: 12_345, kind: 'them', count, more: count };
      const expected = new IntlMessageFormat(text, 'en-HK').format(values);
      expect(filled(text, values, formatsIn('en-HK'))).toBe(expected);
    }
  });
});
