/** The frame of every view of the page: the links to the others, the choice of language, and a note while the service cannot be reached. */
import { Component, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { RevisionDocument } from '../graphql/graphql';
import { useLanguage, useText, useFormats } from '../language/language';
import { PAGE_LANGUAGES } from '../language/languages';
import { useConnected } from '../service/connection';
import { useServiceQuery } from '../service/use-service-query';
import style from './frame.module.css';
import mark from './mark.svg';
import { VIEWS } from './views';
import { texts } from './texts';

const LISTED = VIEWS.filter(({ unlisted }) => unlisted !== true);

export function Frame() {
  const t = useText(texts);
  const [path] = useLocation();
  const here = VIEWS.find((view) => path === view.path || (view.path !== '/' && path.startsWith(`${view.path}/`)));
  useEffect(() => {
    document.title = `${t(here?.title ?? 'missingTitle')} · ${t('brand')}`;
  }, [here, t]);
  useScrollAndFocus(path);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone not all of them are in sight at once.
    const [views, current] = [nav.current, nav.current?.querySelector<HTMLElement>('[aria-current]')];
    if (views && current) views.scrollLeft = current.offsetLeft - views.offsetLeft - current.offsetWidth / 2;
  }, [here]);
  return (
    <>
      <a className={style.skip} href="#content">
        {t('skip')}
      </a>
      <header className={`${style.head} unprinted`}>
        <Link href="/" className={style.brand}>
          <img src={mark} alt="" width="28" height="28" />
          <span className={style.whole}>{t('brand')}</span>
          <span className={style.short}>{t('brandShort')}</span>
        </Link>
        <LanguageChoice />
        <nav ref={nav} aria-label={t('views')} className={style.views}>
          {LISTED.map(({ path: to, title }) => (
            <Link key={to} href={to} aria-current={here?.path === to ? 'page' : undefined}>
              {t(title)}
            </Link>
          ))}
        </nav>
      </header>
      <ConnectionNote />
      <main id="content" tabIndex={-1} className={style.content}>
        <ErrorBoundary key={here?.path} fallback={<ErrorNote />}>
          <Suspense fallback={<p role="status">{t('waiting')}</p>}>
            <Switch>
              {VIEWS.map(({ path: at, Page }) => (
                <Route key={at} path={at === '/' ? at : new RegExp(`^${at}(?:/.*)?$`)}>
                  <Page />
                </Route>
              ))}
              <Route>
                <h1>{t('missingTitle')}</h1>
                <p>{t('missing')}</p>
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </>
  );
}

/** Another view begins at its top, with the focus in it; going back returns to where the reader was. */
function useScrollAndFocus(path: string): void {
  const returned = useRef(true);
  useEffect(() => {
    if (!returned.current) {
      window.scrollTo(0, 0);
      if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true });
    }
    const here = location.pathname;
    const rememberReturn = () => {
      returned.current = location.pathname !== here;
    };
    returned.current = false;
    // Before the router's own listener.
    window.addEventListener('popstate', rememberReturn, { capture: true });
    return () => window.removeEventListener('popstate', rememberReturn, { capture: true });
  }, [path]);
}

function LanguageChoice() {
  const t = useText(texts);
  const { language, setLanguage } = useLanguage();
  return (
    <select
      className={style.languages}
      aria-label={t('language')}
      value={language.tag}
      onChange={({ target }) => setLanguage(target.value)}
    >
      {PAGE_LANGUAGES.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ConnectionNote() {
  const t = useText(texts);
  const connected = useConnected();
  return <div role="status">{!connected && <p className={style.away}>{t('away')}</p>}</div>;
}

function Footer() {
  const t = useText(texts);
  const { number } = useFormats();
  const { data } = useServiceQuery(RevisionDocument, {});
  return (
    <footer className={`${style.foot} small quiet unprinted`}>
      {data !== undefined && t('revision', { number: number(data.register.revision) })}
      {data !== undefined && ' · '}
      {t('days')}
    </footer>
  );
}

function ErrorNote() {
  const t = useText(texts);
  return (
    <div role="alert" className="note bad">
      <h1>{t('broken')}</h1>
      <p>{t('brokenHelp')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </div>
  );
}

/** An error in one view leaves the links to the others usable. */
class ErrorBoundary extends Component<
  { readonly fallback: ReactNode; readonly children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render = () => (this.state.failed ? this.props.fallback : this.props.children);
}
