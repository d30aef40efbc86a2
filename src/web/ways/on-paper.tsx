/** What was asked, as ways on paper say it: there the form is not. */
import { ChosenRecordsDocument } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { PURPOSES } from '../parts/words';
import type { Question } from '../question/address';
import { useServiceQuery } from '../service/use-service-query';
import { texts } from './texts';
import style from './ways.module.css';

interface OnPaperProps {
  readonly question: Question & { readonly post: string; readonly region: string };
}

export function OnPaper({ question }: OnPaperProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const { holdings, post, region, purpose } = question;
  const of = [
    { type: 'POST' as const, code: post },
    { type: 'REGION' as const, code: region },
    ...holdings.map(({ certificate }) => ({ type: 'CERTIFICATE' as const, code: certificate })),
  ];
  const { data } = useServiceQuery(ChosenRecordsDocument, { of, language: language.code });
  const [job, place, ...held] = of.map(({ code }, at) => {
    const record = data?.records[at];
    return record !== undefined && record !== null && 'name' in record ? record.name : code;
  });
  const wanted = t('wanted', { post: job ?? post, region: place ?? region });
  return (
    <p className={style.onPaper}>
      {held.length === 0 ? wanted : t('holding', { held: list(held), wanted })} · {textIn(language, PURPOSES[purpose])}
    </p>
  );
}
