/** What the register holds: its regions and fields of work, and how many of its records are official. */
import { Link } from 'wouter';
import type { HomeQuery, HowMuchFragment } from '../graphql/graphql';
import { useFormats, useText } from '../language/language';
import { Problem } from '../parts/problem';
import { Term } from '../parts/term';
import style from './home.module.css';
import { texts } from './texts';

export interface HeldProps {
  /** Undefined until it is there. */
  readonly data: HomeQuery | undefined;
  readonly error: Error | null;
}

export function Held({ data, error }: HeldProps) {
  const t = useText(texts);
  return (
    <section className="sheet stack">
      <h2>{t('held')}</h2>
      <Problem error={error} />
      {data !== undefined && (
        <>
          <Official {...data.register} />
          <Tops title={t('regions')} of={nodesOf(data.regions)} at="/registry/regions" />
          <Tops title={t('fields')} of={nodesOf(data.fields)} at="/registry/fields" />
        </>
      )}
    </section>
  );
}

interface OfficialProps {
  readonly counts: HowMuchFragment;
  readonly official: HowMuchFragment;
}

/** How many of all records are official; the others are not worth as much. */
function Official({ counts, official }: OfficialProps) {
  const t = useText(texts);
  const { number } = useFormats();
  const total = sumOf(counts);
  if (total === 0) return <p>{t('nothingHeld')}</p>;
  return (
    <p>
      {t('official', { official: number(sumOf(official)), total: number(total) })}{' '}
      <Term id="standing">{t('standings')}</Term>
    </p>
  );
}

interface Node {
  readonly code: string;
  readonly name: string;
  readonly parent: { readonly code: string } | null;
}

/** The records that lie below no other: first those below which most lie. */
function Tops({ title, of, at }: { readonly title: string; readonly of: readonly Node[]; readonly at: string }) {
  const t = useText(texts);
  const { number } = useFormats();
  const below = belowEach(of);
  const tops = of.filter(({ parent }) => parent === null);
  if (tops.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className={`bare ${style.tops}`}>
        {[...tops]
          .sort((one, other) => (below.get(other.code) ?? 0) - (below.get(one.code) ?? 0))
          .map(({ code, name }) => (
            <li key={code}>
              <Link href={`${at}/${code}`}>{name}</Link>
            </li>
          ))}
      </ul>
      <p className="small">
        <Link href={at}>{t('all', { count: number(of.length) })}</Link>
      </p>
    </div>
  );
}

/** How many records lie below each, however far. */
function belowEach(nodes: readonly Node[]): ReadonlyMap<string, number> {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent?.code]));
  const below = new Map<string, number>();
  for (const { parent } of nodes)
    for (let above = parent?.code; above !== undefined; above = parents.get(above))
      below.set(above, (below.get(above) ?? 0) + 1);
  return below;
}

const sumOf = (counts: HowMuchFragment): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const nodesOf = ({ edges }: { readonly edges: readonly { readonly node: Node }[] }): readonly Node[] =>
  edges.map(({ node }) => node);
