/** Changed fields of a record: each as it was and as it is. */
import type { RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { recorded } from '../language/visible';
import { NamesOf, type Content } from './names';
import style from './records.module.css';
import { SHAPES } from './shapes';
import { texts } from './texts';
import { Value } from './value';

export interface Change {
  readonly field: string;
  /** As JSON; null: it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

export function Changes({ type, changes }: { readonly type: RecordType; readonly changes: readonly Change[] }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const contents = (['before', 'after'] as const).map((side) => ({ type, content: contentOf(changes, side) }));
  return (
    <NamesOf records={contents}>
      <dl className={style.facts}>
        {changes.map(({ field, before, after }) => {
          const known = Object.hasOwn(SHAPES[type], field) ? SHAPES[type][field] : undefined;
          const shown = (json: string) => <Value value={recorded(json)} shape={known?.shape ?? { is: 'line' }} />;
          return (
            <div key={field}>
              <dt>{known === undefined ? field : textIn(language, known.label)}</dt>
              <dd>
                {before !== null && (
                  <div className={style.before}>
                    <span className="unseen">{t('before')}</span>
                    {shown(before)}
                  </div>
                )}
                {after === null ? (
                  <span className="quiet">{t('takenAway')}</span>
                ) : (
                  <div>
                    <span className="unseen">{t('after')}</span>
                    {shown(after)}
                  </div>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </NamesOf>
  );
}

const contentOf = (changes: readonly Change[], side: 'before' | 'after'): Content =>
  Object.fromEntries(
    changes.flatMap((change) => {
      const json = change[side];
      return json === null ? [] : [[change.field, JSON.parse(json) as unknown]];
    }),
  );

/** What differs between two versions of a record, as JSON. */
export function changesBetween(before: string | null, after: string | null): readonly Change[] {
  const [was, is] = [before, after].map((json) => JSON.parse(json ?? '{}') as Readonly<Record<string, unknown>>);
  const jsonOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: jsonOf(was[field]), after: jsonOf(is[field]) }))
    .filter((change) => change.before !== change.after);
}
