/** Where somebody reads: another view begins at its top; whoever goes back is where they were, with the focus on what they followed. */
import { useEffect } from 'react';

/** A link: what it leads to, and which of several such it is. */
interface Followed {
  readonly href: string;
  readonly position: number;
}

/** Milliseconds in which a view to which somebody has come back may still get what the link stands in. */
const PATIENCE = 5_000;

/** What was followed last, by the address that it stands at. */
const followed = new Map<string, Followed>();

const address = (): string => location.pathname + location.search;
const linksTo = (href: string): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('#content a[href]')].filter((link) => link.getAttribute('href') === href);

/** The view where the reader is, and whether they have come back to it; what is opened anew is taken for that too. */
const reader = { at: location.pathname, returned: true };

// Before the router draws what is there: listeners of the window are called in the order in which they came.
window.addEventListener('popstate', () => {
  reader.returned = location.pathname !== reader.at;
});

export function useReadingPlace(path: string): void {
  useEffect(rememberLinks, []);
  useEffect(() => {
    const { returned } = reader;
    Object.assign(reader, { at: location.pathname, returned: false });
    return returned ? focusFollowed(followed.get(address())) : begin();
  }, [path]);
}

function begin(): undefined {
  // Whoever was sent to a place within a view is not led away from it.
  if (location.hash !== '') return;
  window.scrollTo(0, 0);
  if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true });
}

function rememberLinks(): () => void {
  const remember = ({ target }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[href]') : null;
    const href = link?.getAttribute('href');
    if (!link || typeof href !== 'string') return;
    const position = linksTo(href).indexOf(link);
    // Those of the frame are there on every view.
    if (position < 0) followed.delete(address());
    else followed.set(address(), { href, position });
  };
  document.addEventListener('click', remember, { capture: true });
  return () => document.removeEventListener('click', remember, { capture: true });
}

/** Focuses the link as soon as it is there again, unless the reader has gone on meanwhile. */
function focusFollowed(link: Followed | undefined): (() => void) | undefined {
  if (link === undefined) return undefined;
  const isTaken = (): boolean => {
    const found = linksTo(link.href).at(link.position);
    found?.focus({ preventScroll: true });
    return found !== undefined;
  };
  if (isTaken()) return undefined;
  const content = document.getElementById('content');
  const watch = new MutationObserver(() => {
    if (isTaken()) stop();
  });
  const timer = setTimeout(() => stop(), PATIENCE);
  const stop = (): void => {
    clearTimeout(timer);
    watch.disconnect();
    for (const act of ['keydown', 'pointerdown']) window.removeEventListener(act, stop);
  };
  for (const act of ['keydown', 'pointerdown']) window.addEventListener(act, stop);
  if (content !== null) watch.observe(content, { childList: true, subtree: true });
  return stop;
}
