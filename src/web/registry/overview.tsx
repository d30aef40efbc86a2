/** The first page of the registry: search over everything, and how many records there are of each type. */
import { Link, useSearchParams } from 'wouter';
import { RegisterCountsDocument, SearchRegisterDocument } from '../graphql/graphql';
import { textIn, useLanguage, useText, useFormats } from '../language/language';
import { StandingMark } from '../parts/marks';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { Problem } from '../parts/problem';
import { useTitle } from '../parts/title';
import { PLURALS, RecordLink } from '../parts/record-link';
import { Waiting } from '../parts/waiting';
import { LISTS, TYPE_CODES, TYPES } from '../records/words';
import { usePages } from '../service/use-pages';
import { useServiceQuery } from '../service/use-service-query';
import { useDebounced } from '../service/use-debounced';
import style from './registry.module.css';
import { texts } from './texts';

export function Overview() {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const text = address.get('q') ?? '';
  const search = (written: string): void => setAddress(written === '' ? {} : { q: written }, { replace: true });
  useTitle(text.trim() || null);
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <form className="sheet" role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span className="label">{t('search')}</span>
          <input
            type="search"
            maxLength={200}
            value={text}
            onChange={({ target }) => search(target.value)}
            placeholder={t('searchHint')}
          />
        </label>
      </form>
      {text.trim() === '' ? <Counts /> : <SearchResults text={text} />}
    </>
  );
}

function Counts() {
  const t = useText(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const { data, error } = useServiceQuery(RegisterCountsDocument, {});
  const counts = data?.register.counts;
  return (
    <section aria-label={t('overview')}>
      <Problem error={error} />
      <Waiting when={counts === undefined && error === null} />
      <ul className={`bare ${style.types}`}>
        {TYPE_CODES.map((type) => (
          <li key={type}>
            <Link href={`/registry/${PLURALS[type]}`}>
              <span>{textIn(language, TYPES[type].many)}</span>
              <strong>{counts === undefined ? '…' : number(counts[LISTS[type]])}</strong>
            </Link>
          </li>
        ))}
      </ul>
      {counts !== undefined && Object.values(counts).every((count) => count === 0) && (
        <p className="note">{t('emptyRegister')}</p>
      )}
    </section>
  );
}

function SearchResults({ text }: { readonly text: string }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const debounced = useDebounced(text.trim());
  const pages = usePages(
    SearchRegisterDocument,
    { text: debounced, types: null, language: language.code },
    ({ search }) => search,
    { when: debounced !== '' },
  );
  const { first, nodes, total, more, waiting } = pages;
  const old = first !== undefined && (pages.old || debounced !== text.trim());
  return (
    <Listing of={{ ...pages, old }} className="sheet" label={t('found')}>
      {first !== undefined && total === 0 && <p>{t('noneFound')}</p>}
      {nodes[0]?.match === 'NEAR' && <p className="note">{t('nearFound')}</p>}
      <ul className="bare stack">
        {nodes.map(({ type, code, name, record, otherName }) => (
          <li key={`${type} ${code}`}>
            <span className="small quiet">{textIn(language, TYPES[type].one)}</span>{' '}
            <RecordLink type={type} code={code} name={name === code ? undefined : name} />{' '}
            <StandingMark standing={record.standing} />
            {otherName !== null && <div className="small">{t('alias', { name: otherName })}</div>}
          </li>
        ))}
      </ul>
      <More shown={nodes.length} total={total} more={more} waiting={waiting} />
    </Listing>
  );
}
