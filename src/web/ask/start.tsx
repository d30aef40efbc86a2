/** What is shown before there is a question: what this is, what to do, and example questions about records that the register has. */
import { Suspense } from 'react';
import { Link } from 'wouter';
import { loaded } from '../frame/loaded';
import { AskStartDocument, type RecordKeyInput } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { answerAt } from '../question/address';
import { useServiceQuery } from '../service/use-service-query';
import { startTexts as texts } from './start-texts';

/** Of the catalogue that ships. */
const EXAMPLES = [
  { certificate: 'GIC-JD-HAND', post: 'jewellery-designer', region: 'HK' },
  { certificate: 'CN-WAITER-4', post: 'restaurant-server', region: 'MO' },
] as const;

const OF: RecordKeyInput[] = EXAMPLES.flatMap((example) => [
  { type: 'CERTIFICATE', code: example.certificate },
  { type: 'POST', code: example.post },
  { type: 'REGION', code: example.region },
]);

/** Below what is seen first. */
const Home = loaded(() => import('../home/home'));

/** What this is, and for whom. */
export function Purpose() {
  return useText(texts)('purpose');
}

export function Start() {
  return (
    <>
      <Begin />
      <Suspense fallback={null}>
        <Home />
      </Suspense>
    </>
  );
}

function Begin() {
  const t = useText(texts);
  const { language } = useLanguage();
  const { data } = useServiceQuery(AskStartDocument, { of: OF, language: language.code });
  const names = (data?.records ?? []).map((record) => (record !== null && 'name' in record ? record.name : undefined));
  const examples = EXAMPLES.flatMap((example, at) => {
    const [certificate, post, region] = names.slice(3 * at);
    if (certificate === undefined || post === undefined || region === undefined) return [];
    return [{ example, question: t('exampleQuestion', { certificate, post, region }) }];
  });
  const counts = data?.register.counts;
  if (counts?.certificates === 0 || counts?.posts === 0) return <p className="note">{t('nothingToAsk')}</p>;
  return (
    <section className="note" aria-label={t('begin')}>
      <p>{t('incomplete')}</p>
      {examples.length > 0 && (
        <>
          <p className="label">{t('forExample')}</p>
          <ul className="bare stack">
            {examples.map(({ example: { certificate, post, region }, question }) => (
              <li key={certificate}>
                <Link href={answerAt({ holdings: [{ certificate, awardedOn: null, expiresOn: null }], post, region })}>
                  {question}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
