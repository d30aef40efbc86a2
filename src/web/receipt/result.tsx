/** What verifying has shown: the conclusion first, then what the receipt says, then each step. */
import { useEffect, useState } from 'react';
import { conclusionSaid } from '../../credentials/receipts/sentences';
import { useLanguage, useText } from '../language/language';
import { ServiceText } from '../parts/service-text';
import { check, Hindered, type Checked } from './check';
import type { Given, JsonFile } from './given';
import { Said } from './said';
import { Steps } from './steps';
import { texts } from './texts';

export interface ResultProps {
  readonly receipt: Extract<Given, { kind: 'RECEIPT' }>;
  readonly keyFile: JsonFile | null;
  readonly headFile: JsonFile | null;
  /** The digest that the receipt is to have. */
  readonly expected: string | null;
}

export default function Result({ receipt: { text }, keyFile, headFile, expected }: ResultProps) {
  const t = useText(texts);
  const [checked, setChecked] = useState<Checked | Error | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const tell = (found: Checked | Error): void => {
      if (isWanted) setChecked(found);
    };
    check(text, keyFile, headFile).then(tell, tell);
    return () => {
      isWanted = false;
    };
  }, [text, keyFile, headFile, tries]);
  const tryAgain = (): void => {
    setChecked(null);
    setTries(tries + 1);
  };
  return (
    <section aria-label={t('result')}>
      <div role="status">{checked === null && <p>{t('checking')}</p>}</div>
      {checked instanceof Hindered && <Hindrance hindered={checked} onTryAgain={tryAgain} />}
      {checked !== null && !(checked instanceof Error) && (
        <>
          <Conclusion {...{ checked, keyFile, expected }} />
          <Said checked={checked} />
          <Steps steps={checked.verified.steps} />
        </>
      )}
    </section>
  );
}

function Hindrance({ hindered: { why, file }, onTryAgain }: { hindered: Hindered; onTryAgain: () => void }) {
  const t = useText(texts);
  return (
    <div role="alert" className="note bad stack">
      <p>{t(why, { file })}</p>
      {why === 'UNREACHABLE' && (
        <button type="button" onClick={onTryAgain}>
          {t('again')}
        </button>
      )}
    </div>
  );
}

interface ConclusionProps extends Pick<ResultProps, 'keyFile' | 'expected'> {
  readonly checked: Checked;
}

function Conclusion({ checked: { verified, digest }, keyFile, expected }: ConclusionProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const isOther = expected !== null && expected !== digest;
  return (
    <div role="alert" className={`note ${verified.holds && !isOther ? '' : 'bad'}`} data-holds={verified.holds}>
      <p>
        <strong>
          <ServiceText text={conclusionSaid(verified)[language.tag]} />
        </strong>
      </p>
      {expected !== null && <p>{t(isOther ? 'otherDigest' : 'sameDigest')}</p>}
      <p>{keyFile === null ? t('keysPublished') : t('keysGiven', { file: keyFile.name })}</p>
      <p className="small">
        {t('digest')}: <span className="code">{digest}</span>
      </p>
    </div>
  );
}
