/** The names of records by their keys, in one query. */
import { RecordNamesDocument, type RecordType } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import { useServiceQuery } from '../service/use-service-query';

export interface Key {
  readonly type: RecordType;
  readonly code: string;
}

/** Keys that the service takes in one query. */
const MAX_KEYS = 500;

/** The key of a record as one text: a key of the map of names. */
export const keyText = ({ type, code }: Key): string => `${type} ${code}`;

/** The names of records, as far as they are known by now. */
export function useNames(keys: readonly Key[]): ReadonlyMap<string, string> {
  const { language } = useLanguage();
  const requested = distinct(keys).slice(0, MAX_KEYS);
  const { data } = useServiceQuery(
    RecordNamesDocument,
    { of: requested, language: language.code },
    { when: requested.length > 0, keep: true },
  );
  return new Map(
    (data?.records ?? []).flatMap((record, position) =>
      record !== null && 'name' in record && requested[position]?.code === record.code
        ? [[keyText(requested[position]), record.name]]
        : [],
    ),
  );
}

const distinct = (keys: readonly Key[]): readonly Key[] => [
  ...new Map(keys.map((key) => [keyText(key), key])).values(),
];
