/** Where there is no way: the one thing each which would make one, and what would count already, were it not for something. */
import { MissingLinksDocument, NearMissesDocument, type MissingLinksQueryVariables } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { Problem } from '../parts/problem';
import { RecordLink } from '../parts/record-link';
import { ServiceText } from '../parts/service-text';
import { Waiting } from '../parts/waiting';
import { Term } from '../parts/term';
import { claimOf, type Question } from '../question/address';
import { useServiceQuery } from '../service/use-service-query';
import { texts } from './texts';

interface NoWayProps {
  readonly question: Question;
  readonly variables: MissingLinksQueryVariables;
}

export function NoWay({ question, variables }: NoWayProps) {
  const t = useText(texts);
  const { data, error, isPending } = useServiceQuery(MissingLinksDocument, variables);
  const links = data?.missingLinks.__typename === 'MissingLinks' ? data.missingLinks.links : [];
  return (
    <div className="sheet">
      <h2>{t('noWay')}</h2>
      <Waiting when={isPending} />
      <Problem error={error} />
      {data !== undefined && <p>{t(links.length === 0 ? 'noLink' : 'links')}</p>}
      <ul>
        {links.map(({ text, turns }) => (
          <li key={text}>
            {text} <span className="quiet">{t('turns', { posts: turns })}</span>
          </li>
        ))}
      </ul>
      <NearMisses question={question} />
    </div>
  );
}

/** Of what is held: from nothing no path leads anywhere. */
function NearMisses({ question }: Pick<NoWayProps, 'question'>) {
  const t = useText(texts);
  const { language } = useLanguage();
  const claim = claimOf(question);
  const { data, error } = useServiceQuery(
    NearMissesDocument,
    {
      claim: claim ?? { holdings: [], post: '', region: '' },
      asOfRevision: question.revision,
      language: language.code,
    },
    { when: claim !== null },
  );
  const nearMisses = data?.decide.__typename === 'RecognitionDecision' ? data.decide.nearMisses : [];
  return (
    <>
      <Problem error={error} />
      {nearMisses.length > 0 && (
        <>
          <h3>
            <Term id="near-miss">{t('nearMisses')}</Term>
          </h3>
          <ul>
            {nearMisses.map(({ path, obstacles }, position) => (
              <li key={position}>
                {[...path.steps.map(({ from }) => from), path.certificate].map(({ code, name }, at) => (
                  <span key={at}>
                    {at > 0 && ' → '}
                    <RecordLink type="CERTIFICATE" code={code} name={name} />
                  </span>
                ))}
                <ul>
                  {obstacles.map(({ detail }) => (
                    <li key={detail}>
                      <ServiceText text={detail} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
