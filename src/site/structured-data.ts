/** Records as schema.org has them, for search engines: certificates, posts, bodies and courses. */
import { nameIn } from '../api/names';
import { visible } from '../language/characters';
import {
  levelOf,
  standingOf,
  type Catalogue,
  type Code,
  type Recorded,
  type RecordType,
  type RecordTypes,
} from '../recognition';
import { isWeb } from './record-facts';
import type { Words } from './words';

interface Described {
  readonly type: RecordType;
  readonly record: Recorded;
  readonly name: string;
  /** Its address in full. */
  readonly url: string;
}

/** Undefined for records that schema.org has no type for. */
export function recordData(catalogue: Catalogue, words: Words, described: Described): object | undefined {
  const more = particulars(catalogue, words, described.type, described.record);
  if (more === undefined) return undefined;
  const { record, name, url } = described;
  const others = (record.otherNames ?? []).map(({ text }) => visible(text));
  return {
    '@context': 'https://schema.org',
    ...more,
    '@id': url,
    url,
    name,
    identifier: record.code,
    ...(others.length > 0 && { alternateName: others }),
    // Nobody is to take what was made up for a fact.
    description:
      standingOf(record) === 'ILLUSTRATIVE'
        ? words.say('example')
        : words.of(words.built.standings[standingOf(record)]),
  };
}

function particulars(catalogue: Catalogue, words: Words, type: RecordType, record: Recorded): object | undefined {
  const text = (written: Parameters<typeof nameIn>[0]): string => visible(nameIn(written, words.language));
  const named = (of: 'bodies' | 'regions' | 'fields', code: Code | undefined): string | undefined => {
    const found = code === undefined ? undefined : catalogue.tables[of].find(code);
    return found === undefined ? undefined : text(found.name);
  };
  switch (type) {
    case 'certificates': {
      const { body, region, validMonths, placements = [] } = record as RecordTypes['certificates'];
      const levels = placements.flatMap(({ framework, level }) => {
        const found = levelOf(catalogue, framework, level);
        return found === undefined ? [] : [text(found.name)];
      });
      return {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: words.of(words.built.types.certificates.one),
        recognizedBy: { '@type': 'Organization', name: named('bodies', body) ?? body },
        ...(region !== undefined && { validIn: { '@type': 'AdministrativeArea', name: named('regions', region) } }),
        ...(levels.length > 0 && { educationalLevel: levels }),
        ...(validMonths !== undefined && { validFor: `P${String(validMonths)}M` }),
      };
    }
    case 'posts': {
      const { isco, field } = record as RecordTypes['posts'];
      return {
        '@type': 'Occupation',
        ...(isco !== undefined && { occupationalCategory: isco }),
        ...(field !== undefined && { industry: named('fields', field) }),
      };
    }
    case 'bodies': {
      const { website, region } = record as RecordTypes['bodies'];
      return {
        '@type': 'Organization',
        ...(isWeb(website) && { sameAs: website }),
        ...(region !== undefined && { areaServed: { '@type': 'AdministrativeArea', name: named('regions', region) } }),
      };
    }
    case 'courses':
      return { '@type': 'Course' };
    default:
      return undefined;
  }
}
