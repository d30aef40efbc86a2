/** What the register says of the two, in a few plain sentences; never that they are worth the same, or are not. */
import type { Purpose } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { PURPOSES } from '../parts/words';
import type { Relation } from './placed';
import type { Two } from './side-by-side';
import { texts } from './summary-texts';
import type { Shared } from './units';

interface SummaryProps {
  readonly two: Two;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly purpose: Purpose;
  /** How many equivalences there are between the two, and how many of them count on the day; undefined: not known yet. */
  readonly equivalences: { readonly all: number; readonly counting: number } | undefined;
  readonly relations: readonly Relation[] | undefined;
  /** null: of one of them the units are not known. */
  readonly units: Shared | null;
  /** In how many cases one of the two counts, and in how many of these the answers differ; undefined: not all are known yet. */
  readonly answers: { readonly all: number; readonly different: number } | undefined;
}

export function Summary(props: SummaryProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { day } = useFormats();
  const sentences = useSentences(props);
  const asked = { day: day(props.day), purpose: textIn(language, PURPOSES[props.purpose]) };
  return (
    <section className="note" aria-label={t('title')}>
      <p>
        <strong>{t('asked', asked)}</strong>
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="small">{t('noVerdict')}</p>
    </section>
  );
}

function useSentences({ two, equivalences, relations, units, answers }: SummaryProps): readonly string[] {
  const t = useText(texts);
  const names = { a: two.a.name, b: two.b.name };
  return [
    equivalences && (equivalences.all === 0 ? t('noEquivalence') : t('equivalences', equivalences)),
    relations && t(levelsIn(relations), names),
    units === null
      ? t('unitsUnknown')
      : t('units', { both: units.both, onlyA: units.onlyA, onlyB: units.onlyB, ...names }),
    answers && (answers.all === 0 ? t('nowhere') : t('answers', answers)),
  ].filter((sentence) => sentence !== undefined);
}

/** What there is to say of levels in a word; two that are placed in several frameworks have the list below say it. */
function levelsIn(relations: readonly Relation[]) {
  const kinds = new Set(relations.map(({ kind }) => kind));
  const [kind] = kinds;
  if (kind === undefined) return 'levelsNone' as const;
  if (kinds.size > 1) return 'levelsSeveral' as const;
  if (kind === 'ofA' || kind === 'ofB') return 'levelsOther' as const;
  return ({ same: 'levelsSame', higher: 'levelsHigher', lower: 'levelsLower', both: 'levelsBoth' } as const)[kind];
}
