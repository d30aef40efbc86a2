/** What surrounds every room: the way to the others, the language, and what is told when the service is away. */
import { Component, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { RevisionDocument } from '../graphql/graphql';
import { useLanguage, useText, useWriting } from '../language/language';
import { TONGUES } from '../language/languages';
import { useConnection } from '../service/connection';
import { useAsk } from '../service/use-ask';
import style from './frame.module.css';
import mark from './mark.svg';
import { ROOMS } from './rooms';
import { texts } from './texts';

export function Frame() {
  const t = useText(texts);
  const [path] = useLocation();
  const here = ROOMS.find((room) => path === room.path || (room.path !== '/' && path.startsWith(`${room.path}/`)));
  useEffect(() => {
    document.title = `${t(here?.title ?? 'missingTitle')} · ${t('brand')}`;
  }, [here, t]);
  useArrival(path);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone not all of them are in sight at once.
    const [rooms, current] = [nav.current, nav.current?.querySelector<HTMLElement>('[aria-current]')];
    if (rooms && current) rooms.scrollLeft = current.offsetLeft - rooms.offsetLeft - current.offsetWidth / 2;
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
        <Tongues />
        <nav ref={nav} aria-label={t('rooms')} className={style.rooms}>
          {ROOMS.map(({ path: to, title }) => (
            <Link key={to} href={to} aria-current={here?.path === to ? 'page' : undefined}>
              {t(title)}
            </Link>
          ))}
        </nav>
      </header>
      <Away />
      <main id="content" tabIndex={-1} className={style.content}>
        <Broken key={here?.path} show={<Fault />}>
          <Suspense fallback={<p role="status">{t('waiting')}</p>}>
            <Switch>
              {ROOMS.map(({ path: at, Page }) => (
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
        </Broken>
      </main>
      <Foot />
    </>
  );
}

/** Another page begins at its top, and the keyboard is not left where the last one was; going back returns to the place that was left. */
function useArrival(path: string): void {
  const returned = useRef(true);
  useEffect(() => {
    if (!returned.current) {
      window.scrollTo(0, 0);
      if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true });
    }
    const here = location.pathname;
    const note = () => {
      returned.current = location.pathname !== here;
    };
    returned.current = false;
    // Before the page itself hears of it.
    window.addEventListener('popstate', note, { capture: true });
    return () => window.removeEventListener('popstate', note, { capture: true });
  }, [path]);
}

function Tongues() {
  const t = useText(texts);
  const { tongue, speak } = useLanguage();
  return (
    <select
      className={style.tongues}
      aria-label={t('language')}
      value={tongue.tag}
      onChange={({ target }) => speak(target.value)}
    >
      {TONGUES.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Away() {
  const t = useText(texts);
  const fine = useConnection();
  return <div role="status">{!fine && <p className={style.away}>{t('away')}</p>}</div>;
}

function Foot() {
  const t = useText(texts);
  const { number } = useWriting();
  const { data } = useAsk(RevisionDocument, {});
  return (
    <footer className={`${style.foot} small quiet unprinted`}>
      {data !== undefined && t('revision', { number: number(data.register.revision) })}
      {data !== undefined && ' · '}
      {t('days')}
    </footer>
  );
}

function Fault() {
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

/** A fault in one room leaves the way to the others open. */
class Broken extends Component<{ readonly show: ReactNode; readonly children: ReactNode }, { fault: boolean }> {
  override state = { fault: false };
  static getDerivedStateFromError = () => ({ fault: true });
  override render = () => (this.state.fault ? this.props.show : this.props.children);
}
