/** The answers for a list of candidates: filtered, each with a link to its reasons, downloaded as a sheet, printed, kept. */
import type { Verdict } from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import { More } from '../parts/more';
import { OnPaper } from '../parts/share';
import { VerdictChoice } from '../question/verdict-choice';
import { useKept } from '../service/kept';
import type { Names } from '../sheets/names';
import { downloadCsv, downloadWorkbook } from '../sheets/write';
import { answerSheet, type Answered } from './answer-sheet';
import { foundOf } from './kept/check';
import { Keep } from './kept/keep';
import { list, PAGE_SIZE, view, type View } from './list-state';
import { JudgedRow } from './judged-row';
import { useProblemText } from './preview';
import { useRecordNames } from './record-names';
import type { Run } from './runs';
import { texts } from './texts';
import { usePrinting } from '../parts/use-printing';

interface JudgedProps {
  readonly run: Run;
  /** The headings of the sheet that was given. */
  readonly headings: readonly string[];
  readonly names: Names;
}

export function Judged({ run, headings, names }: JudgedProps) {
  const { candidates, aside, judgements } = run;
  const t = useText(texts);
  const { language } = useLanguage();
  const printing = usePrinting();
  const nameOf = useRecordNames(judgements.length === 0 ? [] : candidates.map(({ question }) => question));
  const { verdicts, unanswered, containing, shown } = useKept(view);
  const show = (changes: Partial<View>): void => view.set((was) => ({ ...was, ...changes }));
  if (judgements.length === 0) return null;
  const rows: readonly Answered[] = [
    ...judgements.map((judged, position) => ({ ...judged, candidate: candidates[position] })),
    ...aside.map((candidate) => ({ candidate, judgement: null, verification: null })),
  ];
  const chosen = rows.filter((row) => {
    const verdict = verdictOf(row);
    return (verdict === null ? unanswered : verdicts.includes(verdict)) && contains(row, containing);
  });
  const inSight = printing ? chosen : chosen.slice(0, shown);
  return (
    <section className="sheet stack">
      <h2>{t('answers')}</h2>
      <Source run={run} count={chosen.length} />
      <div className="stack unprinted">
        <VerdictChoice chosen={verdicts} onChange={(chosenVerdicts) => show({ verdicts: chosenVerdicts })}>
          <label className="choice">
            <input
              type="checkbox"
              checked={unanswered}
              onChange={({ target }) => show({ unanswered: target.checked })}
            />
            <span>{t('withoutAnswer')}</span>
          </label>
        </VerdictChoice>
        <div className="row">
          <label className="field grow">
            <span className="label">{t('containing')}</span>
            <input type="search" value={containing} onChange={({ target }) => show({ containing: target.value })} />
          </label>
          <Downloads chosen={chosen} headings={headings} names={names} />
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
              {inSight.map((row) => (
                <JudgedRow key={row.candidate.facts[0].row.number} {...row} nameOf={nameOf} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More
        shown={inSight.length}
        total={chosen.length}
        waiting={false}
        more={inSight.length < chosen.length ? () => show({ shown: shown + PAGE_SIZE }) : undefined}
      />
      {run.state === 'DONE' && (
        <Keep
          key={run.asked}
          suggested={list.get().given?.name.replace(/\.[^.]+$/, '') ?? t('candidates')}
          asked={null}
          hasPapers={judgements.some(({ verification }) => verification !== null)}
          find={(withNames) => foundOf(candidates, judgements, language, withNames)}
        />
      )}
      <OnPaper address={null} isFiled />
    </section>
  );
}

/** From which revision, and of which days, the answers are. */
function Source({ run: { judgements }, count }: { readonly run: Run; readonly count: number }) {
  const t = useText(texts);
  const { day, list: listed, number } = useFormats();
  const decided = judgements.flatMap(({ judgement }) =>
    judgement.__typename === 'RecognitionDecision' ? [judgement] : [],
  );
  if (decided.length === 0) return null;
  const days = [...new Set(decided.map(({ onDate }) => onDate))].sort().map(day);
  return (
    <p className="small quiet">
      {t('answeredFrom', { revision: number(decided[0].revision) })} {t('onDate')}
      {t('colon')}
      {listed(days)} · {t('countsOf', { count })}
    </p>
  );
}

interface DownloadsProps extends Pick<JudgedProps, 'headings' | 'names'> {
  readonly chosen: readonly Answered[];
}

function Downloads({ chosen, headings, names }: DownloadsProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const said = useProblemText();
  const sheet = () =>
    answerSheet(chosen, {
      headings,
      language,
      nameOf: names.of,
      reasonOf: ({ problems }) =>
        problems.map((problem) => `${t('row', { number: problem.row })}: ${said(problem)}`).join('\n'),
    });
  return (
    <>
      <button type="button" className="primary" onClick={() => void downloadCsv('answers.csv', sheet(), language)}>
        {t('downloadAnswers', { count: chosen.length })}
      </button>
      <button type="button" onClick={() => void downloadWorkbook('answers.xlsx', sheet())}>
        {t('downloadWorkbook')}
      </button>
      <button type="button" onClick={() => window.print()}>
        {t('printAnswers')}
      </button>
    </>
  );
}

/** Of what was verified, where there are papers. null: nothing was answered. */
function verdictOf({ judgement, verification }: Answered): Verdict | null {
  const counts = verification === null ? judgement : verification.asVerified;
  return counts?.__typename === 'RecognitionDecision' ? counts.verdict : null;
}

function contains({ candidate: { name, question, facts } }: Answered, text: string): boolean {
  const words = [
    name,
    question.post ?? '',
    question.region ?? '',
    ...question.holdings.map(({ certificate }) => certificate),
    ...facts.flatMap(({ row }) => row.written),
  ];
  return words.some((word) => word.toLowerCase().includes(text.trim().toLowerCase()));
}

const standingOf = (judgement: Answered['judgement']) =>
  judgement?.__typename === 'RecognitionDecision' ? judgement.standing : null;
