/** The names of all records that some values point to, in one query. */
import { createContext, useContext, type ReactNode } from 'react';
import { RecordNamesDocument, type RecordType } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import { RecordLink } from '../parts/record-link';
import { useServiceQuery } from '../service/use-service-query';
import { SHAPES, type Fields, type Shape } from './shapes';

interface Key {
  readonly type: RecordType;
  readonly code: string;
}

/** Keys that the service takes in one query. */
const MAX_KEYS = 500;
const Names = createContext<ReadonlyMap<string, string>>(new Map());

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

/** Gives what is in it the names of the records that these records point to. */
export function NamesOf({ records, children }: { readonly records: readonly Named[]; readonly children: ReactNode }) {
  const names = useNames(records.flatMap(({ type, content }) => keysIn(content, SHAPES[type])));
  return <Names value={names}>{children}</Names>;
}

export interface Named {
  readonly type: RecordType;
  readonly content: Content;
}

/** A record as the catalogue document has it. */
export type Content = Readonly<Record<string, unknown>>;

/** A record that another one names, leading to its page. */
export function NamedRecordLink(key: Key) {
  return <RecordLink {...key} name={useContext(Names).get(keyText(key))} />;
}

const distinct = (keys: readonly Key[]): readonly Key[] => [
  ...new Map(keys.map((key) => [keyText(key), key])).values(),
];

const keysIn = (content: Content, fields: Fields): readonly Key[] =>
  Object.entries(fields).flatMap(([field, { shape }]) => keysOf(content[field], shape));

function keysOf(value: unknown, shape: Shape): readonly Key[] {
  if (value === undefined || value === null) return [];
  if (shape.is === 'record') return [{ type: shape.type, code: value as string }];
  if (shape.is === 'list') return (value as readonly unknown[]).flatMap((item) => keysOf(item, shape.of));
  return shape.is === 'group' ? keysIn(value as Content, shape.fields) : [];
}
