/** The answers for a list of candidates: filtered, each with a link to its reasons, and downloaded as a sheet. */
import type { Verdict } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { More } from '../parts/more';
import { VerdictChoice } from '../question/verdict-choice';
import { useKept } from '../service/kept';
import type { Names } from '../sheets/names';
import { downloadCsv, downloadWorkbook } from '../sheets/write';
import { answerSheet, type Answered } from './answer-sheet';
import { PAGE_SIZE, view, type Run, type View } from './list-state';
import { JudgedRow } from './judged-row';
import { useProblemText } from './preview';
import { texts } from './texts';

interface JudgedProps {
  readonly run: Run;
  /** The headings of the sheet that was given. */
  readonly headings: readonly string[];
  readonly names: Names;
}

export function Judged({ run: { candidates, aside, judgements }, headings, names }: JudgedProps) {
  const t = useText(texts);
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
  return (
    <section className="sheet stack">
      <h2>{t('answers')}</h2>
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
              {chosen.slice(0, shown).map((row) => (
                <JudgedRow key={row.candidate.facts[0].row.number} {...row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More
        shown={Math.min(shown, chosen.length)}
        total={chosen.length}
        waiting={false}
        more={shown < chosen.length ? () => show({ shown: shown + PAGE_SIZE }) : undefined}
      />
    </section>
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
