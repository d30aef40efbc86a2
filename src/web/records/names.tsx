/** The names of all records that some values point to, in one query. */
import { createContext, useContext, type ReactNode } from 'react';
import type { RecordType } from '../graphql/graphql';
import { RecordLink } from '../parts/record-link';
import { keyText, useNames, type Key } from './record-names';
import { SHAPES, type Fields, type Shape } from './shapes';

const Names = createContext<ReadonlyMap<string, string>>(new Map());

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

const keysIn = (content: Content, fields: Fields): readonly Key[] =>
  Object.entries(fields).flatMap(([field, { shape }]) => keysOf(content[field], shape));

function keysOf(value: unknown, shape: Shape): readonly Key[] {
  if (value === undefined || value === null) return [];
  if (shape.is === 'record') return [{ type: shape.type, code: value as string }];
  if (shape.is === 'list') return (value as readonly unknown[]).flatMap((item) => keysOf(item, shape.of));
  return shape.is === 'group' ? keysIn(value as Content, shape.fields) : [];
}
