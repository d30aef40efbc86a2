/** Codes for new records, out of what they are called and what they name: in the style of the codes that the catalogue has. */
import type { RecordType } from '../graphql/graphql';

/** A record as it is drafted. */
type Content = Readonly<Record<string, unknown>>;

/** Letters of a code, and words that say nothing of what they stand in. */
const WORD = /[\p{L}\p{N}]+/gu;
const EMPTY_WORDS = new Set(
  'a an and as at by for from in of on or the to with agreement certificate qualification acordo de da do das dos e em o os as para com certificado'.split(
    ' ',
  ),
);
const LATIN = /^[A-Za-z0-9]+$/;
const MAX_WORDS = 3;
const MAX_LENGTH = 60;

type Rule = (record: Content) => readonly string[];

/** The parts of a code by type, to be joined by hyphens. */
const RULES: Readonly<Record<RecordType, Rule>> = {
  AGREEMENT: (record) => ['AG', ...words(record)],
  BODY: (record) => [acronym(record)],
  CERTIFICATE: (record) => [one(record, 'body'), ...words(record)],
  CONSORTIUM: (record) => [one(record, 'region'), ...words(record)],
  COURSE: (record) => ['C', ...words(record)],
  EQUIVALENCE: (record) => ['EQ', one(record, 'from'), one(record, 'to')],
  EXCLUSION: (record) => ['EX', one(record, 'certificate'), one(record, 'regions')],
  FIELD: slug,
  FRAMEWORK: (record) => [acronym(record)],
  ISSUER_KEY: (record) => ['KEY', one(record, 'body')],
  LEVEL_REFERENCE: ({ a, b }) => [placed(a), placed(b)],
  OPENING: (record) => [one(record, 'provider'), ...words(record)],
  POST: slug,
  POST_GROUP: (record) => ['PG', ...words(record)],
  PROGRAMME: (record) => [one(record, 'providers'), ...words(record)],
  REGION: (record) => [one(record, 'parent'), ...words(record)],
  REQUIREMENT: (record) => {
    const [post, region] = [one(record, 'post'), one(record, 'region')];
    return post === '' || region === '' ? [] : [`${post}:${region}`];
  },
  SKILL: (record) => ['SK', ...words(record)],
  UNIT: (record) => ['U', ...words(record)],
};

/** Types whose codes need no words of a name. */
const BETWEEN: readonly RecordType[] = ['EQUIVALENCE', 'EXCLUSION', 'ISSUER_KEY', 'LEVEL_REFERENCE', 'REQUIREMENT'];

/** Codes that would suit a record, the best first; none as long as too little is known of it. */
export function suitableCodes(type: RecordType, record: Content): readonly string[] {
  const parts = RULES[type](record);
  const isKnown = BETWEEN.includes(type)
    ? parts.length > 0 && parts.every((part) => part !== '')
    : nameOf(record) !== '' && parts.some((part) => part !== '');
  if (!isKnown) return [];
  const code = parts
    .filter((part) => part !== '')
    .join('-')
    .slice(0, MAX_LENGTH)
    .replace(/[-:._]+$/, '');
  // A name without any letter of a code leaves a number alone to tell it from others.
  const isWhole = BETWEEN.includes(type) || namedWords(record).length > 0;
  return [...(isWhole ? [code] : []), ...Array.from({ length: 20 }, (_, at) => `${code}-${at + (isWhole ? 2 : 1)}`)];
}

/** The code of a record that it names, or of the first of several; empty: it names none. */
function one(record: Content, field: string): string {
  const [code] = [record[field]].flat();
  return typeof code === 'string' ? code : '';
}

function nameOf({ name }: Content): string {
  const texts = (name ?? {}) as Readonly<Record<string, string | undefined>>;
  return (texts['en'] || texts['pt'] || texts['zhHant'] || texts['zhHans'] || '').trim();
}

/** The words of a name that tell what it is, as a code can have them. */
function namedWords(record: Content): readonly string[] {
  const plain = nameOf(record).normalize('NFKD').replace(/\p{M}/gu, '');
  return (plain.match(WORD) ?? []).filter((word) => LATIN.test(word) && !EMPTY_WORDS.has(word.toLowerCase()));
}

const words = (record: Content): readonly string[] =>
  namedWords(record)
    .slice(0, MAX_WORDS)
    .map((word) => word.toUpperCase());

function slug(record: Content): readonly string[] {
  return namedWords(record)
    .slice(0, MAX_WORDS)
    .map((word) => word.toLowerCase());
}

/** As `VTC` of a name of several words; a name of one word as it is. */
function acronym(record: Content): string {
  const [first = '', ...others] = namedWords(record);
  return others.length === 0 ? first.toUpperCase() : [first, ...others].map((word) => word[0].toUpperCase()).join('');
}

/** As `HKQF4`. */
function placed(placement: unknown): string {
  const { framework = '', level = '' } = (placement ?? {}) as { readonly framework?: string; readonly level?: string };
  return framework === '' || level === '' ? '' : framework + level;
}
