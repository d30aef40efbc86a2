/** What this registry is, how it decides, what it keeps of people, and who is behind it. */
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { OperatorDocument, type Standing } from '../graphql/graphql';
import { Operator } from '../home/operator';
import { useText } from '../language/language';
import { PAGE_LANGUAGES } from '../language/languages';
import { StandingMark } from '../parts/marks';
import { Term } from '../parts/term';
import { useServiceQuery } from '../service/use-service-query';
import { texts } from './texts';

const STANDINGS: readonly Standing[] = ['OFFICIAL', 'REPORTED', 'ILLUSTRATIVE'];
const LICENCE = 'https://www.apache.org/licenses/LICENSE-2.0';

export default function About() {
  const t = useText(texts);
  const { data } = useServiceQuery(OperatorDocument, {});
  return (
    <>
      <h1>{t('title')}</h1>
      <Part title={t('what')} paragraphs={['whatFor', 'whatNot']}>
        <p>
          <Link href="/">{t('askNow')}</Link> · <Link href="/glossary">{t('glossary')}</Link>
        </p>
      </Part>
      <Part title={t('deciding')} paragraphs={['decidingHow', 'decidingSame', 'decidingSilent']}>
        <p>
          <Term id="claim">{t('question')}</Term> · <Term id="decision">{t('answer')}</Term> ·{' '}
          <Term id="verdict">{t('verdicts')}</Term>
        </p>
      </Part>
      <Part title={t('records')} paragraphs={['recordsWhence']}>
        <dl>
          {STANDINGS.map((standing) => (
            <Fragment key={standing}>
              <dt>
                <StandingMark standing={standing} />
              </dt>
              <dd>{t(standing)}</dd>
            </Fragment>
          ))}
        </dl>
        <p>{t('recordsWeakest')}</p>
      </Part>
      <Part title={t('advice')} paragraphs={['adviceNone', 'adviceWrong']} />
      <Part title={t('privacy')}>
        <ul>
          {(['privacyQuestions', 'privacyDevice', 'privacyCandidates', 'privacyIssued', 'privacyLog'] as const).map(
            (key) => (
              <li key={key}>{t(key)}</li>
            ),
          )}
        </ul>
      </Part>
      <Part title={t('languages')} paragraphs={['languagesWhich']}>
        <ul>
          {PAGE_LANGUAGES.map(({ tag, name }) => (
            <li key={tag} lang={tag}>
              {name}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('source')} paragraphs={['sourceOpen']}>
        <p>
          <a href={LICENCE} rel="noreferrer noopener" target="_blank">
            Apache License 2.0
          </a>{' '}
          · <Link href="/api">{t('api')}</Link>
        </p>
      </Part>
      <Part title={t('contact')}>
        <Operator operator={data?.operator} />
      </Part>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly paragraphs?: readonly (keyof typeof texts)[];
  readonly children?: ReactNode;
}

function Part({ title, paragraphs = [], children }: PartProps) {
  const t = useText(texts);
  return (
    <section className="sheet">
      <h2>{title}</h2>
      {paragraphs.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      {children}
    </section>
  );
}
