/** What a map on paper says beside the map: what was asked, what of it is shown, and what its regions hold. */
import { ChosenRecordsDocument } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { PURPOSES, STANDING_CODES, STANDINGS, VERDICTS } from '../parts/words';
import { useServiceQuery } from '../service/use-service-query';
import type { Column } from './columns';
import type { MapProps } from './filters';
import style from './map.module.css';
import { texts } from './texts';

export function OnPaper({ question, filters, columns }: MapProps & { readonly columns: readonly Column[] }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const of = [
    ...question.holdings.map(({ certificate }) => ({ type: 'CERTIFICATE' as const, code: certificate })),
    ...(filters.field === null ? [] : [{ type: 'FIELD' as const, code: filters.field }]),
  ];
  const { data } = useServiceQuery(ChosenRecordsDocument, { of, language: language.code });
  const named = (data?.records ?? []).map((record, at) =>
    record !== null && 'name' in record ? record.name : of[at].code,
  );
  const held = named.slice(0, question.holdings.length);
  const { verdicts, standings } = filters;
  return (
    <div className={style.onPaper}>
      <p>
        {t('held')} {list(held)} · {textIn(language, PURPOSES[question.purpose])}
      </p>
      <p>
        {t('shownOnly')} {list(verdicts.map((code) => textIn(language, VERDICTS[code])))}
        {standings.length < STANDING_CODES.length &&
          ` · ${list(standings.map((code) => textIn(language, STANDINGS[code])))}`}
        {filters.field !== null && ` · ${named.at(-1) ?? filters.field}`}
      </p>
      {columns
        .filter(({ within }) => within.length > 0)
        .map(({ region, within }) => (
          <p key={region.code}>{t('holds', { region: region.name, places: list(within.map(({ name }) => name)) })}</p>
        ))}
    </div>
  );
}
