/** What the desk has to know of agreements that records hang on: who agrees, and how far they can be relied upon. */
import { AgreementTermsDocument, type AgreementTermsQuery } from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import type { Content } from '../records/names';
import { useServiceQuery } from '../service/use-service-query';
import { texts } from './acts-texts';

type AgreementTerms = Extract<NonNullable<AgreementTermsQuery['records'][number]>, { readonly parties: unknown }>;

/** The agreements of these codes that the register has; undefined until the answer is there. */
export function useAgreements(codes: readonly string[]): readonly AgreementTerms[] | undefined {
  const { language } = useLanguage();
  const of = [...new Set(codes)].map((code) => ({ type: 'AGREEMENT' as const, code }));
  const { data } = useServiceQuery(
    AgreementTermsDocument,
    { of, language: language.code },
    { when: of.length > 0, keep: true },
  );
  if (of.length === 0) return [];
  return data?.records.flatMap((record) => (record !== null && 'parties' in record ? [record as AgreementTerms] : []));
}

/** The codes of the agreements that a record hangs on. */
const agreementsOf = ({ agreement, agreements }: Content): readonly string[] =>
  [agreement, agreements].flat().filter((code): code is string => typeof code === 'string' && code !== '');

/** Warns that a record would be an example under an agreement that is official: whoever asks would be told not to rely on it. */
export function ExampleWarning({ records }: { readonly records: readonly Content[] }) {
  const t = useText(texts);
  const { list } = useFormats();
  const examples = records.filter(({ standing }) => standing === 'ILLUSTRATIVE');
  const agreements = useAgreements(examples.flatMap(agreementsOf)) ?? [];
  const official = agreements.filter(({ standing }) => standing === 'OFFICIAL');
  return (
    <div role="status">
      {official.length > 0 && (
        <p className="note example">{t('officialAgreement', { name: list(official.map(({ name }) => name)) })}</p>
      )}
    </div>
  );
}
