/** What came of verifying a file: in a word and a sentence, what it is, and each step. */
import { Link } from 'wouter';
import type { FileVerdict, Verdict } from '../graphql/graphql';
import { visible } from '../../language/characters';
import { useFormats, useText } from '../language/language';
import { Mark } from '../parts/marks';
import { RecordLink } from '../parts/record-link';
import { StepList } from '../parts/step-list';
import { useTitle } from '../parts/title';
import { writeQuestion } from '../question/address';
import { stepTexts, texts } from './file-texts';
import { texts as commonTexts } from './texts';
import type { FileVerification } from './use-file';

/** Each looks like the verdict that means as much. */
const LOOKS: Readonly<Record<FileVerdict, Verdict>> = {
  VALID: 'RECOGNISED',
  INVALID: 'NOT_RECOGNISED',
  UNDETERMINED: 'UNDETERMINED',
};

export function FileAnswer({ of, file }: { readonly of: FileVerification; readonly file: string }) {
  const t = useText(texts);
  const common = useText(commonTexts);
  const about = useText(stepTexts);
  const { day } = useFormats();
  const { verdict, onDate, body, certificate, awardedOn, expiresOn, holders, steps } = of;
  const names = holders.flatMap((holder) => holder.names);
  // Of the certificate and of nobody who has it: titles stay in the history of the browser.
  useTitle(certificate?.name);
  return (
    <>
      <article className="sheet stack" data-verdict-of-file={verdict}>
        <p>
          <Mark shape={LOOKS[verdict]} large>
            {t(verdict)}
          </Mark>
        </p>
        <p>{t(`${verdict}_TEXT`, { file, day: day(onDate) })}</p>
        {certificate ? (
          <p>
            {t('certificate')} <RecordLink type="CERTIFICATE" code={certificate.code} name={certificate.name} />
          </p>
        ) : (
          verdict === 'VALID' && <p>{t('noCertificate')}</p>
        )}
        {body && (
          <p>
            {t('body')} <RecordLink type="BODY" code={body.code} name={body.name} />
          </p>
        )}
        {names.length > 0 && (
          <p>{t(verdict === 'VALID' ? 'holder' : 'claimedHolder', { names: visible(names.join(', ')) })}</p>
        )}
        {typeof awardedOn === 'string' && <p className="small">{t('awarded', { day: day(awardedOn) })}</p>}
        {typeof expiresOn === 'string' && <p className="small">{common('expires', { day: day(expiresOn) })}</p>}
        {verdict === 'VALID' && certificate && (
          <p className="unprinted">
            <Link
              href={`/?${writeQuestion({
                holdings: [
                  { certificate: certificate.code, awardedOn: awardedOn ?? null, expiresOn: expiresOn ?? null },
                ],
              }).toString()}`}
            >
              {common('counts')}
            </Link>
          </p>
        )}
      </article>
      <StepList steps={steps.map(({ step, outcome, text }) => ({ step, outcome, about: about(step), found: text }))} />
    </>
  );
}
