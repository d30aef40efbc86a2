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
  type Text,
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
  const text = (written: Text): string => visible(nameIn(written, words.language));
  const place = (region: Code | undefined): object | undefined => {
    const found = catalogue.tables.regions.find(region ?? '');
    return found && { '@type': 'AdministrativeArea', name: text(found.name) };
  };
  if (type === 'certificates') {
    const { body, region, validMonths, placements = [] } = record as RecordTypes['certificates'];
    const by = catalogue.tables.bodies.find(body);
    const levels = placements.flatMap(({ framework, level }) => {
      const found = levelOf(catalogue, framework, level);
      return found === undefined ? [] : [text(found.name)];
    });
    return {
      '@type': 'EducationalOccupationalCredential',
      credentialCategory: words.of(words.built.types.certificates.one),
      recognizedBy: { '@type': 'Organization', name: by === undefined ? body : text(by.name) },
      validIn: place(region),
      educationalLevel: levels.length > 0 ? levels : undefined,
      validFor: validMonths === undefined ? undefined : `P${String(validMonths)}M`,
    };
  }
  if (type === 'posts') {
    const { isco } = record as RecordTypes['posts'];
    const category = isco && { '@type': 'CategoryCode', codeValue: isco, inCodeSet: 'ISCO-08' };
    return { '@type': 'Occupation', occupationalCategory: category };
  }
  if (type === 'bodies') {
    const { website, region } = record as RecordTypes['bodies'];
    return { '@type': 'Organization', sameAs: isWeb(website) ? website : undefined, areaServed: place(region) };
  }
  return type === 'courses' ? { '@type': 'Course' } : undefined;
}
