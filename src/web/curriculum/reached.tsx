/** Where graduates get: how many posts have which answer, and those that are asked for one by one, each with the way to its proof. */
import { Link } from 'wouter';
import type { Purpose, ReachCountedFragment, ReachedPostsFragment } from '../graphql/graphql';
import { useFormats, useText } from '../language/language';
import { StandingMark, VerdictMark } from '../parts/marks';
import { More } from '../parts/more';
import { RecordLink } from '../parts/record-link';
import { VERDICT_CODES } from '../parts/words';
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

export function ReachedTable({ pages: { nodes, total, more, waiting }, graduates, purpose }: ReachedTableProps) {
  const t = useText(texts);
  const { list } = useFormats();
  if (total === 0) return <p className="note">{t('noneReached')}</p>;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('reached')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('post')}</th>
              <th scope="col">{t('where')}</th>
              <th scope="col">{t('verdict')}</th>
              <th scope="col">{t('standing')}</th>
              <th scope="col">{t('outstanding')}</th>
              {graduates.length > 1 && <th scope="col">{t('programme')}</th>}
              <th scope="col" className="unprinted">
                {t('proof')}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ post, region, programme, verdict, standing, outstanding }) => (
              <tr key={`${post.code} ${region.code}`}>
                <th scope="row">
                  <RecordLink type="POST" code={post.code} name={post.name} />
                </th>
                <td>{region.name}</td>
                <td>
                  <VerdictMark verdict={verdict} />
                </td>
                <td>{standing !== null && <StandingMark standing={standing} />}</td>
                <td>{list(outstanding.map(({ text }) => text))}</td>
                {graduates.length > 1 && <td className="code">{programme.code}</td>}
                <td className="unprinted">
                  <Proof
                    question={questionOf(graduateOf(graduates, programme.code), post.code, region.code, purpose)}
                    label={`${t('proof')}: ${t('inRegion', { post: post.name, region: region.name })}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More shown={nodes.length} total={total} more={more} waiting={waiting} />
    </>
  );
}

/** The answer to the question; none can be asked of nothing. */
function Proof({ question, label }: { readonly question: Partial<Question>; readonly label: string }) {
  const t = useText(texts);
  if (question.holdings?.length === 0) return null;
  return (
    <Link href={answerAt(question)} aria-label={label}>
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
