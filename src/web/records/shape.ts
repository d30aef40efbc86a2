/** What a field of a record may hold, as the page shows and asks for it: the words in which the table of shapes is written. */
import type { Text } from '../language/languages';
import type { NamedType } from '../parts/record-picker';

export type Shape =
  /** A text in up to four languages. */
  | { readonly is: 'text' }
  | { readonly is: 'line' }
  | { readonly is: 'link' }
  | { readonly is: 'telephone' }
  | { readonly is: 'email' }
  | { readonly is: 'code' }
  | { readonly is: 'day' }
  | { readonly is: 'flag' }
  | { readonly is: 'number'; readonly whole: boolean }
  /** One of a few; `means`: what choosing each of them means, where that has to be told. */
  | {
      readonly is: 'one';
      readonly of: Readonly<Record<string, Text>>;
      readonly means?: Readonly<Record<string, Text>>;
    }
  | { readonly is: 'record'; readonly type: NamedType }
  /** A level of the framework beside it. */
  | { readonly is: 'level' }
  /** Comes about by acts: it is shown, and never written. */
  | { readonly is: 'readOnly'; readonly of: Shape }
  | { readonly is: 'list'; readonly of: Shape }
  /** `oneOf`: at least one of these fields has to be given. */
  | { readonly is: 'group'; readonly fields: Fields; readonly kinds?: Kinds; readonly oneOf?: readonly string[] };

/** The kinds of a group, each with the fields it has: distinguished by the first of them. */
export type Kinds = Readonly<Record<string, { readonly label: Text; readonly fields: readonly string[] }>>;

export interface FieldShape {
  readonly label: Text;
  readonly shape: Shape;
  readonly required?: true;
  /** It is asked for less often: the field is folded under this heading, unless something stands in it. */
  readonly folded?: Text;
  /** What to write there, and what not. */
  readonly help?: Text;
}
export type Fields = Readonly<Record<string, FieldShape>>;

type Group = Extract<Shape, { readonly is: 'group' }>;

/** The kind of a group that has kinds: the one whose field is there, else the first. */
export const kindOf = (kinds: Kinds, group: Readonly<Record<string, unknown>>): string =>
  Object.keys(kinds).find((key) => key in group) ?? Object.keys(kinds)[0];

/** The fields that a group has, by its kind. */
export const fieldsOf = ({ fields, kinds }: Pick<Group, 'fields' | 'kinds'>, group: object): Fields =>
  kinds === undefined
    ? fields
    : Object.fromEntries(
        kinds[kindOf(kinds, group as Record<string, unknown>)].fields.map((name) => [name, fields[name]]),
      );
