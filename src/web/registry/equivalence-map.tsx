/** The equivalences of a certificate or an agreement: drawn, and beside it as a list that says the same. */
import { EquivalenceMapDocument, type EquivalenceMapQuery } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { useLinesBetween } from '../parts/lines-between';
import { Listing } from '../parts/listing';
import { StandingMark } from '../parts/marks';
import { More } from '../parts/more';
import { RecordLink } from '../parts/record-link';
import { STATES } from '../records/words';
import { usePages } from '../service/use-pages';
import { texts } from './equivalence-texts';
import style from './equivalence-map.module.css';

type Equivalence = EquivalenceMapQuery['equivalences']['edges'][number]['node'];

interface EquivalenceMapProps {
  /** Which one is given. */
  readonly of: { readonly certificate: string } | { readonly agreement: string };
}

export function EquivalenceMap({ of }: EquivalenceMapProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const asked = { certificate: null, agreement: null, ...of, language: language.code };
  const pages = usePages(EquivalenceMapDocument, asked, ({ equivalences }) => equivalences);
  const { first, nodes, total, more, waiting } = pages;
  return (
    <section className="sheet stack">
      <h2>{t('title')}</h2>
      <Listing of={pages} className="stack">
        {first !== undefined && total === 0 && <p className="quiet">{t('none')}</p>}
        {total > 0 && (
          <div className={style.beside}>
            <Drawing equivalences={nodes} />
            <ul className="bare stack small">
              {nodes.map((equivalence) => (
                <li key={equivalence.code} data-state={equivalence.state}>
                  <InWords equivalence={equivalence} withAgreement={'certificate' in of} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <More shown={nodes.length} total={total} more={more} waiting={waiting} />
      </Listing>
    </section>
  );
}

/** What is held on the left, what it counts as on the right. */
function Drawing({ equivalences }: { readonly equivalences: readonly Equivalence[] }) {
  const t = useText(texts);
  const { board, lines } = useLinesBetween(equivalences.map(connectionOf));
  const from = byName(equivalences.map((one) => one.from));
  const to = byName(equivalences.map((one) => one.to));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('drawing')}>
      <div ref={board} className={style.board} aria-hidden>
        {([from, to] as const).map((column, side) => (
          <ul key={side} className="bare stack">
            {column.map(({ code, name, region }) => (
              <li key={code} data-box={`${SIDES[side]} ${code}`} className={style.box}>
                {name}
                {region !== null && <span className="small quiet"> {region.name}</span>}
              </li>
            ))}
          </ul>
        ))}
        <svg className={style.lines}>
          <defs>
            <marker
              id="counts-as"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto-start-reverse"
            >
              <path d="M0 0 8 4 0 8z" className={style.head} />
            </marker>
          </defs>
          {lines.map(({ code, partial, mutual, state, path }) => (
            <path
              key={code}
              d={path}
              className={style.line}
              data-partial={partial}
              data-state={state}
              markerEnd="url(#counts-as)"
              markerStart={mutual ? 'url(#counts-as)' : undefined}
            />
          ))}
        </svg>
      </div>
    </div>
  );
}

const SIDES = ['from', 'to'] as const;

const connectionOf = ({ code, from, to, mutual, creditedUnits, state }: Equivalence) => ({
  code,
  mutual,
  state,
  partial: creditedUnits !== null,
  from: `from ${from.code}`,
  to: `to ${to.code}`,
});

function byName<N extends { readonly code: string; readonly name: string }>(all: readonly N[]): readonly N[] {
  const each = new Map(all.map((one) => [one.code, one]));
  return [...each.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function InWords({
  equivalence: { code, from, to, mutual, creditedUnits, state, standing, agreement },
  withAgreement,
}: {
  readonly equivalence: Equivalence;
  readonly withAgreement: boolean;
}) {
  const t = useText(texts);
  const { language } = useLanguage();
  const facts = [
    creditedUnits === null ? t('full') : t('partial', { count: creditedUnits.length }),
    ...(mutual ? [t('mutual')] : []),
    // What is endorsed is as it looks.
    ...(state === 'ENDORSED' ? [] : [textIn(language, STATES[state])]),
  ];
  return (
    <>
      <p>
        <RecordLink type="CERTIFICATE" code={from.code} name={from.name} /> →{' '}
        <RecordLink type="CERTIFICATE" code={to.code} name={to.name} />
      </p>
      <p className="quiet">
        {facts.join(' · ')} · <RecordLink type="EQUIVALENCE" code={code} /> <StandingMark standing={standing} />
        {withAgreement && (
          <>
            {' '}
            <RecordLink type="AGREEMENT" code={agreement.code} name={agreement.name} />
          </>
        )}
      </p>
    </>
  );
}
