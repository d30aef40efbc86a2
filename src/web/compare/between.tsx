/** The equivalences between the two, in either direction, each with its agreement, days and conditions; what does not count says so first. */
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { EquivalenceBetweenFragment, EquivalencesBetweenQuery, Purpose, Verdict } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { SourceLine, usePeriodText } from '../parts/facts';
import { Listing } from '../parts/listing';
import { Mark, StandingMark } from '../parts/marks';
import { More } from '../parts/more';
import { NameLink, RecordLink } from '../parts/record-link';
import { PURPOSES } from '../parts/words';
import { FIELD_WORDS } from '../records/field-words';
import { STATES } from '../records/words';
import { texts as ofMap } from '../registry/equivalence-texts';
import type { Pages } from '../service/use-pages';
import { texts } from './between-texts';
import { countingOf, type Counting } from './force';
import { Propose } from './propose';
import type { Two } from './side-by-side';
import style from './compare.module.css';

export type EquivalencePages = Pages<EquivalencesBetweenQuery, EquivalenceBetweenFragment>;

interface BetweenProps {
  readonly two: Two;
  /** From the first to the second, and back. */
  readonly directions: readonly EquivalencePages[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly purpose: Purpose;
}

export function Between({ two, directions, day, purpose }: BetweenProps) {
  const t = useText(texts);
  const isKnown = directions.every(({ first }) => first !== undefined);
  const none = isKnown && directions.every(({ total }) => total === 0);
  return (
    <section className="sheet stack">
      <h2>{t('title')}</h2>
      {none && <p className="note">{t('none')}</p>}
      {directions.map((pages, position) => (
        <Listing key={position} of={pages} className="stack">
          {pages.nodes.map((equivalence) => (
            <article key={equivalence.code} className="inset stack" data-state={equivalence.state}>
              <InWords equivalence={equivalence} day={day} purpose={purpose} />
            </article>
          ))}
          {pages.more !== undefined && (
            <More shown={pages.nodes.length} total={pages.total} more={pages.more} waiting={pages.waiting} />
          )}
        </Listing>
      ))}
      <ul className="bare unprinted">
        {[two.a, two.b].map(({ code, name }) => (
          <li key={code}>
            <Link href={`/registry/certificates/${code}`}>{t('mapOf', { name })}</Link>
          </li>
        ))}
      </ul>
      {none && <Propose two={two} />}
    </section>
  );
}

const SHAPES: Readonly<Record<Counting, Verdict>> = {
  IN_FORCE: 'RECOGNISED',
  SUSPENDED: 'NOT_RECOGNISED',
  NOT_ENDORSED: 'UNDETERMINED',
  NOT_IN_FORCE: 'UNDETERMINED',
  OTHER_PURPOSE: 'UNDETERMINED',
};

interface InWordsProps extends Pick<BetweenProps, 'day' | 'purpose'> {
  readonly equivalence: EquivalenceBetweenFragment;
}

function InWords({ equivalence, day, purpose }: InWordsProps) {
  const t = useText(texts);
  const map = useText(ofMap);
  const { language } = useLanguage();
  const formats = useFormats();
  const { from, to, creditedUnits, mutual } = equivalence;
  const counting = countingOf(equivalence, day, purpose);
  return (
    <>
      <h3>
        {from.name} {mutual ? '↔' : '→'} {to.name}
      </h3>
      <p>
        <Mark shape={SHAPES[counting]}>
          {t(counting, { day: formats.day(day), purpose: textIn(language, PURPOSES[purpose]) })}
        </Mark>{' '}
        {creditedUnits === null ? map('full') : map('partial', { count: creditedUnits.length })}
        {mutual && ` · ${map('mutual')}`}
      </p>
      <Details equivalence={equivalence} />
    </>
  );
}

function Details({ equivalence }: Pick<InWordsProps, 'equivalence'>) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const periodText = usePeriodText();
  const { code, state, agreement, creditedUnits, period, awarded, suspensions, regions, purposes, conditions } =
    equivalence;
  const set = [...suspensions, ...agreement.suspensions];
  const of = (field: keyof typeof FIELD_WORDS): string => textIn(language, FIELD_WORDS[field]);
  const facts: readonly (readonly [string, ReactNode] | false)[] = [
    [
      of('agreement'),
      <>
        <NameLink type="AGREEMENT" code={agreement.code} name={agreement.name} />{' '}
        <StandingMark standing={agreement.standing} />
      </>,
    ],
    [of('state'), textIn(language, STATES[state])],
    agreement.state !== 'ENDORSED' && [t('stateOfAgreement'), textIn(language, STATES[agreement.state])],
    [of('period'), periodText(period ?? agreement.period)],
    period !== null && [t('periodOfAgreement'), periodText(agreement.period)],
    set.length > 0 && [of('suspensions'), list(set.map(periodText))],
    awarded !== null && [of('awardWindow'), periodText(awarded)],
    [of('regions'), list(regions.map(({ name }) => name))],
    [of('purposes'), list(purposes.map((one) => textIn(language, PURPOSES[one])))],
    creditedUnits !== null && [t('credits'), <Names key="units" names={creditedUnits.map(({ name }) => name)} />],
    [
      of('conditions'),
      conditions.length === 0 ? t('noConditions') : <Names names={conditions.map(({ text }) => text)} />,
    ],
    [of('source'), <SourceLine key="source" record={equivalence} />],
    [t('record'), <RecordLink key="record" type="EQUIVALENCE" code={code} />],
  ];
  return (
    <dl className={style.facts}>
      {facts
        .filter((fact) => fact !== false)
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <ul>
    {names.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);
