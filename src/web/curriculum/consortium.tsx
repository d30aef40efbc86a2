/** What is said of a consortium alone: its programmes, what they share and leave out, and the evaluation sheet. */
import { useId } from 'react';
import { Link } from 'wouter';
import type { CurriculumFitQuery, EvaluationUnderHeadingFragment } from '../graphql/graphql';
import { useText } from '../language/language';
import { StandingMark } from '../parts/marks';
import { RecordLink } from '../parts/record-link';
import { TypedRecordLink } from '../registry/typed-record-link';
import { writeAsked, type Asked } from './address';
import style from './curriculum.module.css';
import { GraduateLines, UnitsShortLines } from './graduate';
import { Counts } from './reached';
import { texts } from './texts';

type ConsortiumFit = Extract<CurriculumFitQuery['curriculumFit'], { readonly __typename: 'ConsortiumFit' }>;

interface ConsortiumPartsProps {
  readonly fit: ConsortiumFit;
  readonly asked: Asked;
}

export function ConsortiumParts({ fit, asked }: ConsortiumPartsProps) {
  return (
    <>
      <Programmes fit={fit} asked={asked} />
      <Overlaps overlaps={fit.overlaps} />
      <Gaps gaps={fit.gaps} />
      <EvaluationSheet fit={fit} />
    </>
  );
}

function Programmes({ fit: { programmes }, asked }: ConsortiumPartsProps) {
  const t = useText(texts);
  const heading = useId();
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>{t('programmes')}</h2>
      {programmes.length === 0 && <p>{t('noProgramme')}</p>}
      <ul className="bare stack">
        {programmes.map(({ graduate, counts, unitsShort }) => (
          <li key={graduate.programme.code} className={style.part}>
            <GraduateLines graduate={graduate} />
            <Counts counts={counts} />
            {unitsShort.length > 0 && (
              <>
                <p>{t('short')}</p>
                <UnitsShortLines short={unitsShort} />
              </>
            )}
            <p className="unprinted">
              <Link
                href={`/curriculum?${writeAsked({ ...asked, consortium: null, programme: graduate.programme.code }).toString()}`}
                aria-label={`${t('alone')}: ${graduate.programme.name}`}
              >
                {t('alone')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Overlaps({ overlaps }: { readonly overlaps: ConsortiumFit['overlaps'] }) {
  const t = useText(texts);
  const heading = useId();
  if (overlaps.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>{t('overlaps')}</h2>
      <ul>
        {overlaps.map(
          ({ record, programmes }) =>
            record !== null && (
              <li key={`${record.__typename} ${record.code}`}>
                <TypedRecordLink record={record} />{' '}
                <span className="quiet">
                  {programmes.map(({ code, name }) => (
                    <span key={code} className={style.item}>
                      <RecordLink type="PROGRAMME" code={code} name={name} />
                    </span>
                  ))}
                </span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

function Gaps({ gaps }: { readonly gaps: ConsortiumFit['gaps'] }) {
  const t = useText(texts);
  const heading = useId();
  const kinds = (['posts', 'skills', 'courses'] as const).filter((kind) => gaps[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>{t('gaps')}</h2>
      {kinds.map((kind) => (
        <div key={kind} className={style.part}>
          <h3>{t(`gaps.${kind}`)}</h3>
          <ul>
            {gaps[kind].map((record) => (
              <li key={record.code}>
                <TypedRecordLink record={record} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The sheet for whoever evaluates a platform: it is printed with what is open left to be filled in. */
function EvaluationSheet({ fit: { consortium, evaluation } }: { readonly fit: ConsortiumFit }) {
  const t = useText(texts);
  const heading = useId();
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>{t('sheet')}</h2>
      <p>
        <RecordLink type="CONSORTIUM" code={consortium.code} name={consortium.name} />{' '}
        <StandingMark standing={consortium.standing} />
      </p>
      <p className="small quiet">{t('sheetHelp')}</p>
      {evaluation.map((part) => (
        <SheetPart key={part.heading} part={part} />
      ))}
      <button type="button" className="unprinted" onClick={() => window.print()}>
        {t('print')}
      </button>
    </section>
  );
}

function SheetPart({ part: { title, items } }: { readonly part: EvaluationUnderHeadingFragment }) {
  const t = useText(texts);
  return (
    <div className={style.part}>
      <h3>{title}</h3>
      <dl>
        {items.map(({ name, title: about, entries, standing, sources }) => (
          <div key={name}>
            <dt>
              {about} {standing !== null && <StandingMark standing={standing} />}
            </dt>
            {entries.map(({ text }) => (
              <dd key={text}>{text}</dd>
            ))}
            {entries.length === 0 && <dd className={style.open}>{t('open')}</dd>}
            {sources.length > 0 && (
              <dd className="unprinted">
                <details>
                  <summary className="small">{t('sources', { count: sources.length })}</summary>
                  <ul className="small">
                    {sources.map((record) => (
                      <li key={`${record.__typename} ${record.code}`}>
                        <TypedRecordLink record={record} />
                      </li>
                    ))}
                  </ul>
                </details>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}
