/** Sentences for people: over the catalogue that ships they show no codes and no days but in words, in any language. */
import * as fc from 'fast-check';
import { sentence, summary, outlook, obstacleDetail } from '../../src/decisions/sentences';
import {
  compile,
  conditionsIn,
  LANGUAGES,
  PURPOSES,
  RECORD_TYPES,
  VERDICTS,
  type Claim,
  type Code,
  type LanguageTag,
  type Verdict,
} from '../../src/recognition';
import { shippedRegister } from '../support/gba';
import '../support/seed';
import { SLIPS, tell } from './in-words';

const register = shippedRegister();
const catalogue = compile(register, 1);
const SAMPLE = 400;

const codeOf = (records: readonly { readonly code: Code }[]): fc.Arbitrary<Code> =>
  fc.constantFrom(...records.map(({ code }) => code));
/** Few pairs of a post and a region have a requirement. */
const where = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...register.requirements).map(({ post, region }) => ({ post, region })) },
  { weight: 1, arbitrary: fc.record({ post: codeOf(register.posts), region: codeOf(register.regions) }) },
);
const holding = fc.record(
  {
    certificate: codeOf(register.certificates),
    awardedOn: fc.constantFrom('2019-05-01', '2024-07-01'),
    expiresOn: fc.constantFrom('2020-05-01', '2027-02-01'),
  },
  { requiredKeys: ['certificate'] },
);
const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    holdings: fc.array(holding, { minLength: 1, maxLength: 3 }),
    where,
    onDate: fc.constantFrom('2021-06-30', '2026-11-24', '2028-02-29'),
    purpose: fc.constantFrom(...PURPOSES),
  })
  .map(({ where: asked, ...rest }) => ({ ...rest, ...asked, facts: {} }));
/** Of those there is little to say: so half of them are of a certificate that leads to what is asked for, in part or whole. */
const leading = register.equivalences.flatMap(({ from, to }) =>
  register.requirements.flatMap(({ post, region, routes }) =>
    routes.some(({ needs }) => needs.some((need) => 'certificate' in need && need.certificate === to))
      ? [{ holdings: [{ certificate: from }], post, region }]
      : [],
  ),
);
const leadingClaim = fc
  .tuple(fc.constantFrom(...leading), anyClaim)
  .map(([asked, { onDate, purpose, facts }]): Claim => ({ ...asked, onDate, purpose, facts }));
const claims = [anyClaim, leadingClaim].flatMap((drawn) => fc.sample(drawn, SAMPLE / 2));

/** Every code of the register, and the days of the calendar as programs write them. */
const codes = new Set<Code>([
  ...RECORD_TYPES.flatMap((type) => register[type].map(({ code }) => code)),
  ...register.frameworks.flatMap(({ levels }) => levels.map(({ code }) => code)),
  ...register.requirements.flatMap(({ routes }) => routes.map(({ code }) => code)),
  ...[...register.equivalences, ...register.requirements].flatMap(conditionsIn).map(({ code }) => code),
]);
const ISO_DAY = /\d{4}-\d\d-\d\d/;

/** What records call themselves, their sources and their conditions, the longest first: a code within a name is a part of the name. */
const names: Readonly<Record<LanguageTag, readonly string[]>> = Object.fromEntries(
  LANGUAGES.map((language) => [language, textsIn(register, language)]),
) as never;

function textsIn(value: unknown, language: LanguageTag): readonly string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { en, title, url } = part as Readonly<Record<string, unknown>>;
    const own = (part as Readonly<Record<string, unknown>>)[language] ?? en;
    for (const text of [own, title, url]) if (typeof text === 'string') found.add(text);
    Object.values(part).forEach(visit);
  };
  visit(value);
  return [...found].sort((one, other) => other.length - one.length);
}

/** What is left once the names are taken out, word by word as a code is written. */
function wordsBeside(text: string, language: LanguageTag): readonly string[] {
  const left = names[language].reduce((rest, name) => rest.replaceAll(name, ' '), text);
  return left.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d:._-]*/gu) ?? [];
}

const found = new Set<Verdict>();

describe.each(LANGUAGES)('in %s', (language) => {
  it('no summary of the catalogue shows a code, or a day as programs write it', () => {
    const wrong: string[] = [];
    for (const asked of claims) {
      const answer = tell(catalogue, asked);
      found.add(answer.decision.verdict);
      const details = answer.nearMisses.flatMap((miss) =>
        miss.obstacles.map((obstacle) => obstacleDetail(answer, obstacle, miss, language)),
      );
      for (const text of [
        summary(answer, language),
        sentence(answer, language),
        outlook(answer, language),
        ...details,
      ]) {
        expect(withoutAddresses(text)).not.toMatch(SLIPS);
        // A word that is a code by chance has none of the marks of one.
        const shown = wordsBeside(text, language).filter(
          (word) => codes.has(word) && /[A-Za-z]/.test(word) && /[A-Z\d:-]/.test(word),
        );
        if (shown.length > 0 || ISO_DAY.test(withoutAddresses(text))) wrong.push(`${shown.join(' ')}: ${text}`);
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

it('the sample has every verdict', () => {
  expect([...found].sort()).toEqual([...VERDICTS].sort());
});

const withoutAddresses = (text: string): string => text.replace(/<[^>]*>/g, '');
