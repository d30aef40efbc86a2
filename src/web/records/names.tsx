/** The names of all records that some values point to, asked for at once. */
import { createContext, useContext, type ReactNode } from 'react';
import { RecordNamesDocument, type RecordType } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import { RecordLink } from '../parts/record-link';
import { useAsk } from '../service/use-ask';
import { SHAPES, type Fields, type Shape } from './shapes';

interface Key {
  readonly type: RecordType;
  readonly code: string;
}

const MOST = 500;
const Names = createContext<ReadonlyMap<string, string>>(new Map());

const nameOf = ({ type, code }: Key): string => `${type} ${code}`;

/** Gives what is in it the names of the records that these records point to. */
export function NamesOf({ records, children }: { readonly records: readonly Named[]; readonly children: ReactNode }) {
  const { tongue } = useLanguage();
  const keys = distinct(records.flatMap(({ type, content }) => keysIn(content, SHAPES[type]))).slice(0, MOST);
  const { data } = useAsk(
    RecordNamesDocument,
    { of: keys, language: tongue.code },
    { when: keys.length > 0, keep: true },
  );
  const names = new Map(
    (data?.records ?? []).flatMap((record, position) =>
      record !== null && 'name' in record && keys[position]?.code === record.code
        ? [[nameOf(keys[position]), record.name]]
        : [],
    ),
  );
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
  return <RecordLink {...key} name={useContext(Names).get(nameOf(key))} />;
}

const distinct = (keys: readonly Key[]): readonly Key[] => [...new Map(keys.map((key) => [nameOf(key), key])).values()];

const keysIn = (content: Content, fields: Fields): readonly Key[] =>
  Object.entries(fields).flatMap(([field, { shape }]) => keysOf(content[field], shape));

function keysOf(value: unknown, shape: Shape): readonly Key[] {
  if (value === undefined || value === null) return [];
  if (shape.is === 'record') return [{ type: shape.type, code: value as string }];
  if (shape.is === 'list') return (value as readonly unknown[]).flatMap((item) => keysOf(item, shape.of));
  return shape.is === 'group' ? keysIn(value as Content, shape.fields) : [];
}
