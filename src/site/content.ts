/** What a document says of its address: to people without script, and to programs. */
import type { Html } from './html';

export interface Content {
  readonly status: 200 | 303 | 404 | 410;
  /** Of 303: the address where it is answered. */
  readonly location?: string;
  /** Without the name of the registry. */
  readonly title: string;
  readonly description: string;
  /** The address by which it is known, without a language. */
  readonly address: string;
  /** The same, with all that it is shown by: where the other languages are; left out: `address`. */
  readonly here?: string;
  /** Whether search engines are to list it: an answer about somebody's days is nobody else's. */
  readonly isListed: boolean;
  readonly body: Html;
  /** As schema.org has it. */
  readonly data?: object | undefined;
  /** The address of its feed. */
  readonly feed?: string;
}
