/** Checks a receipt that somebody has in hand, on this device: what it says, each step, and what is to be made of it. */
import { Suspense, useSyncExternalStore, useState } from 'react';
import { loaded } from '../frame/loaded';
import { useText } from '../language/language';
import { Term } from '../parts/term';
import { Waiting } from '../parts/waiting';
import type { Given } from './given';
import { GivenFiles } from './given-files';
import type { ResultProps } from './result';
import { texts } from './texts';

/** With the law itself, by which it is verified here. Asked for at once, and waited for by nobody: the network may be gone when a receipt is given. */
const load = () => import('./result');
load().catch(() => undefined);
const Result = loaded<ResultProps>(load);

export default function Receipt() {
  const t = useText(texts);
  const [given, setGiven] = useState<readonly Given[]>([]);
  const expected = useExpectedDigest();
  const receipt = given.find((file) => file.kind === 'RECEIPT');
  const keys = given.find((file) => file.kind === 'KEYS');
  const head = given.find((file) => file.kind === 'HEAD');
  // `registry witness` keeps the keys beside the head.
  const headWithKeys = head?.content['keys'] === undefined ? undefined : head;
  return (
    <>
      <h1>
        <Term id="receipt">{t('title')}</Term>
      </h1>
      <p>{t('intro')}</p>
      {expected !== null && receipt === undefined && <p className="note">{t('expected')}</p>}
      <GivenFiles given={given} onChange={setGiven} />
      {receipt !== undefined && (
        <Suspense fallback={<Waiting when />}>
          <Result
            key={given.map(({ kind, name }) => `${kind} ${name}`).join('\n') + receipt.text}
            receipt={receipt}
            keyFile={keys ?? headWithKeys ?? null}
            headFile={head ?? null}
            expected={expected}
          />
        </Suspense>
      )}
    </>
  );
}

const listen = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** The digest that a receipt on paper leads here with: `#sha-256=` and hexadecimal digits. */
function useExpectedDigest(): string | null {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return /^#sha-256=([0-9a-f]{64})$/i.exec(hash)?.[1].toLowerCase() ?? null;
}
