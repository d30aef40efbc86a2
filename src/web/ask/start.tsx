/** What is shown before there is a question: what this is, what to do, and example questions about records that the register has. */
import { Link } from 'wouter';
import { HomeDocument, type HomeQuery, type RecordKeyInput } from '../graphql/graphql';
import { Home } from '../home/home';
import { useLanguage, useText } from '../language/language';
import { answerAt } from '../question/address';
import { useServiceQuery } from '../service/use-service-query';
import { startTexts as texts } from './start-texts';

/** Of the catalogue that ships. */
const EXAMPLES = [
  { certificate: 'GIC-JD-HAND', post: 'jewellery-designer', region: 'HK' },
  { certificate: 'CN-WAITER-4', post: 'restaurant-server', region: 'MO' },
] as const;

const NAMED: RecordKeyInput[] = EXAMPLES.flatMap((example) => [
  { type: 'CERTIFICATE', code: example.certificate },
  { type: 'POST', code: example.post },
  { type: 'REGION', code: example.region },
]);

/** What this is, and for whom. */
export function Purpose() {
  return useText(texts)('purpose');
}

/** All of it is asked for at once. */
export function Start() {
  const { language } = useLanguage();
  const { data, error } = useServiceQuery(HomeDocument, { examples: NAMED, language: language.code });
  return (
    <>
      <Begin data={data} />
      <Home data={data} error={error} />
    </>
  );
}

function Begin({ data }: { readonly data: HomeQuery | undefined }) {
  const t = useText(texts);
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
