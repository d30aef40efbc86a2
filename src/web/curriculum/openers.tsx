/** What one certificate, course or equivalence more would open, each with its posts and the ways that already lead there. */
import { useId } from 'react';
import { Link } from 'wouter';
import type { CurriculumOpenerKind, CurriculumOpensFragment, Purpose } from '../graphql/graphql';
import { useText } from '../language/language';
import { StandingMark } from '../parts/marks';
import { RecordLink } from '../parts/record-link';
import { writeQuestion } from '../question/address';
import style from './curriculum.module.css';
import type { Graduate } from './graduate';
import { graduateOf, questionOf } from './reached';
import { texts } from './texts';

const KINDS: readonly CurriculumOpenerKind[] = ['CERTIFICATE', 'COURSE', 'EQUIVALENCE'];

interface OpenersProps {
  readonly openers: readonly CurriculumOpensFragment[];
  readonly graduates: readonly Graduate[];
  readonly purpose: Purpose;
}

export function Openers({ openers, graduates, purpose }: OpenersProps) {
  const t = useText(texts);
  const heading = useId();
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>{t('openers')}</h2>
      {openers.length === 0 && <p>{t('noOpener')}</p>}
      {KINDS.map((kind) => {
        const own = openers.filter((opener) => opener.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} className={style.part}>
            <h3>{t(kind)}</h3>
            <ol>
              {own.map((opener, at) => (
                <li key={at}>
                  <Thing opener={opener} /> <strong>{t('opens', { count: opener.opens.length })}</strong>
                  <Completes opener={opener} />
                  <OpenedPosts opener={opener} graduates={graduates} purpose={purpose} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </section>
  );
}

function Thing({ opener: { certificate, course, from, to } }: { readonly opener: CurriculumOpensFragment }) {
  const t = useText(texts);
  if (course !== null) return <RecordLink type="COURSE" code={course.code} name={course.name} />;
  if (certificate !== null) return <RecordLink type="CERTIFICATE" code={certificate.code} name={certificate.name} />;
  if (from === null || to === null) return null;
  return (
    <>
      <RecordLink type="CERTIFICATE" code={from.code} name={from.name} /> {t('countsAs')}{' '}
      <RecordLink type="CERTIFICATE" code={to.code} name={to.name} />
    </>
  );
}

function Completes({ opener: { completes } }: { readonly opener: CurriculumOpensFragment }) {
  const t = useText(texts);
  if (completes.length === 0) return null;
  return (
    <>
      {' · '}
      {t('completesUnits')}{' '}
      {completes.map(({ code, name }) => (
        <span key={code} className={style.item}>
          <RecordLink type="CERTIFICATE" code={code} name={name} />
        </span>
      ))}
    </>
  );
}

interface OpenedPostsProps {
  readonly opener: CurriculumOpensFragment;
  readonly graduates: readonly Graduate[];
  readonly purpose: Purpose;
}

function OpenedPosts({ opener, graduates, purpose }: OpenedPostsProps) {
  const t = useText(texts);
  return (
    <ul className="small">
      {opener.opens.map(({ post, region, programme, standing }) => {
        const place = t('inRegion', { post: post.name, region: region.name });
        const question = questionOf(graduateOf(graduates, programme.code), post.code, region.code, purpose);
        return (
          <li key={`${post.code} ${region.code}`}>
            {place} <StandingMark standing={standing} />{' '}
            <Link
              className="unprinted"
              href={`/ways?${writeQuestion(question).toString()}`}
              aria-label={`${t('waysThere')}: ${place}`}
            >
              {t('waysThere')}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
