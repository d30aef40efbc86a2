/** GraphiQL for this service; what is written in it stays in this tab. */
import { useEffect, useRef, type ComponentProps } from 'react';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useSession } from '../service/session';
import type { Example } from './examples';
import style from './explorer.module.css';

export default function Explorer({ example }: { readonly example: Example }) {
  const { token } = useSession();
  const frame = useNamedEditors();
  return (
    <div className={style.frame} ref={frame} lang="en">
      <GraphiQL
        fetcher={(params) => send(params, token)}
        query={example.query}
        variables={JSON.stringify(example.variables, null, 2)}
        storage={NO_STORAGE}
        shouldPersistHeaders={false}
      />
    </div>
  );
}

/** Its editors come without a name for those who do not see them, and without a way into them by keyboard where they scroll. */
function useNamedEditors() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const name = (): void => {
      for (const text of element.querySelectorAll('.CodeMirror textarea:not([aria-label])'))
        text.setAttribute('aria-label', text.closest('section[aria-label]')?.getAttribute('aria-label') ?? 'Editor');
      for (const scroll of element.querySelectorAll<HTMLElement>('.CodeMirror-scroll[tabindex="-1"]'))
        scroll.tabIndex = 0;
    };
    name();
    const watch = new MutationObserver(name);
    watch.observe(element, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return frame;
}

type Answer = Awaited<Extract<ReturnType<ComponentProps<typeof GraphiQL>['fetcher']>, Promise<unknown>>>;

async function send(params: object, token: string | null): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(params),
  });
  return (await response.json()) as Answer;
}

/** Tokens may stand in the headers that people write there: nothing of it is kept. */
const NO_STORAGE = {
  length: 0,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
};
