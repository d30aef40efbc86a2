/** The words of the map's cells: what hundreds of them say is looked up once. */
import { useMemo } from 'react';
import type { Verdict } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { STANDINGS, VERDICT_CODES, VERDICTS } from '../parts/words';
import type { Saying } from './rows';
import { texts } from './texts';

export interface Wording {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** That something rests on an example. */
  readonly example: string;
  readonly asked: string;
  readonly accepted: string;
  readonly conditions: (count: number) => string;
  /** How many of the places within a region say something else than it. */
  readonly differing: (saying: Saying) => string;
  /** How many of them say the same. */
  readonly same: (saying: Saying) => string;
}

export function useWording(): Wording {
  const t = useText(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  return useMemo(
    () => ({
      verdicts: Object.fromEntries(VERDICT_CODES.map((code) => [code, textIn(language, VERDICTS[code])])) as Record<
        Verdict,
        string
      >,
      example: textIn(language, STANDINGS.ILLUSTRATIVE),
      asked: t('asked'),
      accepted: t('accepted'),
      conditions: (count) => (count === 1 ? t('conditions1') : t('conditions', { count: number(count) })),
      differing: ({ column, same }) => {
        const count = column.within.length - same.length;
        return t(count === 1 ? 'differ1' : 'differ', { count: number(count), all: number(column.within.length) });
      },
      same: ({ column, same }) => {
        const among = column.within.length === same.length ? 'sameInAll' : 'sameInRest';
        return t(same.length === 1 ? `${among}1` : among, { count: number(same.length) });
      },
    }),
    [t, language, number],
  );
}
