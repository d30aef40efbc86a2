/** A way from a certificate that is held to what the post asks for, drawn as cards and the steps between them. */
import type { ReactNode } from 'react';
import { useText, useWriting } from '../language/language';
import { usePeriodText } from '../parts/facts';
import { StandingMark } from '../parts/marks';
import { RecordLink } from '../parts/record-link';
import type { Question } from '../question/address';
import type { Decision, Finding, NearMiss, Path, Step } from './decision';
import style from './picture.module.css';
import { texts } from './texts';

interface Ground {
  readonly decision: Decision;
  readonly question: Question;
}

export function FindingPicture({ finding, decision, question }: Ground & { readonly finding: Finding }) {
  const t = useText(texts);
  const { need, outcome, paths, credited, missing } = finding;
  return (
    <div className={style.finding}>
      <p>
        <strong>
          <Wanted need={need} />
        </strong>{' '}
        <span className={style.outcome} data-outcome={outcome}>
          {t(outcome)}
        </span>
      </p>
      {paths.map((path, position) => (
        <PathPicture key={position} path={path} decision={decision} question={question}>
          <Levels finding={finding} />
        </PathPicture>
      ))}
      {(credited.length > 0 || missing.length > 0) && (
        <>
          <p className="label">{t('units')}</p>
          <ul className="bare">
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

export function NearMissPicture({ miss, decision, question }: Ground & { readonly miss: NearMiss }) {
  return (
    <div className={style.finding}>
      <PathPicture path={miss.path} decision={decision} question={question} />
      <ul className={style.obstacles}>
        {miss.obstacles.map(({ detail }) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </div>
  );
}

function Wanted({ need }: { readonly need: Finding['need'] }) {
  const t = useText(texts);
  const { list } = useWriting();
  switch (need.__typename) {
    case 'CertificateNeed':
      return t('wantsCertificate', { certificate: need.certificate.name });
    case 'UnitsNeed':
      return t('wantsUnits', { units: list(need.units.map(({ name }) => name)) });
    case 'LevelNeed':
      return t(need.field === null ? 'wantsLevel' : 'wantsLevelIn', {
        level: need.level.name,
        framework: need.framework.name,
        field: need.field?.name ?? '',
      });
  }
}

interface PathPictureProps extends Ground {
  readonly path: Path;
  /** What comes after its last certificate. */
  readonly children?: ReactNode;
}

function PathPicture({ path, decision, question, children }: PathPictureProps) {
  const t = useText(texts);
  const period = usePeriodText();
  const { certificate } = decision.holdings[path.holding] ?? path;
  const held = question.holdings[path.holding];
  const days = { from: held?.awardedOn ?? null, until: null };
  return (
    <ol className={style.path}>
      <Card label={t('held')} record={certificate}>
        {days.from !== null && <span className="small">{t('awardedFrom', { period: period(days) })}</span>}
      </Card>
      {path.steps.map((step, position) => (
        <StepAndCard key={step.equivalence.code} step={step} last={position === path.steps.length - 1} />
      ))}
      {children}
    </ol>
  );
}

function StepAndCard({ step, last }: { readonly step: Step; readonly last: boolean }) {
  const t = useText(texts);
  const period = usePeriodText();
  const { equivalence, agreement, conditions, to } = step;
  const units = equivalence.creditedUnits ?? [];
  return (
    <>
      <li className={style.step}>
        <strong>{units.length > 0 ? t('credits', { units: units.length }) : t('countsAs')}</strong>
        <span className="small">
          <RecordLink type="EQUIVALENCE" code={equivalence.code} /> · {period(equivalence.period)}{' '}
          <StandingMark standing={equivalence.standing} />
        </span>
        <span className="small">
          {t('under')} <RecordLink type="AGREEMENT" code={agreement.code} name={agreement.name} />
        </span>
        {conditions.length > 0 && (
          <ul className={`small ${style.conditions}`} aria-label={t('conditions')}>
            {conditions.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        )}
      </li>
      <Card label={last && units.length === 0 ? t('countsFor') : t('counts')} record={to}>
        {units.map((unit) => (
          <Unit key={unit.code} unit={unit} covered />
        ))}
      </Card>
    </>
  );
}

interface CardProps {
  readonly label: string;
  readonly record: Path['certificate'];
  readonly children?: ReactNode;
}

function Card({ label, record, children }: CardProps) {
  return (
    <li className={style.card}>
      <span className="small quiet">{label}</span>
      <strong>
        <RecordLink type="CERTIFICATE" code={record.code} name={record.name} />
      </strong>
      <span className="small quiet">
        {[record.body.name, record.region?.name].filter((name) => name !== undefined).join(' · ')}
      </span>
      <span className="small">
        <StandingMark standing={record.standing} />
      </span>
      {children}
    </li>
  );
}

/** The levels that a level reference ties together: the certificate's, and that of the framework asked for. */
function Levels({ finding: { need, levelReference } }: { readonly finding: Finding }) {
  const t = useText(texts);
  const period = usePeriodText();
  if (levelReference === null || need.__typename !== 'LevelNeed') return null;
  const { a, b, code, standing, period: dated } = levelReference;
  const [own, asked] = a.framework.code === need.framework.code ? [b, a] : [a, b];
  return (
    <>
      <li className={style.step}>
        <strong>{t('placedAt')}</strong>
      </li>
      <LevelCard placement={own} />
      <li className={style.step}>
        <strong>{t('referencedTo')}</strong>
        <span className="small">
          <RecordLink type="LEVEL_REFERENCE" code={code} /> · {period(dated)} <StandingMark standing={standing} />
        </span>
      </li>
      <LevelCard placement={asked} />
    </>
  );
}

function LevelCard({ placement }: { readonly placement: NonNullable<Finding['levelReference']>['a'] }) {
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
      <span aria-hidden="true">{covered ? '✓' : '✗'}</span> {unit.name} <span className="code quiet">{unit.code}</span>{' '}
      <span className="small">({t(covered ? 'covered' : 'missing')})</span>
    </span>
  );
}
