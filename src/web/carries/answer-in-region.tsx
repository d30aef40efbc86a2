/**
 * What a job says in a region, and in the places within it: where they say the same they are folded away. A map has hundreds of these: each is
 * drawn in few elements, and asks nothing that is the same for all.
 */
import { Fold } from '../parts/fold';
import { TONES, VerdictShape } from '../parts/marks';
import type { Region } from './columns';
import type { DrawnWith } from './drawn-with';
import { isWanted, type Filters } from './filters';
import style from './map.module.css';
import type { Cell, Row, Saying } from './rows';
import type { Wording } from './wording';

interface AnswerInRegionProps extends DrawnWith {
  readonly saying: Saying;
  readonly post: Row['post'];
}

export function AnswerInRegion({ saying, post, filters, wording, leads }: AnswerInRegionProps) {
  const { column, cell, differing, same } = saying;
  const to = (region: string): string => leads.answer(post.code, region);
  return (
    <>
      <a href={to(column.region.code)} {...lookOf(cell, filters)}>
        <VerdictWords cell={cell} wording={wording} />
      </a>
      {differing.length > 0 && (
        <>
          <p className="small">{wording.differing(saying)}</p>
          <ul className="bare">
            {differing.map((group) => (
              <li key={group.places[0].code} {...lookOf(group.cell, filters)}>
                <VerdictWords cell={group.cell} wording={wording} />
                <Places places={group.places} to={to} />
              </li>
            ))}
          </ul>
        </>
      )}
      {same.length > 0 &&
        (filters.unfolded ? (
          <>
            <p className="small">{wording.same(saying)}</p>
            <Places places={same} to={to} />
          </>
        ) : (
          <Fold title={wording.same(saying)} summary={[]}>
            <Places places={same} to={to} />
          </Fold>
        ))}
    </>
  );
}

/** In the colour of the verdict where it is one of those that are wanted; what rests on an example has a dashed edge. */
function lookOf(cell: Cell, filters: Filters) {
  const verdict = isWanted(cell, filters) ? cell.verdict : undefined;
  return {
    className: verdict === undefined ? style.said : `${style.said} ${TONES[verdict]}`,
    'data-verdict': verdict,
    'data-example': cell.standing === 'ILLUSTRATIVE',
  };
}

function VerdictWords({ cell, wording }: { readonly cell: Cell; readonly wording: Wording }) {
  const { verdict, standing, outstanding } = cell;
  return (
    <>
      <VerdictShape verdict={verdict} />
      {wording.verdicts[verdict]}
      {outstanding.length > 0 && <span className={style.conditions}> {wording.conditions(outstanding.length)}</span>}
      {standing === 'ILLUSTRATIVE' && <span className="unseen"> {wording.example}</span>}
    </>
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
        <a href={to(code)}>{name}</a>
      </li>
    ))}
  </ul>
);

/** From a job to what it accepts: in the region that was asked about, if one was. */
export function LeadOn({ post, wording, leads }: DrawnWith & { readonly post: Row['post'] }) {
  return (
    <p className={`small unprinted ${style.on}`}>
      {leads.isAsked(post.code) && <strong className={style.asked}>{wording.asked}</strong>}
      <a href={leads.accepted(post.code)}>
        {wording.accepted}
        <span className="unseen"> {post.name}</span>
      </a>
    </p>
  );
}
