/** Where graduates get: how many posts have which answer, and those that are asked for one by one, each with the way to its proof. */
import { Link } from 'wouter';
import type { Purpose, ReachCountedFragment, ReachedPostsFragment } from '../graphql/graphql';
import { useFormats, useText } from '../language/language';
import { StandingMark, VerdictMark } from '../parts/marks';
import { More } from '../parts/more';
import { RecordLink } from '../parts/record-link';
import { useNarrow } from '../parts/use-narrow';
import { VERDICT_CODES } from '../parts/words';
import { Term } from '../parts/term';
import { answerAt, type Holding, type Question } from '../question/address';
import type { Pages } from '../service/use-pages';
import style from './curriculum.module.css';
import type { Graduate } from './graduate';
import { texts } from './texts';

/** How many there are by verdict; examples apart. */
export function Counts({ counts }: { readonly counts: readonly ReachCountedFragment[] }) {
  const { number } = useFormats();
  return (
    <ul className={`bare ${style.counts}`}>
      {VERDICT_CODES.flatMap((verdict) => {
        const own = counts.filter((counted) => counted.verdict === verdict);
        if (own.length === 0) return [];
        return [
          <li key={verdict}>
            <VerdictMark verdict={verdict} />{' '}
            {own.map(({ standing, count }) => (
              <span key={standing} className={style.item}>
                {number(count)} {standing !== null && <StandingMark standing={standing} />}
              </span>
            ))}
          </li>,
        ];
      })}
    </ul>
  );
}

type Reached = ReachedPostsFragment['edges'][number]['node'];

interface ReachedTableProps {
  readonly pages: Pick<Pages<unknown, Reached>, 'nodes' | 'total' | 'more' | 'waiting'>;
  readonly graduates: readonly Graduate[];
  readonly purpose: Purpose;
}

/** The width that the table needs, in letters; on paper they are smaller. */
const WIDTH = { screen: 48, paper: 29 };

/** A table where there is room for one, else cards. */
export function ReachedTable({ pages: { nodes, total, more, waiting }, ...props }: ReachedTableProps) {
  const t = useText(texts);
  const Shape = useNarrow(WIDTH.screen, WIDTH.paper) ? Cards : Table;
  if (total === 0) return <p className="note">{t('noneReached')}</p>;
  return (
    <>
      <section aria-label={t('reached')}>
        <Shape nodes={nodes} {...props} />
      </section>
      <More shown={nodes.length} total={total} more={more} waiting={waiting} />
    </>
  );
}

interface ShapeProps extends Omit<ReachedTableProps, 'pages'> {
  readonly nodes: readonly Reached[];
}

function Table({ nodes, graduates, purpose }: ShapeProps) {
  const t = useText(texts);
  const { list } = useFormats();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('post')}</th>
          <th scope="col">{t('where')}</th>
          <th scope="col">
            <Term id="verdict">{t('verdict')}</Term>
          </th>
          <th scope="col">
            <Term id="standing">{t('standing')}</Term>
          </th>
          <th scope="col">
            <Term id="outstanding">{t('outstanding')}</Term>
          </th>
          {graduates.length > 1 && <th scope="col">{t('programme')}</th>}
          <th scope="col" className="unprinted">
            {t('proof')}
          </th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((reached) => (
          <tr key={keyOf(reached)}>
            <th scope="row">
              <RecordLink type="POST" code={reached.post.code} name={reached.post.name} />
            </th>
            <td>{reached.region.name}</td>
            <td>
              <VerdictMark verdict={reached.verdict} />
            </td>
            <td>{reached.standing !== null && <StandingMark standing={reached.standing} />}</td>
            <td>{list(reached.outstanding.map(({ text }) => text))}</td>
            {graduates.length > 1 && <td className="code">{reached.programme.code}</td>}
            <td className="unprinted">
              <Proof reached={reached} graduates={graduates} purpose={purpose} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ nodes, graduates, purpose }: ShapeProps) {
  const t = useText(texts);
  const { list } = useFormats();
  return (
    <ol className="bare">
      {nodes.map((reached) => (
        <li key={keyOf(reached)} className={style.card}>
          <h3>
            <RecordLink type="POST" code={reached.post.code} name={reached.post.name} />
          </h3>
          <p>
            {reached.region.name} <VerdictMark verdict={reached.verdict} />{' '}
            {reached.standing !== null && <StandingMark standing={reached.standing} />}
          </p>
          {reached.outstanding.length > 0 && (
            <p>
              <strong>{t('outstanding')}</strong> {list(reached.outstanding.map(({ text }) => text))}
            </p>
          )}
          {graduates.length > 1 && (
            <p>
              <strong>{t('programme')}</strong> <span className="code">{reached.programme.code}</span>
            </p>
          )}
          <p className="unprinted">
            <Proof reached={reached} graduates={graduates} purpose={purpose} />
          </p>
        </li>
      ))}
    </ol>
  );
}

const keyOf = ({ post, region }: Reached): string => `${post.code} ${region.code}`;

interface ProofProps extends Omit<ShapeProps, 'nodes'> {
  readonly reached: Reached;
}

/** The answer to the question; none can be asked of nothing. */
function Proof({ reached: { post, region, programme }, graduates, purpose }: ProofProps) {
  const t = useText(texts);
  const question = questionOf(graduateOf(graduates, programme.code), post.code, region.code, purpose);
  if (question.holdings?.length === 0) return null;
  const place = t('inRegion', { post: post.name, region: region.name });
  return (
    <Link href={answerAt(question)} aria-label={`${t('proof')}: ${place}`}>
      {t('proof')}
    </Link>
  );
}

export const graduateOf = (graduates: readonly Graduate[], code: string): Graduate | undefined =>
  graduates.find(({ programme }) => programme.code === code);

/** The question of a graduate, or of one who holds some certificates more, on the last day. */
export function questionOf(
  graduate: Graduate | undefined,
  post: string,
  region: string,
  purpose: Purpose,
  more: readonly string[] = [],
): Partial<Question> {
  if (graduate === undefined) return { holdings: [] };
  const { holds, discharges, lastDay, notBefore } = graduate;
  const holdingOf = (certificate: string): Holding => ({
    certificate,
    awardedOn: notBefore ? null : lastDay,
    expiresOn: null,
  });
  return {
    holdings: [...holds.map(({ code }) => code), ...more].map(holdingOf),
    satisfied: discharges.map(({ code }) => code),
    post,
    region,
    onDate: lastDay,
    purpose,
  };
}
