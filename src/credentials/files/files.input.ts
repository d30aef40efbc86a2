/** Credential files as they come in over GraphQL: in base64, and kept nowhere. */
import { Field, InputType } from '@nestjs/graphql';

/** A picture may be larger than the credential that it carries, of which 256 KiB are read. */
export const MOST_FILE_BYTES = 1024 * 1024;
export const MOST_LIST_BYTES = 256 * 1024;
export const MOST_LISTS = 4;

/** In points: what a file takes that was made to take long, twice where lists are registered for it; and each list like it. */
const FILE_COST = 20_000;
const LIST_COST = 5_000;

export const costOfFiles = (files: number, lists: unknown): number =>
  FILE_COST * files + LIST_COST * (Array.isArray(lists) ? Math.min(lists.length, MOST_LISTS) : 0) * Math.max(1, files);

export const FILE_TEXT = 'In base64: JSON, a signed token, or a badge picture (PNG, SVG), of at most 1 MiB.';

@InputType({ description: 'A status list as its issuer has published it: whether something is revoked or suspended.' })
export class StatusListInput {
  @Field(() => String, { description: 'In base64: at most 256 KiB.' })
  file: string;

  @Field(() => String, {
    nullable: true,
    description: 'The address at which it was published; left out: its id is its address.',
  })
  address?: string | null;
}
