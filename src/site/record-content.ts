/** The document of a record. */
import {
  standingOf,
  type Catalogue,
  type LanguageTag,
  type Recorded,
  type RecordType,
  type Text,
} from '../recognition';
import { inLanguage, recordAddress } from './addresses';
import type { Content } from './content';
import { html, NOTHING } from './html';
import { RecordFacts } from './record-facts';
import { recordData } from './structured-data';
import type { Words } from './words';

/** @param named the language that the address names */
export function recordContent(
  catalogue: Catalogue,
  words: Words,
  {
    type,
    record,
    origin,
    named,
  }: {
    readonly type: RecordType;
    readonly record: Recorded;
    readonly origin: string;
    readonly named: LanguageTag | undefined;
  },
): Content {
  const { one, many, fields } = words.built.types[type];
  const facts = new RecordFacts(catalogue, words, named);
  // A former record stands in no table.
  const name = ('name' in record && facts.text(record.name as Text)) || facts.nameOf(type, record.code);
  const address = recordAddress(type, record.code);
  const isExample = standingOf(record) === 'ILLUSTRATIVE';
  const kind = words.of(one);
  const title = `${kind}${words.language.startsWith('zh') ? '：' : ': '}${name}`;
  const worth = isExample ? words.say('example') : words.of(words.built.standings[standingOf(record)]);
  return {
    status: 200,
    title,
    description: [title, record.code, worth].join(' · '),
    address,
    isListed: true,
    data: recordData(catalogue, words, { type, record, name, url: origin + address }),
    feed: `${address}/feed`,
    body: html`<p>
        <a href="${inLanguage('/registry', named)}">${words.of(words.built.views.registry)}</a> · ${words.of(many)}
      </p>
      <h1>${name}</h1>
      ${isExample ? html`<p class="note example"><strong>${words.say('example')}</strong></p>` : NOTHING}
      <section class="sheet">
        ${facts.list({ ...record, source: undefined, standing: undefined }, fields)}${facts.source(record)}
      </section>`,
  };
}
