/** What the jobs and regions of a list are called; as long as it is not known, and where there are too many, their codes. */
import { NamesOfRecordsDocument, type RecordType } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import type { Question } from '../question/address';
import { useServiceQuery } from '../service/use-service-query';

export type NameOf = (type: 'POST' | 'REGION', code: string | null) => string;

/** As many records as the service gives at once. */
const MOST = 500;

export function useRecordNames(questions: readonly Pick<Question, 'post' | 'region'>[]): NameOf {
  const { language } = useLanguage();
  const of = [...codesOf(questions, 'POST', 'post'), ...codesOf(questions, 'REGION', 'region')].slice(0, MOST);
  const { data } = useServiceQuery(
    NamesOfRecordsDocument,
    { of, language: language.code },
    { when: of.length > 0, keep: true },
  );
  const names = new Map(
    of.map(({ type, code }, at) => {
      const record = data?.records[at];
      return [`${type} ${code}`, record && 'name' in record && record.code === code ? record.name : code];
    }),
  );
  return (type, code) => (code === null ? '' : (names.get(`${type} ${code}`) ?? code));
}

const codesOf = <T extends RecordType>(
  questions: readonly Pick<Question, 'post' | 'region'>[],
  type: T,
  key: 'post' | 'region',
) => [...new Set(questions.flatMap((question) => question[key] ?? []))].map((code) => ({ type, code }));
