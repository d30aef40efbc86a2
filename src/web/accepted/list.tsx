/** What a post accepts, by region and body, each certificate with its conditions. */
import { Link } from 'wouter';
import { useFormats, useText } from '../language/language';
import { StandingMark, VerdictMark } from '../parts/marks';
import { RecordLink } from '../parts/record-link';
import { answerAt, mapAt, type Question } from '../question/address';
import type { Accepted, RegionGroup } from './groups';
import style from './list.module.css';
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
          <ul className={`bare ${style.cards}`}>
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
  const { day } = useFormats();
  const { certificate, decision } = accepted;
  const holdings = [{ certificate: certificate.code, awardedOn: null, expiresOn: null }];
  return (
    <li className={style.card}>
      <p className={style.name}>
        <strong>{certificate.name}</strong> <span className="code quiet">{certificate.code}</span>
      </p>
      <p className={style.name}>
        <VerdictMark verdict={decision.verdict} />{' '}
        {decision.standing !== null && <StandingMark standing={decision.standing} />}
      </p>
      {decision.outstanding.length > 0 && (
        <ul>
          {decision.outstanding.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
      {decision.holdsUntil !== null && (
        <p className="small quiet">{t('changesOn', { day: day(decision.holdsUntil) })}</p>
      )}
      <p className={`unprinted ${style.links}`}>
        <Link href={answerAt({ ...question, holdings })}>
          {t('why')}
          <span className="unseen"> {certificate.name}</span>
        </Link>
        <Link href={mapAt({ ...question, holdings })}>
          {t('map')}
          <span className="unseen"> {certificate.name}</span>
        </Link>
      </p>
    </li>
  );
}
