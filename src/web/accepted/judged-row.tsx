/** The answer for one candidate: as claimed, and beside it, where there are papers, as verified. */
import { Link } from 'wouter';
import { useFormats, useText } from '../language/language';
import { StandingMark, VerdictMark } from '../parts/marks';
import { ServiceText } from '../parts/service-text';
import { answerAt } from '../question/address';
import type { Answered } from './answer-sheet';
import type { Judgement, Verification } from './judge';
import { ProblemText } from './preview';
import type { NameOf } from './record-names';
import { texts } from './texts';

interface JudgedRowProps extends Answered {
  readonly nameOf: NameOf;
}

export function JudgedRow({ candidate, judgement, verification, nameOf }: JudgedRowProps) {
  const t = useText(texts);
  const { name, facts, question, problems } = candidate;
  const revision = judgement?.__typename === 'RecognitionDecision' ? judgement.revision : null;
  return (
    <tr>
      <th scope="row">{name === '' ? t('row', { number: facts.map(({ row }) => row.number).join(', ') }) : name}</th>
      <td className="code">{question.holdings.map(({ certificate }) => certificate).join(', ')}</td>
      <td>
        {nameOf('POST', question.post)} · {nameOf('REGION', question.region)}
      </td>
      <td>
        {judgement === null && (
          <>
            <span className="problem">{t('notAsked')}</span>
            {problems.map((problem) => (
              <ProblemText key={`${problem.row} ${problem.key} ${problem.code}`} problem={problem} />
            ))}
          </>
        )}
        {verification !== null && <AsVerified verification={verification} />}
        {judgement !== null && (
          <>
            {verification !== null && <p className="label">{t('asClaimed')}</p>}
            <Decided judgement={judgement} />{' '}
            <Link href={answerAt({ ...question, revision })}>
              {t('why')}
              <span className="unseen"> {name}</span>
            </Link>
          </>
        )}
      </td>
    </tr>
  );
}

function AsVerified({ verification: { papers, asVerified } }: { readonly verification: Verification }) {
  const t = useText(texts);
  return (
    <>
      <p className="label">{t('asVerified')}</p>
      {asVerified === null ? <span className="problem">{t('noneStands')}</span> : <Decided judgement={asVerified} />}
      <ul className="small">
        {papers.map(({ certificate, text }, at) => (
          // Two papers may be the same.
          <li key={at}>
            <span className="code">{certificate.code}</span> {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Decided({ judgement }: { readonly judgement: Judgement }) {
  const t = useText(texts);
  const { day } = useFormats();
  if (judgement.__typename === 'ClaimRefused')
    return (
      <>
        <span className="problem">{t('notAnswered')}</span>{' '}
        {judgement.message.split('\n').map((line) => (
          <p key={line} className="small">
            <ServiceText text={line} />
          </p>
        ))}
      </>
    );
  const { verdict, standing, outstanding, holdsUntil } = judgement;
  return (
    <>
      <VerdictMark verdict={verdict} /> {standing !== null && <StandingMark standing={standing} />}
      {outstanding.length > 0 && (
        <ul className="small">
          {outstanding.map(({ text: condition }) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      {holdsUntil !== null && <p className="small quiet">{t('changesOn', { day: day(holdsUntil) })}</p>}
    </>
  );
}
