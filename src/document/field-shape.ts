/** What a field of a record may hold: the words in which the table of fields is written. */
import type { RecordType } from '../recognition';
import type { EXPECTED } from './expected';

/** What a value may be. */
export type Shape =
  | { readonly is: 'code' }
  /** The code of a condition that some record of the register has. */
  | { readonly is: 'condition' }
  /** Of ISO 4217. */
  | { readonly is: 'currency' }
  /** A language tag of RFC 5646. */
  | { readonly is: 'tag' }
  /** A text; `most`: how many characters it may have. */
  | { readonly is: 'string'; readonly most: number }
  /** A text in the languages that it states, or a string in one that is not stated. */
  | { readonly is: 'stringOrText'; readonly text: ObjectShape; readonly most: number }
  | { readonly is: 'link' }
  /** A telephone number from anywhere: `+`, and 7 to 15 digits with the country code. */
  | { readonly is: 'telephone' }
  /** An e-mail address. */
  | { readonly is: 'email' }
  /** A DID, a URL or another URI. */
  | { readonly is: 'uri' }
  /** A key, or a part of one, in base64url or base58. */
  | { readonly is: 'keyPart'; readonly most: number }
  | { readonly is: 'day' }
  | { readonly is: 'boolean' }
  | { readonly is: 'true' }
  /** `decimals`: how many digits may stand behind the point; left out: any. */
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly decimals?: number }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'reference'; readonly to: RecordType }
  | { readonly is: 'list'; readonly of: Shape; readonly mayBeEmpty?: true; readonly unique?: true }
  | ObjectShape
  | { readonly is: 'need' };

export interface ObjectShape {
  readonly is: 'object';
  /** The name of the type, where a surface has to give it one. */
  readonly type: string;
  /** What a message says was expected where something else stands. */
  readonly expected: keyof typeof EXPECTED;
  readonly fields: Readonly<Record<string, FieldShape>>;
  /** What is checked of it beyond its fields. */
  readonly role?: 'period' | 'level' | 'condition' | 'publicKey' | 'contact';
  /** At least one field has to be given. */
  readonly nonEmpty?: true;
}
type FieldShape = Shape & { readonly required?: true };
