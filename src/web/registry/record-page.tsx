/** One record: its content and source, the records that rest on it, and its whole history. */
import { Link } from 'wouter';
import { LedgerEntriesDocument, RecordHistoryDocument, type RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { visible } from '../../language/characters';
import { recorded } from '../language/visible';
import { SourceLine } from '../parts/facts';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { PageShare } from '../parts/page-share';
import { Problem } from '../parts/problem';
import { PLURALS } from '../parts/record-link';
import { useTitle } from '../parts/title';
import { Waiting } from '../parts/waiting';
import { compareAt } from '../compare/address';
import { answerAt } from '../question/address';
import { EntryFacts } from '../records/entry';
import { NamesOf, type Content } from '../records/names';
import { SHAPES } from '../records/shapes';
import { sourceIn, type Head } from '../records/source-in';
import { Facts } from '../records/value';
import { LISTS, TYPES } from '../records/words';
import { usePages } from '../service/use-pages';
import { useServiceQuery } from '../service/use-service-query';
import { EquivalenceMap } from './equivalence-map';
import { useRecordTitle } from './record-title';
import { RestsOn } from './rests-on';
import { texts } from './texts';
import { Versions } from './versions';

interface RecordPageProps {
  readonly type: RecordType;
  readonly code: string;
}

export function RecordPage({ type, code }: RecordPageProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { data, error } = useServiceQuery(RecordHistoryDocument, { type, code });
  const latest = data?.history[0];
  const content = latest && (recorded(latest.content) as Content);
  const { name, title } = useRecordTitle(type, code, content);
  useTitle(latest && title);
  if (data === undefined || latest === undefined || content === undefined)
    return (
      <>
        <h1 className="code">{visible(code)}</h1>
        <Problem error={error} />
        <Waiting when={error === null} />
      </>
    );
  const versions = data.history;
  const retired = latest.supersededIn !== null;
  const { standing = 'ILLUSTRATIVE', source, ...facts } = content as Head;
  return (
    <>
      <p className="small">
        <Link href={`/registry/${PLURALS[type]}`}>{textIn(language, TYPES[type].many)}</Link>
      </p>
      <h1>{'name' in SHAPES[type] && name !== null ? name : title}</h1>
      {retired && <p className="note bad">{t('retired')}</p>}
      {standing === 'ILLUSTRATIVE' && (
        <p className="note example">
          <strong>{t('example')}</strong>
        </p>
      )}
      <section className="sheet stack">
        <NamesOf records={[{ type, content }]}>
          <Facts content={facts} fields={SHAPES[type]} />
        </NamesOf>
        <p>
          <SourceLine record={{ standing, source: sourceIn(source, language) }} explains />
        </p>
        {!retired && <RelatedLinks type={type} code={code} content={content} />}
      </section>
      {type === 'CERTIFICATE' && <EquivalenceMap of={{ certificate: code }} />}
      {type === 'AGREEMENT' && <EquivalenceMap of={{ agreement: code }} />}
      {!retired && <RestsOn type={type} code={code} />}
      <Versions type={type} versions={versions} />
      <OtherActs type={type} code={code} versionEntries={versions.map(({ recordedIn }) => recordedIn.number)} />
      <PageShare />
    </>
  );
}

/** Links to questions about the record, and to acts on it. */
function RelatedLinks({ type, code, content: { from, to } }: RecordPageProps & { readonly content: Content }) {
  const t = useText(texts);
  const holdings = [{ certificate: code, awardedOn: null, expiresOn: null }];
  const links: readonly (readonly [string, string])[] = [
    ...(type === 'CERTIFICATE'
      ? ([
          [t('askWith'), answerAt({ holdings })],
          [t('whereCarries'), answerAt({ holdings }).replace('/?', '/carries?')],
          [t('compare'), compareAt(code)],
        ] as const)
      : []),
    ...(type === 'EQUIVALENCE' ? ([[t('compareBoth'), compareAt(String(from), String(to))]] as const) : []),
    ...(type === 'POST' ? ([[t('whoCounts'), `/accepted?post=${code}`]] as const) : []),
    ...(type === 'FRAMEWORK' ? ([[t('ladder'), `/frameworks?f=${code}`]] as const) : []),
    ...(type === 'PROGRAMME' ? ([[t('whatItOpens'), `/curriculum?programme=${code}`]] as const) : []),
    ...(type === 'CONSORTIUM' ? ([[t('whatItOpens'), `/curriculum?consortium=${code}`]] as const) : []),
    [t('toDesk'), `/desk/records/${PLURALS[type]}/${code}`],
  ];
  return (
    <div className="row unprinted">
      {links.map(([name, to]) => (
        <Link key={to} className="button" href={to}>
          {name}
        </Link>
      ))}
    </div>
  );
}

/** Acts about it that made no version, as the refusal of an amendment. */
function OtherActs({ type, code, versionEntries }: RecordPageProps & { readonly versionEntries: readonly number[] }) {
  const t = useText(texts);
  const pages = usePages(LedgerEntriesDocument, { about: `${LISTS[type]}/${code}` }, ({ ledger }) => ledger);
  const { nodes, total, more, waiting, error } = pages;
  const others = nodes.filter((entry) => !versionEntries.includes(entry.number));
  if (others.length === 0 && more === undefined && error === null) return null;
  return (
    <section className="sheet stack">
      <h2>{t('acts')}</h2>
      <Listing of={pages} className="stack">
        <ol className="bare stack">
          {others.map((entry) => (
            <li key={entry.number}>
              <EntryFacts entry={entry} />
            </li>
          ))}
        </ol>
        <More shown={nodes.length} total={total} more={more} waiting={waiting} />
      </Listing>
    </section>
  );
}
