/** Issuers register their status lists, so that whoever verifies need not hand them over and nothing is fetched. Each is an act of the ledger. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../access/caller';
import type { ActInput } from '../../acts/act.input';
import type { ActRecordedModel, ActRefusedModel } from '../../acts/act-result.model';
import { ActsService } from '../../acts/acts.service';
import { bodyOf } from '../../acts/on-behalf';
import type { Plan } from '../../acts/plan';
import { textProblems } from '../../acts/problems';
import { refuse } from '../../acts/refusal';
import { today } from '../../api/clock';
import { linkFlaws } from '../../document';
import type { LedgerTransaction } from '../../ledger/ledger-transaction';
import { STATUS_LISTS } from '../../persistence/entities/dated-record.entity';
import type { Catalogue, Code } from '../../recognition';
import { findingSaid } from '../documents/sentences';
import type { VerifiedDocument } from '../documents/verified-document';
import { FileVerificationService } from '../files/file-verification.service';
import type { StatusListInput } from '../files/files.input';
import { listProblem } from './list-problems';
import { readList, rowOf, type RegisteredList } from './registered-list';

interface Order {
  readonly caller: Caller;
  readonly input: ActInput;
  readonly catalogue: Catalogue;
}

interface Named {
  readonly address: string;
  readonly list: RegisteredList;
}

@Injectable()
export class ListRegistrationService {
  constructor(
    private readonly acts: ActsService,
    private readonly files: FileVerificationService,
  ) {}

  /** @throws LocalizedError where the file is no base64 or too large, or too many files wait */
  async register(
    { caller, input, catalogue }: Order,
    given: StatusListInput,
  ): Promise<ActRecordedModel | ActRefusedModel> {
    const verified = await this.files.verifyList(catalogue, given.file, today());
    const request = { address: given.address ?? null, sha256: createHash('sha256').update(given.file).digest('hex') };
    const order = { act: 'REGISTER_STATUS_LIST', about: null, caller, input, request };
    return this.acts.recordAct(order, async (_, transaction) => {
      const named = readGiven(given, verified);
      const body = bodyOf(caller, [named.list.body], input.as);
      return planned(named, body, transaction);
    });
  }
}

/** The list and its address. @throws ActRefused where it is none, or not verified */
function readGiven(
  { file, address: said }: StatusListInput,
  { verdict, steps, credential, body }: VerifiedDocument,
): Named {
  const [wrong] = steps.filter(({ outcome }) => outcome !== 'PASSED');
  if (verdict !== 'VALID' || credential === undefined || body === undefined)
    refuse(listProblem('LIST_NOT_VALID', { finding: findingSaid(wrong) }));
  if (credential.statusLists.length === 0) refuse(listProblem('NO_LIST', {}));
  const published = Math.max(...credential.validFrom);
  if (!Number.isFinite(published)) refuse(listProblem('LIST_NOT_DATED', {}));
  const address = said ?? credential.id;
  if (address === undefined) refuse(listProblem('NO_LIST_ADDRESS', {}, '/list/address'));
  const flaws = linkFlaws(address);
  if (flaws.length > 0) refuse(...textProblems(address, flaws, '/list/address'));
  const purposes = credential.statusLists.flatMap((list) => list.purposes);
  return { address, list: { body, purposes, publishedAt: new Date(published).toISOString(), file } };
}

async function planned({ address, list }: Named, body: Code, transaction: LedgerTransaction): Promise<Plan> {
  const row = await transaction.current(STATUS_LISTS, address);
  const present = row && readList(row.content);
  if (present !== null && present.body !== body)
    refuse(listProblem('LIST_OF_OTHER', { address, body: present.body }, '/list/address'));
  if (present !== null && present.publishedAt >= list.publishedAt)
    refuse(listProblem('LIST_OLDER', { value: list.publishedAt, present: present.publishedAt, address }));
  return { statusLists: { put: [rowOf(address, list)] }, body, summary: { statusLists: 1 } };
}
