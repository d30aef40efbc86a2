/** The document of a record. */
import { standingOf, type Recorded, type RecordType, type Text } from '../recognition';
import { listAddress, recordAddress } from './addresses';
import type { Content } from './content';
import { html, NOTHING, type Html } from './html';
import { recordData } from './structured-data';
import type { View } from './view';

export function recordContent(
  view: View,
  { type, record, origin }: { readonly type: RecordType; readonly record: Recorded; readonly origin: string },
): Content {
  const { catalogue, words, facts } = view;
  const { one, many, fields } = words.built.types[type];
  // A former record stands in no table.
  const name = ('name' in record && facts.text(record.name as Text)) || facts.nameOf(type, record.code);
  const address = recordAddress(type, record.code);
  const isExample = standingOf(record) === 'ILLUSTRATIVE';
  const title = view.titled(words.of(one), name);
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
        <a href="${view.link('/registry')}">${words.of(words.built.views.registry)}</a> ·
        <a href="${view.link(listAddress(type))}">${words.of(many)}</a>
      </p>
      <h1>${name}</h1>
      ${isExample ? html`<p class="note example"><strong>${words.say('example')}</strong></p>` : NOTHING}
      <section class="sheet">
        ${facts.list({ ...record, source: undefined, standing: undefined }, fields)}${facts.source(record)}
      </section>
      ${leadsOn(view, type, record.code)}`,
  };
}

/** What can be asked with it. */
function leadsOn(view: View, type: RecordType, code: string): Html {
  const { catalogue, words } = view;
  // A former record can no longer be asked about.
  if (catalogue.tables[type].find(code) === undefined) return NOTHING;
  const { accepted, carries } = words.built.views;
  const of = encodeURIComponent(code);
  if (type === 'certificates')
    return html`<p>
      <a href="${view.link(`/?c=${of}`)}">${words.say('ask')}</a><br />
      <a href="${view.link(`/carries?c=${of}`)}">${words.of(carries)}</a>
    </p>`;
  if (type === 'posts') return html`<p><a href="${view.link(`/accepted?post=${of}`)}">${words.of(accepted)}</a></p>`;
  return NOTHING;
}
