/** The frame of every view of the page: the links to the others, the choice of language, and a note while the service cannot be reached. */
import { Component, Suspense, useEffect, type ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { RevisionDocument } from '../graphql/graphql';
import { useLanguage, useText, useFormats } from '../language/language';
import { PAGE_LANGUAGES } from '../language/languages';
import { useSubject } from '../parts/title';
import { useConnected } from '../service/connection';
import { useServiceQuery } from '../service/use-service-query';
import { roomAt } from './doors';
import style from './frame.module.css';
import mark from './mark.svg?inline';
import { Missing } from './missing';
import { Navigation } from './navigation';
import { useReadingPlace } from './reading-place';
import { NewVersion } from './new-version';
import { VIEWS } from './views';
import { texts } from './texts';

export function Frame() {
  const t = useText(texts);
  const [path] = useLocation();
  const here = VIEWS.find((view) => path === view.path || (view.path !== '/' && path.startsWith(`${view.path}/`)));
  const room = here && roomAt(path);
  const subject = useSubject();
  useEffect(() => {
    document.title = [subject, t(room?.name ?? 'missingTitle'), t('brand')].filter((part) => part !== null).join(' · ');
  }, [room, subject, t]);
  useReadingPlace(path);
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
        <Navigation here={room} />
      </header>
      <ConnectionNote />
      <NewVersion />
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
                <Missing />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </>
  );
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
