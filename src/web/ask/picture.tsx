/** A path from a certificate that is held to what the post requires, drawn as cards and the steps between them. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { compareAt } from '../compare/address';
import { useText } from '../language/language';
import { usePeriodText } from '../parts/facts';
import { NameLink } from '../parts/record-link';
import { Explained, Term } from '../parts/term';
import type { Question } from '../question/address';
import { texts } from './below-texts';
import type { Decision, Finding, NearMiss, Path, Step } from './decision';
import { forceOf } from './force';
import style from './picture.module.css';
import { useWanted } from './wanted';

interface AnswerProps {
  readonly decision: Decision;
  readonly question: Question;
}

export function FindingPicture({ finding, decision, question }: AnswerProps & { readonly finding: Finding }) {
  const t = useText(texts);
  const wanted = useWanted();
  const { need, outcome, paths, credited, missing } = finding;
  return (
    <div className={style.finding}>
      <p>
        <strong>{t('asked', { wanted: wanted(need) })}</strong>{' '}
        <span className={style.outcome} data-outcome={outcome}>
          {t(outcome)}
        </span>
      </p>
      {paths.map((path, position) => (
        <PathPicture key={position} path={path} need={need} decision={decision} question={question}>
          <Levels finding={finding} reached={path.steps.at(-1)?.to ?? path.certificate} />
        </PathPicture>
      ))}
      {(credited.length > 0 || missing.length > 0) && (
        <>
          <p className="label">{t('units')}</p>
          <ul className={`bare ${style.units}`}>
            {credited.map((unit) => (
              <li key={unit.code}>
                <Unit unit={unit} covered />
              </li>
            ))}
            {missing.map((unit) => (
              <li key={unit.code}>
                <Unit unit={unit} covered={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function NearMissPicture({ miss, decision, question }: AnswerProps & { readonly miss: NearMiss }) {
  const t = useText(texts);
  const held = (decision.holdings[miss.path.holding] ?? miss.path).certificate;
  return (
    <div className={style.finding}>
      <PathPicture
        path={miss.path}
        need={decision.needs[miss.need]?.need}
        blocked={miss.obstacles.flatMap(({ step }) => step ?? [])}
        decision={decision}
        question={question}
      />
      <ul className={style.obstacles}>
        {miss.obstacles.map(({ detail }) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      {held.code !== miss.path.certificate.code && (
        <p className="small unprinted">
          <Link href={compareAt(held.code, miss.path.certificate.code, question)}>{t('compare')}</Link>
        </p>
      )}
    </div>
  );
}

interface PathPictureProps extends AnswerProps {
  readonly path: Path;
  readonly need: Finding['need'] | undefined;
  /** The positions of the steps that something stands in the way of. */
  readonly blocked?: readonly number[];
  /** What comes after its last certificate. */
  readonly children?: ReactNode;
}

function PathPicture({ path, need, blocked = [], decision, question, children }: PathPictureProps) {
  const t = useText(texts);
  const period = usePeriodText();
  const { certificate } = decision.holdings[path.holding] ?? path;
  const { awardedOn = null, expiresOn = null } = question.holdings[path.holding] ?? {};
  const wanted = need?.__typename === 'CertificateNeed' ? need.certificate.code : undefined;
  return (
    <ol className={style.path}>
      <Card label={<Term id="holding">{t('held')}</Term>} record={certificate}>
        {(awardedOn !== null || expiresOn !== null) && (
          <span className="small">{t('valid', { period: period({ from: awardedOn, until: expiresOn }) })}</span>
        )}
      </Card>
      {path.steps.map((step, position) => (
        <StepAndCard
          key={step.equivalence.code}
          step={step}
          wanted={step.to.code === wanted}
          onDate={decision.onDate}
          blocked={blocked.includes(position)}
        />
      ))}
      {children}
    </ol>
  );
}

interface StepProps {
  readonly step: Step;
  readonly wanted: boolean;
  readonly onDate: string;
  readonly blocked: boolean;
}

