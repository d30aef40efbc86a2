/** What a job says in a region, and in the places within it: where they say the same they are folded away. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { Fold } from '../parts/fold';
import { VerdictShape } from '../parts/marks';
import { STANDINGS, VERDICTS } from '../parts/words';
import { acceptedAt, answerAt } from '../question/address';
import type { Region } from './columns';
import { isWanted, type Filters, type MapProps } from './filters';
import style from './map.module.css';
import type { Cell, Row, Saying } from './rows';
import { texts } from './texts';

interface AnswerInRegionProps extends MapProps {
  readonly saying: Saying;
  readonly post: Row['post'];
}

export function AnswerInRegion({ saying, post, question, filters }: AnswerInRegionProps) {
  const t = useText(texts);
  const { column, cell, differing, same } = saying;
  const to = (region: string): string => answerAt({ ...question, post: post.code, region });
  const count = column.within.length - same.length;
  const { number } = useFormats();
  const among = count === 0 ? 'sameInAll' : 'sameInRest';
  const sameTitle = t(same.length === 1 ? `${among}1` : among, { count: number(same.length) });
  return (
    <>
      <Said cell={cell} filters={filters}>
        <Link href={to(column.region.code)}>
          <VerdictWords cell={cell} />
        </Link>
      </Said>
      {count > 0 && (
        <>
          <p className="small">
            {t(count === 1 ? 'differ1' : 'differ', { count: number(count), all: number(column.within.length) })}
          </p>
          <ul className="bare">
            {differing.map((group) => (
              <li key={group.places[0].code}>
                <Said cell={group.cell} filters={filters}>
                  <VerdictWords cell={group.cell} />
                  <Places places={group.places} to={to} />
                </Said>
              </li>
            ))}
          </ul>
        </>
      )}
      {same.length > 0 &&
        (filters.unfolded ? (
          <>
            <p className="small">{sameTitle}</p>
            <Places places={same} to={to} />
          </>
        ) : (
          <div className={`small ${style.same}`}>
            <Fold title={sameTitle} summary={[]}>
              <Places places={same} to={to} />
            </Fold>
          </div>
        ))}
    </>
  );
}

interface SaidProps {
  readonly cell: Cell;
  readonly filters: Filters;
  readonly children: ReactNode;
}

/** In the colour of the verdict where it is one of those that are wanted; what rests on an example has a dashed edge. */
function Said({ cell, filters, children }: SaidProps) {
  return (
    <div
      className={style.said}
      data-verdict={isWanted(cell, filters) ? cell.verdict : undefined}
      data-example={cell.standing === 'ILLUSTRATIVE'}
    >
      {children}
    </div>
  );
}

function VerdictWords({ cell: { verdict, standing, outstanding } }: { readonly cell: Cell }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  return (
    <span className={style.words}>
      <VerdictShape verdict={verdict} />
      <span>
        {textIn(language, VERDICTS[verdict])}
        {outstanding.length > 0 && (
          <span className={style.conditions}>
            {' '}
            {outstanding.length === 1 ? t('conditions1') : t('conditions', { count: number(outstanding.length) })}
          </span>
        )}
        {standing === 'ILLUSTRATIVE' && <span className="unseen"> {textIn(language, STANDINGS.ILLUSTRATIVE)}</span>}
      </span>
    </span>
  );
}

interface PlacesProps {
  readonly places: readonly Region[];
  readonly to: (region: string) => string;
}

const Places = ({ places, to }: PlacesProps) => (
  <ul className={style.places}>
    {places.map(({ code, name }) => (
      <li key={code}>
        <Link href={to(code)}>{name}</Link>
      </li>
    ))}
  </ul>
);

/** From a job to what it accepts: in the region that was asked about, if one was. */
export function LeadOn({ post, question, filters }: MapProps & Pick<AnswerInRegionProps, 'post'>) {
  const t = useText(texts);
  const region = filters.within ?? question.region;
  return (
    <p className={`small unprinted ${style.on}`}>
      {post.code === question.post && <strong className={style.asked}>{t('asked')}</strong>}
      <Link href={acceptedAt({ ...question, post: post.code, region })}>
        {t('accepted')}
        <span className="unseen"> {post.name}</span>
      </Link>
    </p>
  );
}
