/** What came of verifying a certificate, in a word, a sentence, and what to do next. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { CredentialStatus, Verdict } from '../graphql/graphql';
import { useFormats, useText } from '../language/language';
import { Mark } from '../parts/marks';
import { Problem } from '../parts/problem';
import { RecordLink } from '../parts/record-link';
import { useTitle } from '../parts/title';
import { writeQuestion } from '../question/address';
import { Rejected } from '../service/request';
import { texts } from './texts';
import type { Verification } from './use-verification';

/** Each looks like the verdict that means as much. */
const LOOKS: Readonly<Record<CredentialStatus, Verdict>> = {
  IN_FORCE: 'RECOGNISED',
  SUSPENDED: 'CONDITIONAL',
  REVOKED: 'NOT_RECOGNISED',
  EXPIRED: 'CONDITIONAL',
  NOT_YET_AWARDED: 'CONDITIONAL',
  NOT_KNOWN: 'UNDETERMINED',
};

export function PaperAnswer({ of }: { readonly of: Verification }) {
  const t = useText(texts);
  const { day } = useFormats();
  const { status, certificate, onDate, awardedOn, expiresOn, since, reason } = of;
  // Of the certificate and of nobody who has it: titles stay in the history of the browser.
  useTitle(certificate.name);
  const holding = { certificate: certificate.code, awardedOn: awardedOn ?? null, expiresOn: expiresOn ?? null };
  const inWords = (written: string | null | undefined): string =>
    written === null || written === undefined ? '' : day(written);
  return (
    <article className="sheet stack" data-status={status}>
      <p>
        <Mark shape={LOOKS[status]} large>
          {t(status)}
        </Mark>
      </p>
      <p>
        {t(`${status}_TEXT`, {
          day: inWords(onDate),
          awardedOn: inWords(awardedOn),
          since: inWords(since ?? expiresOn),
        })}
      </p>
      {typeof reason === 'string' && <p>{t('reason', { reason })}</p>}
      <p className="small">
        <RecordLink type="CERTIFICATE" code={certificate.code} name={certificate.name} />
        {' · '}
        {certificate.body.name}
      </p>
      {status === 'IN_FORCE' && typeof expiresOn === 'string' && (
        <p className="small">{t('expires', { day: day(expiresOn) })}</p>
      )}
      {status === 'IN_FORCE' && (
        <p className="unprinted">
          <Link href={`/?${writeQuestion({ holdings: [holding] }).toString()}`}>{t('counts')}</Link>
        </p>
      )}
    </article>
  );
}

/** Why there is none. */
export function NotVerified({ error }: { readonly error: Error }) {
  const t = useText(texts);
  const { moment } = useFormats();
  // From when it was refused on, not from when it is shown.
  const [now] = useState(() => Date.now());
  if (!(error instanceof Rejected) || error.code !== 'RATE_LIMITED' || error.retryAfter === undefined)
    return <Problem error={error} />;
  const again = new Date(now + error.retryAfter * 1000).toISOString();
  return (
    <p role="alert" className="note bad">
      {t('tooOften', { again: moment(again) })}
    </p>
  );
}
