/** What every job in every region says of the two, side by side: the differences first, each leading to its answer. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Region } from '../carries/columns';
import type { ComparedAnswersQuery } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { Fold } from '../parts/fold';
import { Listing } from '../parts/listing';
import { StandingMark, TONES, VerdictShape } from '../parts/marks';
import { More } from '../parts/more';
import { Select } from '../parts/select';
import { STANDINGS, VERDICTS } from '../parts/words';
import { answerAt, type Question } from '../question/address';
import type { Pages } from '../service/use-pages';
import { SHOWN, type Shown } from './address';
import { differ, type Cell, type Row } from './pairs';
import { SideBySide, type Two } from './side-by-side';
import { texts } from './recognised-texts';
import style from './compare.module.css';

interface RecognisedProps {
  readonly two: Two;
  readonly rows: readonly Row[];
  readonly pages: Pages<ComparedAnswersQuery, Cell>;
  /** How many cells one job has. */
  readonly perPost: number;
  /** Asked of each by itself. */
  readonly question: Question;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

export function Recognised({ two, rows, pages, perPost, question, shown, onShow }: RecognisedProps) {
  const t = useText(texts);
  const { nodes, total, more, waiting, first } = pages;
  return (
    <section className="sheet stack">
      <h2>{t('title')}</h2>
      <div className="unprinted">
        <Select
          label={t('show')}
          options={SHOWN.map((code) => ({ code, name: t(code) }))}
          value={shown}
          onChange={onShow}
        />
      </div>
      <Listing of={pages} className="stack">
        {first !== undefined && rows.length === 0 && <p className="note">{t(`no_${shown}`)}</p>}
        {rows.some(({ a, b }) => [a, b].some(({ standing }) => standing === 'ILLUSTRATIVE')) && (
          <p className="note example">
            <strong>{t('examples')}</strong>
          </p>
        )}
        {rows.length > 0 && (
          <SideBySide
            two={two}
            label={t('title')}
            rows={rows.map((row) => ({
              key: `${row.a.post.code} ${row.region.code}`,
              label: <RowLabel row={row} two={two} question={question} />,
              a: <Said cell={row.a} row={row} to={answerTo(question, two.a.code, row.a.post.code, row.region)} />,
              b: <Said cell={row.b} row={row} to={answerTo(question, two.b.code, row.a.post.code, row.region)} />,
            }))}
          />
        )}
        {more !== undefined && <p className="note">{t('incomplete')}</p>}
        <More shown={nodes.length / perPost} total={total / perPost} more={more} waiting={waiting} />
      </Listing>
    </section>
  );
}

const answerTo = (question: Question, certificate: string, post: string, region: Region): string =>
  answerAt({
    ...question,
    holdings: [{ certificate, awardedOn: null, expiresOn: null }],
    post,
    region: region.code,
  });

/** The job and the region; folded away within it, the places that say the same, each with its two answers. */
function RowLabel({ row, two, question }: { readonly row: Row } & Pick<RecognisedProps, 'two' | 'question'>) {
  const t = useText(texts);
  const { number } = useFormats();
  const { post } = row.a;
  return (
    <>
      {post.name} <span className="quiet">{row.region.name}</span>
      {row.alike.length > 0 && (
        <div className={`small ${style.alike}`}>
          <Fold
            title={t(row.alike.length === 1 ? 'alike1' : 'alike', { count: number(row.alike.length) })}
            summary={[]}
          >
            <ul>
              {row.alike.map((region) => (
                <li key={region.code}>
                  {region.name}
                  <br />
                  {[two.a, two.b].map(({ code, name }, position) => (
                    <span key={code}>
                      {position > 0 && ' · '}
                      <Link href={answerTo(question, code, post.code, region)} data-verdict-of={code}>
                        {t('answerFor', { name })}
                      </Link>
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </>
  );
}

interface SaidProps {
  readonly cell: Cell;
  readonly row: Row;
  readonly to: string;
}

/** The verdict, and what is still needed; what rests on an example has a dashed edge. */
function Said({ cell: { verdict, standing, outstanding }, row, to }: SaidProps) {
  const { language } = useLanguage();
  const isExample = standing === 'ILLUSTRATIVE';
  const byStanding = differ(row) && row.a.standing !== row.b.standing && standing !== null;
  const mark: ReactNode = byStanding ? (
    <StandingMark standing={standing} />
  ) : (
    isExample && <span className="unseen">{textIn(language, STANDINGS.ILLUSTRATIVE)}</span>
  );
  return (
    <>
      <Link href={to} className={`${style.said} ${TONES[verdict]}`} data-verdict={verdict} data-example={isExample}>
        <span className={style.words}>
          <VerdictShape verdict={verdict} />
          {textIn(language, VERDICTS[verdict])}
        </span>
        {mark}
      </Link>
      {outstanding.length > 0 && (
        <ul className="small">
          {outstanding.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
