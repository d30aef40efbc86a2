/** Verifies credential files by the keys of the register. Nothing of a file is kept or logged. */
import { Inject, Injectable, Optional, type OnApplicationShutdown } from '@nestjs/common';
import { endOf } from '../../api/clock';
import { badRequest, overloaded } from '../../api/errors';
import type { Catalogue, Code, Day } from '../../recognition';
import { counters } from '../../scheduling/counters';
import { QueueFull } from '../../scheduling/shared';
import { currentTask } from '../../scheduling/task';
import { notChecked } from '../documents/finding';
import { listsMissing, type StatusListFile } from '../documents/status-list';
import type { Step, StepName, VerifiedDocument } from '../documents/verified-document';
import { certificateOf, type CertificateFound } from './certificate-of';
import { MOST_FILE_BYTES, MOST_LIST_BYTES, MOST_LISTS, type StatusListInput } from './files.input';
import { issuerKeysOf } from './issuer-keys';
import { KnownLists } from '../status-lists/known-lists';
import { Verifier } from './verifier';

/** In seconds: far more than any file takes that was not made to take long. */
const MOST_SECONDS = 10;
export const VERIFYING_SECONDS = Symbol('how long a file may take');

/** Files of one caller that may wait at a time, so that nobody fills the queue alone. */
const MOST_OF_A_CALLER = 4;

export interface VerifiedFile extends Pick<CertificateFound, 'claimed'> {
  readonly verified: VerifiedDocument;
  /** The certificate of the register that it counts as; whether it counts at all, its verdict says. */
  readonly certificate?: Code;
  /** Those of the verification, and which certificate it is. */
  readonly steps: readonly (Omit<Step, 'step'> & { readonly step: StepName | 'CERTIFICATE' })[];
}

@Injectable()
export class FileVerificationService implements OnApplicationShutdown {
  private readonly verifier: Verifier;
  private readonly present = new Map<string, number>();

  constructor(
    private readonly lists: KnownLists,
    @Optional() @Inject(VERIFYING_SECONDS) seconds = MOST_SECONDS,
  ) {
    this.verifier = new Verifier(seconds);
  }

  onApplicationShutdown(): Promise<void> {
    return this.verifier.stop();
  }

  /**
   * @param given in base64
   * @param day at whose end in UTC+8 it is judged
   * @throws LocalizedError where it is no base64 or too large, or too many files wait
   */
  async verify(
    catalogue: Catalogue,
    given: string,
    lists: readonly StatusListInput[] | null | undefined,
    day: Day,
  ): Promise<VerifiedFile> {
    const file = bytesOf(given, 'file', MOST_FILE_BYTES);
    const handed = statusListsOf(lists ?? []);
    const first = await this.verified(catalogue, file, handed, day);
    const missing = listsMissing(first).slice(0, MOST_LISTS);
    const known = missing.length === 0 ? [] : await this.lists.filesAt(missing, catalogue.revision);
    const verified = known.length === 0 ? first : await this.verified(catalogue, file, [...handed, ...known], day);
    const { finding, ...found } = await certificateOf(catalogue, verified);
    return { verified, ...found, steps: [...verified.steps, { step: 'CERTIFICATE', ...finding }] };
  }

  /** The same of a status list, which is a credential itself. */
  verifyList(catalogue: Catalogue, given: string, day: Day): Promise<VerifiedDocument> {
    return this.verified(catalogue, bytesOf(given, 'list.file', MOST_LIST_BYTES), [], day);
  }

  private async verified(
    catalogue: Catalogue,
    file: Buffer,
    statusLists: readonly StatusListFile[],
    day: Day,
  ): Promise<VerifiedDocument> {
    const context = { at: endOf(day), issuers: issuerKeysOf(catalogue), statusLists };
    return (await this.inTurn(() => this.verifier.verify({ file, context }))) ?? this.givenUp();
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const { caller } = currentTask();
    const count = this.present.get(caller) ?? 0;
    if (count >= MOST_OF_A_CALLER) throw refused();
    this.present.set(caller, count + 1);
    try {
      return await work();
    } catch (error) {
      throw error instanceof QueueFull ? refused() : error;
    } finally {
      const left = (this.present.get(caller) ?? 1) - 1;
      if (left === 0) this.present.delete(caller);
      else this.present.set(caller, left);
    }
  }

  private givenUp(): VerifiedDocument {
    const { seconds } = this.verifier;
    return { verdict: 'UNDETERMINED', steps: [{ step: 'FILE', ...notChecked('NOT_FINISHED', { seconds }) }] };
  }
}

function refused(): Error {
  counters.shed++;
  return overloaded();
}
function statusListsOf(lists: readonly StatusListInput[]): readonly StatusListFile[] {
  if (lists.length > MOST_LISTS) throw badRequest('TOO_MANY_STATUS_LISTS', { count: lists.length, most: MOST_LISTS });
  return lists.map(({ file, address }, at) => ({
    file: bytesOf(file, `statusLists[${String(at)}].file`, MOST_LIST_BYTES),
    address: address ?? undefined,
  }));
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function bytesOf(given: string, field: string, most: number): Buffer {
  const bytes = Math.floor((given.length * 3) / 4);
  if (bytes > most + 2) throw badRequest('FILE_TOO_LARGE', { field, count: bytes, most });
  if (given === '' || !BASE64.test(given)) throw badRequest('NOT_BASE64', { field });
  return Buffer.from(given, 'base64');
}
