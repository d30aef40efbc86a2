/** Two certificates side by side: for a student who weighs one against the other, and for whoever has to place one that they do not know. */
import { useSearchParams } from 'wouter';
import { useText } from '../language/language';
import { Misread } from '../parts/misread';
import { RecordPicker } from '../parts/record-picker';
import { Circumstances } from '../question/circumstances';
import { misreadCompared, readCompared, writeCompared, type Compared } from './address';
import { Comparison } from './comparison';
import { texts } from './texts';

export default function Compare() {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const compared = readCompared(address);
  const { a, b, question } = compared;
  const change = (changes: Partial<Compared>): void =>
    setAddress(writeCompared({ ...compared, ...changes }), { replace: true });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="unprinted">{t('intro')}</p>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        <div className="row">
          <div className="grow">
            <RecordPicker type="CERTIFICATE" label={t('first')} value={a} onChange={(code) => change({ a: code })} />
          </div>
          <div className="grow">
            <RecordPicker type="CERTIFICATE" label={t('second')} value={b} onChange={(code) => change({ b: code })} />
          </div>
        </div>
        <Circumstances question={question} onChange={(changes) => change({ question: { ...question, ...changes } })} />
      </form>
      <Misread parts={misreadCompared(address)} />
      {a === null || b === null ? (
        <p className="note">{t(a === b ? 'chooseTwo' : 'chooseAnother')}</p>
      ) : a === b ? (
        <p className="note bad">{t('twice')}</p>
      ) : (
        <Comparison
          // What is there of others is nothing of these.
          key={writeCompared({ ...compared, shown: 'all' }).toString()}
          compared={{ ...compared, a, b }}
          onShow={(shown) => change({ shown })}
        />
      )}
    </>
  );
}
