/**
 * Records in words: their names in the reader's language, with their codes beside them where they are wanted. A text names a record's code,
 * and cites its standing and its source, the first time it speaks of it only.
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
  type Route,
  type Step,
  type Text,
} from '../../recognition';
import { nameIn, written } from '../../api/names';
import { shortened, visible } from '../../language/characters';
import { phrasebookOf, type Phrases } from './phrases';

/** The types of records that have no name and are spoken of. */
type Nameless = 'levelReferences' | 'requirements' | 'equivalences' | 'exclusions';
/** The types of records that have a name. */
type Named = Exclude<RecordType, Nameless | 'issuerKeys'>;

/** Characters of a value that are repeated. */
const LONGEST_VALUE = 100;

/** What somebody has written, as it is repeated: what cannot be seen of it made visible, and no more of it than is needed. */
export const repeated = (value: string): string =>
  visible(value.length > LONGEST_VALUE ? `${shortened(value, LONGEST_VALUE)}…` : value);

/** As at the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export class Wording {
  readonly phrases: Phrases;
  private readonly mentioned = new Set<string>();

  constructor(
    readonly catalogue: Catalogue,
    readonly language: LanguageTag,
    /** Whether codes stand beside names. */
    private readonly withCodes = false,
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
    if (!this.withCodes) return quoted;
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
    return `${name}${this.cited('agreements', code)}`;
  }

  /** What follows the word for a record that a decision rests on: its code, its standing and its source; empty where there is nothing to say. */
  cited(type: RecordType, code: Code): string {
    const citation = this.citation(type, code);
    return citation === '' ? '' : `${this.phrases.gap}${citation}`;
  }

  private citation(type: RecordType, code: Code): string {
    const record: Recorded | undefined = this.catalogue.tables[type].find(code);
    if (record === undefined || !this.isNew(type, code)) return this.withCodes ? `[${code}]` : '';
    const told = { standing: this.phrases.say(`standing.${standingOf(record)}`), source: this.source(record) };
    return this.withCodes ? this.phrases.say('cited', { ...told, code }) : this.phrases.say('citedPlainly', told);
  }

  /** Steps under one agreement, one after the other. */
  stepsUnder(steps: readonly [Step, ...Step[]]): string {
    const [count, agreement] = [steps.length, steps[0].agreement];
    if (!this.withCodes)
      return this.phrases.say('nearMissStepsPlainly', { count, agreement: this.agreement(agreement) });
    const equivalences = this.phrases.list(steps.map(({ equivalence }) => this.citation('equivalences', equivalence)));
    return this.phrases.say('nearMissSteps', { count, equivalences, agreement: this.agreement(agreement) });
  }

  /** A route by its name; empty where there is nothing to call it by. */
  route({ code, name }: Route): string {
    const called = this.text(name ?? {});
    const quoted = called === '' ? '' : this.phrases.say('quoted', { name: called });
    if (!this.withCodes) return quoted;
    return quoted === '' ? `[${code}]` : `${quoted}${this.phrases.gap}[${code}]`;
  }

  /** What a condition asks for. */
  condition(code: Code): string {
    const text = this.text(conditionOf(this.catalogue, code)?.text ?? {});
    if (text === '' || text === code) return code;
    return this.withCodes ? `${text}${this.phrases.gap}[${code}]` : text;
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
      case 'exclusions':
      case 'levelReferences':
      case 'requirements':
        return this.withCodes ? this.byCode(type, code) : this.byContent(type, code);
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

  private byCode(type: Nameless, code: Code): string {
    const { phrases, catalogue } = this;
    if (type === 'equivalences') return phrases.say('equivalence', { code });
    if (type === 'levelReferences') return phrases.say('levelReference', { code });
    if (type === 'requirements') return phrases.say('requirement', { code });
    const certificate = catalogue.tables.exclusions.find(code)?.certificate ?? code;
    return phrases.say('exclusionOf', { code, certificate: this.named('certificates', certificate) });
  }

  /** What has no name, by what it is about. */
  private byContent(type: Nameless, code: Code): string {
    const { phrases } = this;
    const { tables } = this.catalogue;
    if (type === 'equivalences') {
      const { from = code, to = code } = tables.equivalences.find(code) ?? {};
      return phrases.say('equivalenceOf', {
        from: this.named('certificates', from),
        to: this.named('certificates', to),
      });
    }
    if (type === 'requirements') {
      const { post = code, region = code } = tables.requirements.find(code) ?? {};
      return phrases.say('requirementFor', { post: this.named('posts', post), region: this.plain('regions', region) });
    }
    if (type === 'exclusions') {
      const { certificate = code } = tables.exclusions.find(code) ?? {};
      return phrases.say('exclusionOfPlainly', { certificate: this.named('certificates', certificate) });
    }
    const reference = tables.levelReferences.find(code);
    if (reference === undefined) return this.byCode(type, code);
    return phrases.say('levelReferenceOf', { a: this.level(reference.a), b: this.level(reference.b) });
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
