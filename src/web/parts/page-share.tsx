/** The end of a page that shows what the register has: by which day and revision that is, and how to hand it on. */
import { useLocation, useSearch } from 'wouter';
import { RevisionDocument } from '../graphql/graphql';
import { useFormats, useText } from '../language/language';
import { useServiceQuery } from '../service/use-service-query';
import { Share } from './share';
import { texts } from './share-texts';
import { Term } from './term';

interface PageShareProps {
  /** Where it is, from the first `/` on; left out: as it is in the address. */
  readonly at?: string;
  /** The day that it is of; null or left out: today. */
  readonly onDate?: string | null;
  readonly old?: boolean;
}

export function PageShare({ at, onDate, old = false }: PageShareProps) {
  const t = useText(texts);
  const { day, number } = useFormats();
  const [path] = useLocation();
  const search = useSearch();
  const { data } = useServiceQuery(RevisionDocument, {});
  return (
    <>
      {data !== undefined && (
        <p className="small quiet">
          <Term id="revision">
            {t('asAt', { day: day(onDate ?? today()), revision: number(data.register.revision) })}
          </Term>
        </p>
      )}
      <Share of="page" at={at ?? (search === '' ? path : `${path}?${search}`)} old={old} />
    </>
  );
}

/** Milliseconds that the days of the register are ahead of UTC. */
const AHEAD = 8 * 3_600_000;

const today = (): string => new Date(Date.now() + AHEAD).toISOString().slice(0, 10);

/** What was chosen in a form that is not printed itself; what is empty was not chosen. */
export function AskedOnPaper({
  of,
}: {
  readonly of: readonly (readonly [label: string, value: string | null | undefined])[];
}) {
  const t = useText(texts);
  const { list } = useFormats();
  const chosen = of.flatMap(([label, value]) => (value ? [t('asked', { label, value })] : []));
  return chosen.length === 0 ? null : <p className="printed">{list(chosen)}</p>;
}
