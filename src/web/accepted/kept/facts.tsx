/** What is said of a list: what it holds, when it was checked and from which revision, and what had changed then. */
import { Link } from 'wouter';
import { useFormats, useText } from '../../language/language';
import { CHANGE_KINDS, changesIn, countOf } from './changes';
import type { Check, KeptList } from './kept-list';
import { texts } from './texts';

interface FactsProps {
  readonly list: KeptList;
  /** Whether what has changed is told by kind, or how much of it alone. */
  readonly byKind?: boolean;
}

export function Facts({ list, byKind = false }: FactsProps) {
  const t = useText(texts);
  const checkedAt = useCheckText();
  const { asked, items, last, before } = list;
  const changes = changesIn(items);
  const changed = changes.filter(({ kinds }) => kinds.length > 0).length;
  const count = items.filter(({ answer }) => answer !== null).length;
  return (
    <>
      <p>
        {t(asked === null ? 'people' : 'certificates', { count })} · {t('checked', { check: checkedAt(last) })}
        {asked !== null && (
          <span className="unprinted">
            {' '}
            · <Link href={`/accepted?${asked}`}>{t('question')}</Link>
          </span>
        )}
      </p>
      {before !== null && (
        <p>
          <strong>{t('changed', { count: changed })}</strong>
          {t('since', { check: checkedAt(before) })}
        </p>
      )}
      {byKind && changed > 0 && (
        <ul aria-label={t('byKind')}>
          {CHANGE_KINDS.filter((kind) => countOf(changes, kind) > 0).map((kind) => (
            <li key={kind}>{t(`count${kind}`, { count: countOf(changes, kind) })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A check, as its day and revision. */
function useCheckText(): (check: Check) => string {
  const t = useText(texts);
  const { moment, number } = useFormats();
  return ({ at, revision }) =>
    revision === null ? moment(at) : t('at', { moment: moment(at), revision: number(revision) });
}
