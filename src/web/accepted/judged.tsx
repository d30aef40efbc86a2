/** The answers for a list of candidates: filtered, each with a link to its reasons, and downloaded as a sheet. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { Verdict } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import type { PageLanguage } from '../language/languages';
import { StandingMark, VerdictMark } from '../parts/marks';
import { More } from '../parts/more';
import { STANDINGS, VERDICT_CODES, VERDICTS } from '../parts/words';
import { answerAt } from '../question/address';
import { VerdictChoice } from '../question/verdict-choice';
import { downloadSheet } from '../sheets/write';
import { COLUMNS } from './columns';
import type { Candidate, Judgement } from './judge';
import { ServiceText } from '../parts/service-text';
import { texts } from './texts';

interface JudgedProps {
  readonly candidates: readonly Candidate[];
  readonly judgements: readonly Judgement[];
}

interface Row {
  readonly candidate: Candidate;
  readonly judgement: Judgement;
}

/** Rows that are shown at a time. */
const PAGE_SIZE = 50;

export function Judged({ candidates, judgements }: JudgedProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>(VERDICT_CODES);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(PAGE_SIZE);
  const rows = judgements.map((judgement, position) => ({ judgement, candidate: candidates[position] }));
  const chosen = rows.filter((row) => isShown(row, verdicts, text));
  if (rows.length === 0) return null;
  return (
    <section className="sheet stack">
      <h2>{t('answers')}</h2>
      <div className="stack unprinted">
        <VerdictChoice chosen={verdicts} onChange={setVerdicts} />
        <div className="row">
          <label className="field grow">
            <span className="label">{t('containing')}</span>
            <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
          </label>
          <button
            type="button"
            className="primary"
            onClick={() => void downloadSheet('answers.csv', sheetOf(chosen, language))}
          >
            {t('downloadAnswers', { count: chosen.length })}
          </button>
        </div>
      </div>
      {rows.some(({ judgement }) => standingOf(judgement) === 'ILLUSTRATIVE') && (
        <p className="note example">
          <strong>{t('example')}</strong>
        </p>
      )}
      {chosen.length === 0 ? (
        <p className="note">{t('noneChosen')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('answers')}>
          <table>
            <thead>
              <tr>
                {(['candidate', 'held', 'sought', 'answer'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chosen.slice(0, shown).map((row) => (
                <JudgedRow key={row.candidate.rows[0]} {...row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More
        shown={Math.min(shown, chosen.length)}
        total={chosen.length}
        waiting={false}
        more={shown < chosen.length ? () => setShown(shown + PAGE_SIZE) : undefined}
      />
    </section>
  );
}

function JudgedRow({ candidate: { name, rows, question }, judgement }: Row) {
  const t = useText(texts);
  const revision = judgement.__typename === 'RecognitionDecision' ? judgement.revision : null;
  return (
    <tr>
      <th scope="row">{name === '' ? t('row', { number: rows.join(', ') }) : name}</th>
      <td className="code">{question.holdings.map(({ certificate }) => certificate).join(', ')}</td>
      <td>
        <span className="code">{question.post}</span> · <span className="code">{question.region}</span>
      </td>
      <td>
        {judgement.__typename === 'ClaimRefused' ? (
          <>
            <span className="problem">{t('notAnswered')}</span>{' '}
            {judgement.message.split('\n').map((line) => (
              <p key={line} className="small">
                <ServiceText text={line} />
              </p>
            ))}
          </>
        ) : (
          <>
            <VerdictMark verdict={judgement.verdict} />{' '}
            {judgement.standing !== null && <StandingMark standing={judgement.standing} />}
            {judgement.outstanding.length > 0 && (
              <ul className="small">
                {judgement.outstanding.map(({ text: condition }) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            )}
          </>
        )}{' '}
        <Link href={answerAt({ ...question, revision })}>
          {t('why')}
          <span className="unseen"> {name}</span>
        </Link>
      </td>
    </tr>
  );
}

/** A refused claim has no verdict to be chosen by: it is always shown. */
function isShown({ candidate, judgement }: Row, verdicts: readonly Verdict[], text: string): boolean {
  const { name, question } = candidate;
  const words = [name, question.post, question.region, ...question.holdings.map(({ certificate }) => certificate)];
  return (
    (judgement.__typename === 'ClaimRefused' || verdicts.includes(judgement.verdict)) &&
    words.some((word) => (word ?? '').toLowerCase().includes(text.trim().toLowerCase()))
  );
}

const standingOf = (judgement: Judgement) =>
  judgement.__typename === 'RecognitionDecision' ? judgement.standing : null;

function sheetOf(rows: readonly Row[], language: PageLanguage): readonly (readonly string[])[] {
  const heading = (key: string): string => COLUMNS.find((column) => column.key === key)?.heading[language.key] ?? key;
  const answerHeadings = (
    ['answer', 'standing', 'outstanding', 'reasons', 'revision', 'onDate', 'address'] as const
  ).map((key) => textIn(language, texts[key]));
  return [
    [textIn(language, texts.rows), ...['candidate', 'certificate', 'post', 'region'].map(heading), ...answerHeadings],
    ...rows.map(({ candidate, judgement }) => [
      candidate.rows.join(' '),
      candidate.name,
      candidate.question.holdings.map(({ certificate }) => certificate).join(', '),
      candidate.question.post ?? '',
      candidate.question.region ?? '',
      ...answerCells(judgement, candidate, language),
    ]),
  ];
}

function answerCells(judgement: Judgement, { question }: Candidate, language: PageLanguage): readonly string[] {
  if (judgement.__typename === 'ClaimRefused')
    return [
      textIn(language, texts.notAnswered),
      '',
      '',
      judgement.message,
      '',
      '',
      location.origin + answerAt(question),
    ];
  const { verdict, standing, outstanding, summary, revision, onDate } = judgement;
  return [
    textIn(language, VERDICTS[verdict]),
    standing === null ? '' : textIn(language, STANDINGS[standing]),
    outstanding.map(({ text }) => text).join(textIn(language, texts.between)),
    summary,
    String(revision),
    onDate,
    location.origin + answerAt({ ...question, onDate, revision }),
  ];
}
