/** The glossary: each term of the law explained in the reader's language, with the words for it in the others. */
import { useEffect } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { textIn, useLanguage, useText } from '../language/language';
import { PAGE_LANGUAGES } from '../language/languages';
import style from './glossary.module.css';
import { GROUPS } from './terms';
import type { Term } from './terms/term';
import { texts } from './texts';

const GROUP_NAMES = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[];

export default function Glossary() {
  const t = useText(texts);
  const wanted = useLocationProperty(() => location.hash.slice(1));
  useEffect(() => {
    // The browser goes there by itself only where the page was not there before.
    const place = wanted === '' ? null : document.getElementById(wanted);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <nav aria-label={t('all')} className="sheet unprinted">
        <ul className={`bare ${style.index}`}>
          {GROUP_NAMES.flatMap((group) =>
            Object.entries<Term>(GROUPS[group]).map(([id, term]) => (
              <li key={id}>
                <IndexLink id={id} term={term} />
              </li>
            )),
          )}
        </ul>
      </nav>
      {GROUP_NAMES.map((group) => (
        <section key={group} className="sheet">
          <h2>{t(group)}</h2>
          {Object.entries<Term>(GROUPS[group]).map(([id, term]) => (
            <Entry key={id} id={id} term={term} wanted={id === wanted} />
          ))}
        </section>
      ))}
    </>
  );
}

interface EntryProps {
  /** Its name in addresses. */
  readonly id: string;
  readonly term: Term;
}

function IndexLink({ id, term }: EntryProps) {
  const { language } = useLanguage();
  return <a href={`#${id}`}>{textIn(language, term.word)}</a>;
}

function Entry({ id, term: { word, means }, wanted }: EntryProps & { readonly wanted: boolean }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const others = PAGE_LANGUAGES.filter(({ key }) => key !== language.key);
  return (
    <div id={id} tabIndex={-1} className={style.entry} data-wanted={wanted}>
      <h3>{textIn(language, word)}</h3>
      <p>{textIn(language, means)}</p>
      <ul className={`bare small quiet ${style.others}`} aria-label={t('others')}>
        {others.map(({ key, tag, name }) => (
          <li key={key}>
            <span lang={tag}>
              {name}: {word[key]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
