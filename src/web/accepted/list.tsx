/** What a post accepts, by region and body, each certificate with its conditions. */
import { Link } from 'wouter';
import { useText } from '../language/language';
import { StandingMark, VerdictMark } from '../parts/marks';
import { RecordLink } from '../parts/record-link';
import { answerAt, type Question } from '../question/address';
import type { Accepted, RegionGroup } from './groups';
import { texts } from './texts';

interface AcceptedListProps {
  readonly groups: readonly RegionGroup[];
  readonly question: Question;
}

export function AcceptedList({ groups, question }: AcceptedListProps) {
  const t = useText(texts);
  return groups.map(({ region, bodies }) => (
    <section key={region?.code ?? ''} className="sheet">
      <h2>{region?.name ?? t('noRegion')}</h2>
      {bodies.map(({ body, accepted }) => (
        <div key={body.code}>
          <h3>
            <RecordLink type="BODY" code={body.code} name={body.name} />
          </h3>
          <ul className="bare stack">
            {accepted.map((one) => (
              <AcceptedRow key={one.certificate.code} accepted={one} question={question} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}

function AcceptedRow({ accepted, question }: { readonly accepted: Accepted; readonly question: Question }) {
  const t = useText(texts);
  const { certificate, decision } = accepted;
  const holdings = [{ certificate: certificate.code, awardedOn: null, expiresOn: null }];
  return (
    <li>
      <VerdictMark verdict={decision.verdict} /> <strong>{certificate.name}</strong>{' '}
      <span className="code quiet">{certificate.code}</span>{' '}
      {decision.standing !== null && <StandingMark standing={decision.standing} />}{' '}
      <Link href={answerAt({ ...question, holdings })}>
        {t('why')}
        <span className="unseen"> {certificate.name}</span>
      </Link>
      {decision.outstanding.length > 0 && (
        <ul>
          {decision.outstanding.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