/** What does not count on the day is never drawn as though it did. */
function StepAndCard({ step, wanted, onDate, blocked }: StepProps) {
  const t = useText(texts);
  const period = usePeriodText();
  const { equivalence, agreement, conditions, to } = step;
  const units = equivalence.creditedUnits ?? [];
  const force = forceOf(step, onDate);
  const counts = force === 'IN_FORCE' && !blocked;
  return (
    <>
      <li className={style.step} data-in-force={counts}>
        <strong>
          <Explained term={units.length > 0 ? 'credit' : undefined}>
            {!counts ? t('wouldCountAs') : units.length > 0 ? t('credits', { units: units.length }) : t('countsAs')}
          </Explained>
        </strong>
        {force !== 'IN_FORCE' && <strong className={style.out}>{t(force)}</strong>}
        <span className="small">
          <NameLink type="EQUIVALENCE" code={equivalence.code} name={t('EQUIVALENCE')} /> · {period(equivalence.period)}
        </span>
        <span className="small">
          {t('under')} <NameLink type="AGREEMENT" code={agreement.code} name={agreement.name} />{' '}
          <span className={style.dated}>· {period(agreement.period)}</span>
        </span>
        {conditions.length > 0 && (
          <ul className={`small ${style.conditions}`} aria-label={t('conditions')}>
            {conditions.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        )}
      </li>
      <Card label={t(wanted ? 'countsFor' : 'counts')} record={to}>
        {units.map((unit) => (
          <Unit key={unit.code} unit={unit} covered />
        ))}
      </Card>
    </>
  );
}

interface CardProps {
  readonly label: ReactNode;
  readonly record: Path['certificate'];
  readonly children?: ReactNode;
}

function Card({ label, record, children }: CardProps) {
  return (
    <li className={style.card}>
      <span className="small quiet">{label}</span>
      <strong>
        <NameLink type="CERTIFICATE" code={record.code} name={record.name} />
      </strong>
      <span className="small quiet">
        {[record.body.name, record.region?.name].filter((name) => name !== undefined).join(' · ')}
      </span>
      {children}
    </li>
  );
}

/** From a certificate to the level that is required: where it is placed, and the level reference that ties this to the framework. */
function Levels({ finding: { need, levelReference }, reached }: LevelsProps) {
  const t = useText(texts);
  const period = usePeriodText();
  if (need.__typename !== 'LevelNeed') return null;
  if (levelReference === null) {
    const [own] = reached.placements
      .filter(({ framework }) => framework.code === need.framework.code)
      .sort((one, other) => other.level.order - one.level.order);
    return own !== undefined && <Placed placement={own} />;
  }
  const { a, b, code, period: dated } = levelReference;
  const [own, required] = a.framework.code === need.framework.code ? [b, a] : [a, b];
  return (
    <>
      <Placed placement={own} />
      <li className={style.step}>
        <strong>{t('referencedTo')}</strong>
        <span className="small">
          <NameLink type="LEVEL_REFERENCE" code={code} name={t('LEVEL_REFERENCE')} /> · {period(dated)}
        </span>
      </li>
      <LevelCard placement={required} />
    </>
  );
}

interface LevelsProps {
  readonly finding: Finding;
  /** The certificate that the path ends in. */
  readonly reached: Path['certificate'];
}

type Placement = Path['certificate']['placements'][number];

function Placed({ placement }: { readonly placement: Placement }) {
  const t = useText(texts);
  return (
    <>
      <li className={style.step}>
        <strong>{t('placedAt')}</strong>
      </li>
      <LevelCard placement={placement} />
    </>
  );
}

function LevelCard({ placement }: { readonly placement: Placement }) {
  return (
    <li className={style.card}>
      <strong>{placement.level.name}</strong>
      <span className="small quiet">{placement.framework.name}</span>
    </li>
  );
}

interface UnitProps {
  readonly unit: { readonly code: string; readonly name: string };
  readonly covered: boolean;
}

function Unit({ unit, covered }: UnitProps) {
  const t = useText(texts);
  return (
    <span className={style.unit} data-covered={covered}>
      <span aria-hidden="true">{covered ? '✓' : '✗'}</span> {unit.name}{' '}
      <span className="small">({t(covered ? 'covered' : 'missing')})</span>
    </span>
  );
}
