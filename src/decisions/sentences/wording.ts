/**
 * Records in words: their names in the reader's language, with their codes. A text names a record's code, and cites its standing and its
 * source, the first time it speaks of it only.
 */
import {
  conditionOf,
  levelOf,
  standingOf,
  type Catalogue,
  type Code,
  type LanguageTag,
  type Period,
  type Placement,
  type Recorded,
  type RecordType,
  type Text,
} from '../../recognition';
import { nameIn, written } from '../../api/names';
import { shortened, visible } from '../../language/characters';
import { phrasebookOf, type Phrases } from './phrases';

/** The types of records that have a name. */
type Named = Exclude<RecordType, 'levelReferences' | 'requirements' | 'equivalences' | 'exclusions' | 'issuerKeys'>;

/** Characters of a value that are repeated. */
const LONGEST_VALUE = 100;

/** What somebody has written, as it is repeated: what cannot be seen of it made visible, and no more of it than is needed. */
export const repeated = (value: string): string =>
  visible(value.length > LONGEST_VALUE ? `${shortened(value, LONGEST_VALUE)}…` : value);

export class Wording {
  readonly phrases: Phrases;
  private readonly mentioned = new Set<string>();

  constructor(
    readonly catalogue: Catalogue,
    readonly language: LanguageTag,
  ) {
    this.phrases = phrasebookOf(language);
  }

  /** The name alone. */
  plain(type: Named, code: Code): string {
    return this.text(this.catalogue.tables[type].find(code)?.name ?? {}) || code;
  }

  /** The name in quotation marks, with the code in brackets when it is first spoken of. */
  named(type: Named, code: Code): string {
    const name = this.plain(type, code);
    const quoted = this.phrases.say('quoted', { name });
    return this.isNew(type, code) && name !== code ? `${quoted}${this.phrases.gap}[${code}]` : quoted;
  }

  units(codes: readonly Code[]): { readonly count: number; readonly units: string } {
    return { count: codes.length, units: this.phrases.list(codes.map((code) => this.named('units', code))) };
  }

  level({ framework, level }: Placement): string {
    const name = this.text(levelOf(this.catalogue, framework, level)?.name ?? {}) || level;
    return this.phrases.say('level', { level: name, framework: this.named('frameworks', framework) });
  }

  /** The name of an agreement with its standing and its source. */
  agreement(code: Code): string {
    const name = this.phrases.say('quoted', { name: this.plain('agreements', code) });
    return `${name}${this.phrases.gap}${this.cited('agreements', code)}`;
  }

  /** The code of a record that a decision rests on, with its standing and its source. */
  cited(type: RecordType, code: Code): string {
    const record: Recorded | undefined = this.catalogue.tables[type].find(code);
    if (record === undefined || !this.isNew(type, code)) return `[${code}]`;
    const standing = this.phrases.say(`standing.${standingOf(record)}`);
    return this.phrases.say('cited', { code, standing, source: this.source(record) });
  }

  /** What a condition asks for. */
  condition(code: Code): string {
    const text = this.text(conditionOf(this.catalogue, code)?.text ?? {});
    return text === '' || text === code ? code : `${text}${this.phrases.gap}[${code}]`;
  }

  /** A text of the register, what cannot be seen of it made visible: it may be older than the rule of what a text may hold. */
  text(text: Text): string {
    return visible(nameIn(text, this.language));
  }

  /** What changes on a day, at the beginning of a sentence. */
  subject(type: RecordType, code: Code): string {
    switch (type) {
      case 'agreements':
        return this.phrases.say('agreement', { agreement: this.named(type, code) });
      case 'equivalences':
        return this.phrases.say('equivalence', { code });
      case 'exclusions': {
        const certificate = this.catalogue.tables.exclusions.find(code)?.certificate ?? code;
        return this.phrases.say('exclusionOf', { code, certificate: this.named('certificates', certificate) });
      }
      case 'levelReferences':
        return this.phrases.say('levelReference', { code });
      case 'requirements':
        return this.phrases.say('requirement', { code });
      case 'issuerKeys':
        return code;
      case 'regions':
      case 'fields':
      case 'units':
      case 'frameworks':
      case 'bodies':
      case 'posts':
      case 'certificates':
      case 'postGroups':
      case 'courses':
      case 'skills':
      case 'consortia':
      case 'programmes':
      case 'openings':
        return this.named(type, code);
    }
  }

  /** When something must have been awarded. */
  window({ from, until }: Period): string {
    const { phrases } = this;
    if (from !== undefined && until !== undefined)
      return phrases.say('windowBoth', { from: phrases.day(from), until: phrases.day(until) });
    if (from !== undefined) return phrases.say('windowFrom', { from: phrases.day(from) });
    return until === undefined ? phrases.say('windowOpen') : phrases.say('windowUntil', { until: phrases.day(until) });
  }

  private source({ source }: Recorded): string {
    if (source === undefined) return this.phrases.say('noSource');
    const [title, url] = [visible(written(source.title, this.language)), source.url && visible(source.url)];
    return url === undefined ? this.phrases.say('source', { title }) : this.phrases.say('sourceAt', { title, url });
  }

  private isNew(type: RecordType, code: Code): boolean {
    const key = `${type} ${code}`;
    if (this.mentioned.has(key)) return false;
    this.mentioned.add(key);
    return true;
  }
}
