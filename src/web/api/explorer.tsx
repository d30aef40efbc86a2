/** GraphiQL, asking this service; what is written in it stays in this tab. */
import type { ComponentProps } from 'react';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useSession } from '../service/session';
import type { Example } from './examples';
import style from './explorer.module.css';

// Its dialogs write styles into the document: those that carry the nonce of the policy are let in.
Object.assign(globalThis, {
  __webpack_nonce__: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce,
});

export default function Explorer({ example }: { readonly example: Example }) {
  const { token } = useSession();
  return (
    <div className={style.frame}>
      <GraphiQL
        fetcher={(asked) => ask(asked, token)}
        query={example.query}
        variables={JSON.stringify(example.variables, null, 2)}
        storage={NOWHERE}
        shouldPersistHeaders={false}
      />
    </div>
  );
}

type Answer = Awaited<Extract<ReturnType<ComponentProps<typeof GraphiQL>['fetcher']>, Promise<unknown>>>;

async function ask(asked: object, token: string | null): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(asked),
  });
  return (await response.json()) as Answer;
}

/** Tokens may stand in the headers that people write there: nothing of it is kept. */
const NOWHERE = {
  length: 0,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
};
