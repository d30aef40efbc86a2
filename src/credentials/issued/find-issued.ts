/**
 * Looks up an issued certificate by what stands on it: all digests that it could be under at once, so that the same is done whatever comes of it. Nothing
 * is counted or written: whoever has the keys, which this takes, could find out all the same.
 */
import type { Catalogue, Code, Day, Holding } from '../../recognition';
import type { Digests } from './digests';
import type { Holder } from './holder';
import { statusOn, type Found, type IssuedCertificate } from './issued-certificate';
import type { IssuedTable } from './issued.table';

export interface Verified extends Found {
  /** Undefined: not known. */
  readonly issued?: IssuedCertificate;
}

/** What stands on a paper. */
export interface PaperSaid extends Holder {
  /** INVARIANT (the catalogue has it): checked by whoever asks. */
  readonly certificate: Code;
}

interface Lookup extends Verified {
  readonly body: Code;
  /** The digests that it was looked for under. */
  readonly asked: readonly string[];
  /** The one of them that it was found under; undefined: none. */
  readonly digest?: string;
}

/** @param day on which it has to be in force */
export async function findIssued(
  table: IssuedTable,
  digests: Digests,
  { tables, revision }: Catalogue,
  paper: PaperSaid,
  day: Day,
): Promise<Lookup> {
  const { body } = tables.certificates.find(paper.certificate)!;
  const asked = digests.asked(body, paper);
  const found = await table.find(asked, paper.certificate, revision);
  if (found === undefined) return { body, asked, status: 'NOT_KNOWN' };
  const { code: digest, issued } = found;
  return { body, asked, digest, issued, ...statusOn(issued, day) };
}

/** What a paper stands for in a decision: nothing unless it is genuine and in force; with the days that are true, whatever it says. */
export function holdingOf({ status, issued }: Verified): readonly Holding[] {
  if (status !== 'IN_FORCE' || issued === undefined) return [];
  const { certificate, awardedOn, expiresOn } = issued;
  return [{ certificate, awardedOn, expiresOn }];
}
