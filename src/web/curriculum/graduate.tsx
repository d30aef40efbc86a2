/** Who has completed a programme, and what is lacking for another certificate. */
import { useId } from 'react';
import type { CertificateShortFragment, GraduateOfProgrammeFragment } from '../graphql/graphql';
import { useFormats, useText } from '../language/language';
import { StandingMark } from '../parts/marks';
import { RecordLink } from '../parts/record-link';
import { Term } from '../parts/term';
import style from './curriculum.module.css';
import { texts } from './texts';

export type Graduate = GraduateOfProgrammeFragment;

export function GraduateFacts({ graduate }: { readonly graduate: Graduate }) {
  const t = useText(texts);
  const heading = useId();
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>{t('graduate')}</h2>
      <GraduateLines graduate={graduate} />
    </section>
  );
}

export function GraduateLines({ graduate }: { readonly graduate: Graduate }) {
  const t = useText(texts);
  const { day } = useFormats();
  const { programme, lastDay, notBefore, canBegin, holds, discharges, notAwarded } = graduate;
  return (
    <>
      <p>
        <RecordLink type="PROGRAMME" code={programme.code} name={programme.name} />{' '}
        <StandingMark standing={programme.standing} /> {t(notBefore ? 'notBefore' : 'completes', { day: day(lastDay) })}
      </p>
      {!canBegin && <p className="problem">{t('cannotBegin')}</p>}
      <p>
        {holds.length + discharges.length === 0 ? t('hasNothing') : `${t('has')} `}
        {holds.map(({ code, name }) => (
          <span key={code} className={style.item}>
            <RecordLink type="CERTIFICATE" code={code} name={name} />
          </span>
        ))}
        {discharges.map(({ code, text }) => (
          <span key={code} className={style.item}>
            {text} <span className="code">{code}</span>
          </span>
        ))}
      </p>
      {notAwarded.length > 0 && (
        <p>
          {`${t('notAwarded')} `}
          {notAwarded.map(({ code, name }) => (
            <span key={code} className={style.item}>
              <RecordLink type="CERTIFICATE" code={code} name={name} />
            </span>
          ))}
        </p>
      )}
      {programme.entry !== null && <p className="small quiet">{t('entry')}</p>}
    </>
  );
}

interface UnitsShortProps {
  readonly short: readonly CertificateShortFragment[];
}

export function UnitsShortList({ short }: UnitsShortProps) {
  const t = useText(texts);
  const heading = useId();
  if (short.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>
        <Term id="unit">{t('short')}</Term>
      </h2>
      <UnitsShortLines short={short} />
    </section>
  );
}

export function UnitsShortLines({ short }: UnitsShortProps) {
  const t = useText(texts);
  return (
    <ul>
      {short.map(({ certificate, had, lacking }) => (
        <li key={certificate.code}>
          <RecordLink type="CERTIFICATE" code={certificate.code} name={certificate.name} />{' '}
          {t('lacking', { count: lacking.length, had: had.length })}{' '}
          {lacking.map(({ code, name }) => (
            <span key={code} className={style.item}>
              <RecordLink type="UNIT" code={code} name={name} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
