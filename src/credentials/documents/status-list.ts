/**
 * Whether a credential is revoked or suspended, by the Bitstring Status List (W3C, v1.0) that it names. A list is a credential: it counts
 * where it is verified and by the same body of the register as the credential. Which of its editions is handed over, nobody can tell from it:
 * so its age is said.
 */
import { dayAt } from '../../api/clock';
import { bitAt, bitsOf } from './bitstring';
import type { ReadStatus } from './claims';
import { failed, notChecked, passed, type Finding } from './finding';
import { UNBOUNDED } from './times';
import type { VerifiedDocument } from './verified-document';

/** A list as it was published, and where, if that is not its id: the address by which credentials name it. */
export interface StatusListFile {
  readonly file: Uint8Array;
  readonly address?: string;
}

export interface StatusContext {
  /** The body that issued the credential. */
  readonly body: string;
  readonly at: number;
  readonly lists: readonly StatusListFile[];
  /** The id of the credential in a file, unverified; undefined where it has none, or cannot be read. */
  readonly idOf: (file: Uint8Array) => Promise<string | undefined>;
  readonly verify: (file: Uint8Array) => Promise<VerifiedDocument>;
}

/** A credential has one status for each purpose; no more are looked at. */
const MAX_STATUSES = 8;

export async function checkStatuses(
  statuses: readonly ReadStatus[],
  context: StatusContext,
): Promise<readonly Finding[]> {
  if (statuses.length > MAX_STATUSES) return [notChecked('TOO_MANY_STATUSES', { most: MAX_STATUSES })];
  const findings: Finding[] = [];
  for (const status of statuses) findings.push(await checkStatus(status, context));
  return findings;
}

async function checkStatus(
  { types, purpose, index, list, size }: ReadStatus,
  context: StatusContext,
): Promise<Finding> {
  if (!types.some((type) => type.endsWith('#BitstringStatusListEntry')))
    return notChecked('STATUS_TYPE_UNKNOWN', { type: types[0] ?? '–' });
  if (purpose === undefined || index === undefined || list === undefined) return notChecked('STATUS_MALFORMED');
  if (size !== undefined && size !== '1') return notChecked('STATUS_MALFORMED');
  const found = await listAt(list, context);
  if (found === undefined) return notChecked('STATUS_LIST_MISSING', { list });
  const { verdict, body, credential } = await context.verify(found);
  if (verdict !== 'VALID') return notChecked('STATUS_LIST_NOT_VALID', { list });
  if (body !== context.body) return notChecked('STATUS_LIST_OF_OTHER', { list, body: body ?? '–' });
  const content = credential?.statusLists.find(({ purposes }) => purposes.includes(purpose));
  if (content === undefined) return notChecked('STATUS_PURPOSE_OTHER', { list, purpose });
  const bits = bitsOf(content.encodedList);
  if (bits === undefined) return notChecked('STATUS_LIST_BROKEN', { list });
  const isSet = bitAt(bits, index);
  if (isSet === undefined) return notChecked('STATUS_INDEX_UNKNOWN', { list, index });
  const published = Math.max(...(credential?.validFrom ?? []));
  const said = { list, purpose, since: Number.isFinite(published) ? dayAt(published) : UNBOUNDED };
  return isSet ? whereSet(said) : passed('STATUS_NOT_SET', said);
}

function whereSet(said: { readonly list: string; readonly purpose: string; readonly since: string }): Finding {
  if (said.purpose === 'revocation') return failed('REVOKED', said);
  if (said.purpose === 'suspension') return failed('SUSPENDED', said);
  return notChecked('STATUS_OTHER_SET', said);
}

/** The list that was published at an address, by the word of whoever hands it over, or by its id. */
async function listAt(address: string, { lists, idOf }: StatusContext): Promise<Uint8Array | undefined> {
  for (const { file, address: published } of lists)
    if (published === address || (published === undefined && (await idOf(file)) === address)) return file;
  return undefined;
}

/** The addresses of the lists that a credential names, where nobody has handed them over. */
export const listsMissing = ({ steps }: Pick<VerifiedDocument, 'steps'>): readonly string[] =>
  steps
    .filter(({ step, code }) => step === 'STATUS' && code === 'STATUS_LIST_MISSING')
    .flatMap(({ parameters: { list } }) => (typeof list === 'string' ? [list] : []));
