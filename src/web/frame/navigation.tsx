/** The links to all rooms, by door; on a narrow screen behind a button. */
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/language';
import { useSession } from '../service/session';
import { ALL_DOORS, type Room } from './doors';
import style from './navigation.module.css';
import { texts } from './texts';

/** For those alone who are signed in; without it, the link remains. */
const Inbox = lazy(() => import('../desk/inbox').catch(() => ({ default: () => null })));

export function Navigation({ here }: { readonly here: Room | undefined }) {
  const t = useText(texts);
  const { token } = useSession();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  const close = (): void => {
    // What has the focus is about to vanish.
    if (open) document.getElementById('content')?.focus({ preventScroll: true });
    setOpen(false);
  };
  return (
    <nav
      aria-label={t('views')}
      className={style.navigation}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        button.current?.focus();
        setOpen(false);
      }}
    >
      <div className={style.bar}>
        <button
          ref={button}
          type="button"
          className={style.button}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true">
            <path stroke="currentColor" strokeWidth="2.5" d="M3 5.5h18M3 12h18M3 18.5h18" />
          </svg>
          {t('menu')}
        </button>
        {here !== undefined && <span className={style.here}>{t(here.name)}</span>}
      </div>
      <div id={list} className={style.doors} data-open={open}>
        {ALL_DOORS.map(({ name: door, rooms }) => (
          <div key={door}>
            <p id={`${list}-${door}`} className={style.door}>
              {t(door)}
            </p>
            <ul aria-labelledby={`${list}-${door}`}>
              {rooms.map((room) => (
                <li key={room.path}>
                  <Link href={room.path} aria-current={here === room ? 'page' : undefined} onClick={close}>
                    {t(room.name)}
                    {room.path === '/desk' && token !== null && (
                      <Suspense>
                        {/* In another room it is looked up anew, if it was long ago. */}
                        <Inbox key={here?.path} />
                      </Suspense>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
