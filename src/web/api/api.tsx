/** The API: where it is, worked examples of the main questions, and a place to try them with the schema's documentation. */
import { lazy, Suspense, useState } from 'react';
import { textIn, useLanguage, useText } from '../language/language';
import { CopyText } from '../parts/copy';
import { Waiting } from '../parts/waiting';
import { EXAMPLES } from './examples';
import { texts } from './texts';

const Explorer = lazy(() => import('./explorer'));

export default function Api() {
  const t = useText(texts);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState(0);
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <section className="sheet">
        <CopyText label={t('endpoint')} text={`${location.origin}/graphql`} />
      </section>
      <section className="sheet" aria-label={t('examples')}>
        <h2>{t('examples')}</h2>
        <ul className="bare row">
          {EXAMPLES.map(({ name }, position) => (
            <li key={name.en}>
              <button
                type="button"
                aria-pressed={position === chosen}
                className={position === chosen ? 'primary' : undefined}
                onClick={() => setChosen(position)}
              >
                {textIn(language, name)}
              </button>
            </li>
          ))}
        </ul>
        <p className="quiet">{t('examplesHelp')}</p>
      </section>
      <Suspense fallback={<Waiting when />}>
        <Explorer key={chosen} example={EXAMPLES[chosen]} />
      </Suspense>
    </>
  );
}
