/** Every version of a record: who made it, when and why, and what it changed. */
import type { RecordHistoryQuery, RecordType } from '../graphql/graphql';
import { useText } from '../language/language';
import { EntryFacts } from '../records/entry';
import { Changes } from '../records/changes';
import style from './registry.module.css';
import { texts } from './texts';

interface VersionsProps {
  readonly type: RecordType;
  readonly versions: RecordHistoryQuery['history'];
}

export function Versions({ type, versions }: VersionsProps) {
  const t = useText(texts);
  return (
    <section className="sheet stack">
      <h2>{t('history')}</h2>
      <ol className={`bare stack ${style.versions}`}>
        {versions.map(({ recordedIn, changes }, position) => (
          <li key={recordedIn.number}>
            <EntryFacts entry={recordedIn} />
            {position === versions.length - 1 ? (
              <p className="quiet">{t('firstVersion')}</p>
            ) : (
              <details open={position === 0}>
                <summary>{t('changed', { count: changes.length })}</summary>
                <Changes type={type} changes={changes} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
