/** The map: a row for each post, a column for each region, each cell leading to its answer. */
import { Link } from 'wouter';
import type { CarriesQuery, MapAxesQuery } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { StandingMark, VerdictShape } from '../parts/marks';
import { VERDICTS } from '../parts/words';
import { answerAt, type Question } from '../question/address';
import style from './verdict-map.module.css';
import { texts } from './texts';

type Cell = Extract<CarriesQuery['portability'], { __typename: 'Portability' }>['cells']['edges'][number]['node'];
/** A row or a column: a post or a region. */
type Axis = Cell['post'];

interface VerdictMapProps {
  readonly cells: readonly Cell[];
  readonly regions: MapAxesQuery['regions']['edges'];
  readonly question: Question;
}

export function VerdictMap({ cells, regions, question }: VerdictMapProps) {
  const t = useText(texts);
  const rows = distinct(cells.map(({ post }) => post));
  const columns = inTree(distinct(cells.map(({ region }) => region)), regions);
  const at = new Map(cells.map((cell) => [`${cell.post.code} ${cell.region.code}`, cell]));
  return (
    <div className={`scroll ${style.frame}`} tabIndex={0} role="region" aria-label={t('map')}>
      <table className={style.map}>
        <thead>
          <tr>
            <td />
            {columns.map(({ code, name }) => (
              <th key={code} scope="col">
                {name} <span className="code quiet">{code}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((post) => (
            <tr key={post.code}>
              <th scope="row">{post.name}</th>
              {columns.map((region) => (
                <VerdictCell
                  key={region.code}
                  cell={at.get(`${post.code} ${region.code}`)}
                  to={answerAt({ ...question, post: post.code, region: region.code })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VerdictCell({ cell, to }: { readonly cell: Cell | undefined; readonly to: string }) {
  const t = useText(texts);
  const { language } = useLanguage();
  if (cell === undefined)
    return (
      <td className={style.empty}>
        <Link href={to} aria-label={t('leftOut')}>
          ·
        </Link>
      </td>
    );
  return (
    <td className={style.cell} data-verdict={cell.verdict}>
      <Link href={to}>
        <VerdictShape verdict={cell.verdict} />
        <span>{textIn(language, VERDICTS[cell.verdict])}</span>
        {cell.outstanding.length > 0 && (
          <span className="small">{t('conditions', { count: cell.outstanding.length })}</span>
        )}
        {cell.standing === 'ILLUSTRATIVE' && <StandingMark standing={cell.standing} />}
      </Link>
    </td>
  );
}

const distinct = (sides: readonly Axis[]): readonly Axis[] => [
  ...new Map(sides.map((side) => [side.code, side])).values(),
];

/** In the order of the tree of regions: what lies in a region follows it. */
function inTree(columns: readonly Axis[], regions: VerdictMapProps['regions']): readonly Axis[] {
  const walk = (code: string | null): readonly string[] =>
    regions
      .filter(({ node }) => (node.parent?.code ?? null) === code)
      .flatMap(({ node }) => [node.code, ...walk(node.code)]);
  const order = new Map(walk(null).map((code, position) => [code, position]));
  const rank = ({ code }: Axis): number => order.get(code) ?? Infinity;
  return [...columns].sort((one, other) => rank(one) - rank(other));
}
