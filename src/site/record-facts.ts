/** The facts of a record in HTML, by the table that the page shows them by. */
import { nameIn } from '../api/names';
import { visible } from '../language/characters';
import {
  LANGUAGES,
  levelOf,
  type Catalogue,
  type Code,
  type LanguageTag,
  type Recorded,
  type RecordType,
  type Text,
} from '../recognition';
import { inLanguage, recordAddress } from './addresses';
import { html, NOTHING, type Html } from './html';
import type { Fields, Shape, Words } from './words';

/** Values of one record that are written; a list of thousands is for those who page through it. */
const MOST_VALUES = 1_000;

type Group = Readonly<Record<string, unknown>>;

export class RecordFacts {
  private left = MOST_VALUES;

  /** @param named the language that links have to name, as the address does */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly words: Words,
    private readonly named: LanguageTag | undefined,
  ) {}

  /** What a record is called; one without a name by what it is about. */
  nameOf(type: RecordType, code: Code): string {
    const { tables } = this.catalogue;
    if (type === 'requirements') {
      const found = tables.requirements.find(code);
      if (found === undefined) return code;
      return [this.nameOf('posts', found.post), this.nameOf('regions', found.region)].join(this.comma);
    }
    if (type === 'equivalences') {
      const found = tables.equivalences.find(code);
      if (found === undefined) return code;
      const arrow = found.mutual === true ? '↔' : '→';
      return `${this.nameOf('certificates', found.from)} ${arrow} ${this.nameOf('certificates', found.to)}`;
    }
    if (type === 'exclusions') {
      const found = tables.exclusions.find(code);
      return found === undefined ? code : this.nameOf('certificates', found.certificate);
    }
    if (type === 'levelReferences' || type === 'issuerKeys') return code;
    return this.text(tables[type].find(code)?.name ?? {}) || code;
  }

  link(type: RecordType, code: Code): Html {
    const name = this.nameOf(type, code);
    const code_ = name === code ? NOTHING : html` <span class="code">${code}</span>`;
    return html`<a href="${inLanguage(recordAddress(type, code), this.named)}">${name}</a>${code_}`;
  }

  /** The fields that a record has, each under its name. */
  list(record: object, fields: Fields): Html {
    const given = Object.entries(fields).filter(([name]) => (record as Group)[name] !== undefined);
    return html`<dl>
      ${given.map(
        ([name, { label, shape }]) =>
          html`<dt>${this.words.of(label)}</dt>
            <dd>${this.value((record as Group)[name], shape, record as Group)}</dd>`,
      )}
    </dl>`;
  }

  /** Where a record is from, and what that is worth. */
  source({ source, standing = 'ILLUSTRATIVE' }: Recorded): Html {
    const worth = html`<strong>${this.words.of(this.words.built.standings[standing])}</strong>`;
    if (source === undefined) return html`<p>${worth}</p>`;
    const title = this.written(source.title);
    const linked = isWeb(source.url) ? html`<a href="${source.url}" rel="noreferrer noopener">${title}</a>` : title;
    const note = source.note === undefined ? NOTHING : html` (${this.written(source.note)})`;
    return html`<p>${worth} ${this.words.say('source')}${linked}${note}</p>`;
  }

  /** A text of the register in the language of the reader, or in another where it has none in that. */
  text(text: Text): string {
    return visible(nameIn(text, this.words.language));
  }

  /** What may be a text in one language or in several. */
  private written(value: unknown): string {
    return typeof value === 'object' && value !== null ? this.text(value) : visible(String(value));
  }

  private get comma(): string {
    return this.words.language.startsWith('zh') ? '，' : ', ';
  }

  private value(value: unknown, shape: Shape, beside: Group): Html {
    if (this.left-- <= 0) return html`…`;
    switch (shape.is) {
      case 'text':
        return this.inLanguages(value as Text);
      case 'link':
        return isWeb(String(value))
          ? html`<a href="${String(value)}" rel="noreferrer noopener">${visible(String(value))}</a>`
          : html`${visible(String(value))}`;
      case 'level':
        return this.level(String(beside.framework), String(value));
      case 'code':
        return html`<span class="code">${String(value)}</span>`;
      case 'day':
        return html`${this.words.day(String(value))}`;
      case 'flag':
        return html`${this.words.say(value === true ? 'yes' : 'no')}`;
      case 'number':
        return html`${Number(value)}`;
      case 'line':
        return html`${this.written(value)}`;
      case 'one':
        return html`${this.words.of(shape.of[String(value)]) || String(value)}`;
      case 'record':
        return this.link(shape.type, String(value));
      case 'list':
        return this.items(value as readonly unknown[], shape.of, beside);
      case 'group':
        return this.group(value as Group, shape.fields);
    }
  }

  private items(values: readonly unknown[], shape: Shape, beside: Group): Html {
    const written = values
      .slice(0, Math.max(this.left, 0))
      .map((item) => html`<li>${this.value(item, shape, beside)}</li>`);
    const rest = values.length - written.length;
    return html`<ul>
      ${written}${rest === 0 ? NOTHING : html`<li>… +${rest}</li>`}
    </ul>`;
  }

  private group(value: Group, fields: Fields): Html {
    if ('from' in fields && 'until' in fields) return html`${this.words.period(value)}`;
    if (Object.keys(fields).join() === 'text,language')
      return html`<span lang="${typeof value.language === 'string' ? value.language : ''}"
        >${this.written(value.text)}</span
      >`;
    return this.list(value, fields);
  }

  private level(framework: Code, code: Code): Html {
    const name = this.text(levelOf(this.catalogue, framework, code)?.name ?? {});
    return html`${name === '' ? code : name}`;
  }

  private inLanguages(text: Text): Html {
    const given = LANGUAGES.flatMap((tag) => {
      const written = text[tag];
      return written === undefined ? [] : [html`<span lang="${tag}">${visible(written)}</span>`];
    });
    return html`${given.map((one, position) => (position === 0 ? one : html`<br />${one}`))}`;
  }
}

/** Addresses come from records: only those of the web become links. */
export const isWeb = (url: string | undefined): url is string => /^https?:\/\//i.test(url ?? '');
