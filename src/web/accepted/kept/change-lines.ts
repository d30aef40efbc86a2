/** What has changed of an item, in words. */
import type { Standing, Verdict } from '../../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../../language/language';
import { STANDINGS, VERDICTS } from '../../parts/words';
import { conditionsLeft, type Changed } from './changes';
import type { KeptAnswer } from './kept-list';
import { texts } from './texts';

/** A line for each change; none: nothing has changed. */
export function useChangeLines(): (changed: Changed) => readonly string[] {
  const t = useText(texts);
  const { language } = useLanguage();
  const { day } = useFormats();
  const verdict = (code: Verdict | null): string =>
    code === null ? t('unanswered') : textIn(language, VERDICTS[code]);
  const standing = (code: Standing | null): string =>
    code === null ? t('noStanding') : textIn(language, STANDINGS[code]);
  const until = ({ holdsUntil: now }: KeptAnswer, { holdsUntil: was }: KeptAnswer): string => {
    if (now === null) return t('untilGone', { was: day(was ?? '') });
    return was === null ? t('untilNew', { now: day(now) }) : t('untilMoved', { was: day(was), now: day(now) });
  };
  return ({ item: { answer, was }, kinds }) => {
    if (answer === null) return [t('isGone', { was: verdict(was?.verdict ?? null) })];
    if (was === null) return [t('isNew')];
    return kinds.flatMap((kind): readonly string[] => {
      if (kind === 'VERDICT') return [t('verdictChanged', { was: verdict(was.verdict), now: verdict(answer.verdict) })];
      if (kind === 'UNTIL') return [until(answer, was)];
      if (kind === 'STANDING')
        return [t('standingChanged', { was: standing(was.standing), now: standing(answer.standing) })];
      return [
        ...conditionsLeft(answer, was).map(({ text }) => t('conditionNew', { condition: text })),
        ...conditionsLeft(was, answer).map(({ text }) => t('conditionGone', { condition: text })),
      ];
    });
  };
}
