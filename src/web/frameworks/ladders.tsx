/** Ladders in columns; lines lead from each level to the levels it is referenced to. */
import { useState } from 'react';
import { RungCertificatesDocument, type LadderQuery } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { SourceLine } from '../parts/facts';
import { StandingMark } from '../parts/marks';
import { useLinesBetween } from '../parts/lines-between';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { RecordLink } from '../parts/record-link';
import { STANDINGS } from '../parts/words';
import { usePages } from '../service/use-pages';
import style from './ladders.module.css';
import { texts } from './texts';

type Ladder = NonNullable<LadderQuery['frameworkLadder']>;
type Rung = Ladder['rungs'][number];

const keyOf = (framework: string, level: string): string => `${framework} ${level}`;

export function Ladders({ ladders }: { readonly ladders: readonly Ladder[] }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { board, lines } = useLinesBetween(referencesOf(ladders));
  return (
    <>
      <ul className={`bare row small ${style.legend}`}>
        {(['OFFICIAL', 'REPORTED', 'ILLUSTRATIVE'] as const).map((standing) => (
          <li key={standing}>
            <svg width="40" height="8" aria-hidden="true">
              <path d="M0 4H40" className={style.line} data-standing={standing} />
            </svg>{' '}
            {t('reference', { standing: textIn(language, STANDINGS[standing]) })}
          </li>
        ))}
      </ul>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('ladders')}>
        <div
          className={style.board}
          ref={board}
          style={{ gridTemplateColumns: `repeat(${ladders.length}, minmax(15rem, 1fr))` }}
        >
          {ladders.map((ladder) => (
            <Column key={ladder.framework.code} ladder={ladder} />
          ))}
          <svg className={style.lines} aria-hidden="true">
            {lines.map(({ code, standing, path }) => (
              <path key={code} d={path} className={style.line} data-standing={standing} />
            ))}
          </svg>
        </div>
      </div>
    </>
  );
}

function Column({ ladder: { framework, rungs } }: { readonly ladder: Ladder }) {
  const t = useText(texts);
  const highestFirst = [...rungs].sort((one, other) => other.level.order - one.level.order);
  return (
    <section className={style.column}>
      <div>
        <h2>
          <RecordLink type="FRAMEWORK" code={framework.code} name={framework.name} />
        </h2>
        {framework.region !== null && <p className="quiet">{framework.region.name}</p>}
        <p>
          <SourceLine record={framework} />
        </p>
        {rungs.length === 0 && <p className="note">{t('noLevels')}</p>}
      </div>
      <ol className={style.rungs}>
        {highestFirst.map((rung) => (
          <li key={rung.level.code} data-box={keyOf(framework.code, rung.level.code)} className={style.rung}>
            <RungFacts rung={rung} framework={framework.code} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RungFacts({ rung, framework }: { readonly rung: Rung; readonly framework: string }) {
  const t = useText(texts);
  const { level, references, certificates } = rung;
  return (
    <>
      <strong>{level.name}</strong>
      {references.length > 0 && (
        <details>
          <summary className="small">{t('references', { count: references.length })}</summary>
          <ul className="bare small">
            {references.map((reference) => {
              const other = reference.a.framework.code === framework ? reference.b : reference.a;
              return (
                <li key={reference.code}>
                  {t('corresponds', { level: other.level.name, framework: other.framework.name })}{' '}
                  <RecordLink type="LEVEL_REFERENCE" code={reference.code} />{' '}
                  <StandingMark standing={reference.standing} />
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {level.descriptor !== null && (
        <details>
          <summary className="small">{t('descriptor')}</summary>
          <p className="small">{level.descriptor}</p>
        </details>
      )}
      {certificates.totalCount > 0 && (
        <details open={certificates.totalCount <= certificates.edges.length}>
          <summary className="small">{t('certificates', { count: certificates.totalCount })}</summary>
          <RungCertificates rung={rung} framework={framework} />
        </details>
      )}
    </>
  );
}

function RungCertificates({ rung, framework }: { readonly rung: Rung; readonly framework: string }) {
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const { level, certificates } = rung;
  const pages = usePages(
    RungCertificatesDocument,
    { framework, language: language.code },
    ({ frameworkLadder }) => frameworkLadder?.rungs.find((one) => one.level.code === level.code)?.certificates,
    { when: all },
  );
  const nodes = pages.first === undefined ? certificates.edges.map(({ node }) => node) : pages.nodes;
  const cut = nodes.length < certificates.totalCount;
  return (
    <Listing of={{ ...pages, first: nodes }}>
      <ul className="bare small">
        {nodes.map(({ code, name }) => (
          <li key={code}>
            <RecordLink type="CERTIFICATE" code={code} name={name} />
          </li>
        ))}
      </ul>
      {(cut || all) && (
        <More
          shown={nodes.length}
          total={certificates.totalCount}
          more={all ? pages.more : () => setAll(true)}
          waiting={pages.waiting}
        />
      )}
    </Listing>
  );
}

/** Each reference between two levels once. */
function referencesOf(ladders: readonly Ladder[]) {
  const references = new Map(
    ladders.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.references.map((one) => [one.code, one] as const))),
  );
  return [...references.values()].map(({ code, standing, a, b }) => {
    const [from, to] = [a, b].map(({ framework, level }) => keyOf(framework.code, level.code));
    return { code, standing, from, to };
  });
}
