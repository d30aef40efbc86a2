/** A status list as its issuer has registered it: it tells of nobody, but of places. */
import type { Code } from '../../recognition';

export interface RegisteredList {
  readonly body: Code;
  /** What its list says of a place that is set, as `revocation`. */
  readonly purposes: readonly string[];
  /** When its issuer has made it: a point in time, ISO 8601 in UTC. */
  readonly publishedAt: string;
  /** As it was published, in base64. */
  readonly file: string;
}

/** As the ledger's tables have it, under the address by which credentials name it. */
export const rowOf = (
  address: string,
  { body, purposes, publishedAt, file }: RegisteredList,
): { readonly code: string; readonly content: string } => ({
  code: address,
  content: JSON.stringify({ body, file, publishedAt, purposes }),
});

export const readList = (content: string): RegisteredList => JSON.parse(content) as RegisteredList;
