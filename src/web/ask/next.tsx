/** What to do next: where the answer leads on to with what was asked, and whom to ask. */
import { Link } from 'wouter';
import { useFormats, useText } from '../language/language';
import { isWeb } from '../parts/facts';
import { writeQuestion, type Question } from '../question/address';
import style from './ask.module.css';
import type { Body, Decision } from './decision';
import { texts } from './next-texts';

interface NextProps {
  readonly decision: Decision;
  readonly question: Question;
}

export function Next({ decision, question }: NextProps) {
  const t = useText(texts);
  const asked = writeQuestion({ ...question, revision: null }).toString();
  return (
    <section className="sheet">
      <h2>{t('next')}</h2>
      <ul className="unprinted">
        {decision.verdict !== 'RECOGNISED' && (
          <li>
            <Link href={`/ways?${asked}`}>{t('ways')}</Link>
          </li>
        )}
        <li>
          <Link href={`/carries?${asked}`}>{t('map')}</Link>
        </li>
        <li>
          <Link href={`/accepted?${asked}`}>{t('accepted')}</Link>
        </li>
      </ul>
      <h3>{t('ask')}</h3>
      <ul className={`bare ${style.bodies}`}>
        {bodiesOf(decision).map(({ body, as }) => (
          <li key={body.code}>
            <Contacts body={body} as={t(as)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ToAsk {
  readonly body: Body;
  readonly as: 'asAuthority' | 'asAwarding';
}

/** Whoever decides of the post, then whoever awards what is held, each once. */
function bodiesOf({ requirement, holdings }: Decision): readonly ToAsk[] {
  const authority = requirement?.authority ?? null;
  const asked: readonly ToAsk[] = [
    ...(authority === null ? [] : [{ body: authority, as: 'asAuthority' as const }]),
    ...holdings.map(({ certificate: { body } }) => ({ body, as: 'asAwarding' as const })),
  ];
  // Of two entries under one key a map keeps the last: the first is what the body is asked as.
  return [...new Map([...asked].reverse().map((one) => [one.body.code, one])).values()].reverse();
}

function Contacts({ body, as }: { readonly body: Body; readonly as: string }) {
  const t = useText(texts);
  const { list } = useFormats();
  const { name, website, contacts, review } = body;
  return (
    <>
      <p>
        <strong>{name}</strong> <span className="quiet">({as})</span>
        {isWeb(website) && (
          <>
            <br />
            <WebLink url={website} />
          </>
        )}
      </p>
      {contacts.map((contact, position) => (
        <address key={position}>
          {contact.name !== null && <strong>{contact.name}</strong>}
          {contact.regions.length > 0 && (
            <span className="quiet">{list(contact.regions.map((region) => region.name))}</span>
          )}
          {contact.address !== null && <span>{contact.address}</span>}
          {contact.telephone !== null && (
            <span>
              {t('telephone')} <a href={`tel:${contact.telephone.replace(/ /g, '')}`}>{contact.telephone}</a>
            </span>
          )}
          {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          {isWeb(contact.website) && <WebLink url={contact.website} />}
          {contact.openingHours !== null && <span>{contact.openingHours}</span>}
        </address>
      ))}
      {review !== null && (
        <p>
          <strong>{t('review')}</strong> {review.text}
          {review.days !== null && ` ${t('reviewWithin', { days: review.days })}`}{' '}
          {isWeb(review.website) && <WebLink url={review.website} />}
        </p>
      )}
    </>
  );
}

const WebLink = ({ url }: { readonly url: string }) => (
  <a href={url} rel="noreferrer noopener" target="_blank">
    {url}
  </a>
);
