/** Asks for a list again, from the latest revision: candidates a batch at a time, certificates all at once. */
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../../language/language';
import { Problem } from '../../parts/problem';
import { Waiting } from '../../parts/waiting';
import { useKept } from '../../service/kept';
import { Progress } from '../judging';
import { runs } from '../runs';
import { acceptedNow, candidateOf, foundAgain } from './check';
import type { Found, KeptList } from './kept-list';
import { texts } from './texts';

interface CheckAgainProps {
  readonly list: KeptList;
  readonly onFound: (found: Found) => void;
}

export const CheckAgain = (props: CheckAgainProps) =>
  props.list.asked === null ? <CheckPeople {...props} /> : <CheckAccepted {...props} asked={props.list.asked} />;

/** It goes on while another part of the page is shown. */
const checks = runs();

function CheckPeople({ list, onFound }: CheckAgainProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const last = useKept(checks.last);
  const asked = `${list.id} ${language.tag}`;
  const run = last?.asked === asked ? last : null;
  useEffect(() => {
    if (run?.state !== 'DONE') return;
    checks.last.set(() => null);
    onFound(foundAgain(list.items, run.judgements, language));
  });
  const begin = (): void => {
    if (run?.state === 'STOPPED') return checks.goOn();
    checks.start({ asked, candidates: list.items.map(candidateOf), aside: [] }, language.code);
  };
  return (
    <>
      <p className="unprinted">
        <button type="button" className="primary" disabled={run !== null && run.state !== 'STOPPED'} onClick={begin}>
          {t(run?.state === 'STOPPED' ? 'goOn' : 'checkAgain')}
        </button>
      </p>
      {run !== null && <Progress run={run} onStop={checks.stop} />}
    </>
  );
}

function CheckAccepted({ asked, onFound }: CheckAgainProps & { readonly asked: string }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const control = useRef<AbortController>(null);
  useEffect(() => () => control.current?.abort(), []);
  const begin = async (): Promise<void> => {
    const { signal } = (control.current = new AbortController());
    setBusy(true);
    setError(null);
    try {
      onFound(await acceptedNow(asked, language, signal));
    } catch (problem) {
      if (!signal.aborted) setError(problem as Error);
    }
    setBusy(false);
  };
  return (
    <>
      <p className="unprinted">
        <button type="button" className="primary" disabled={busy} onClick={() => void begin()}>
          {t('checkAgain')}
        </button>
      </p>
      <Waiting when={busy} />
      <Problem error={error} />
    </>
  );
}
