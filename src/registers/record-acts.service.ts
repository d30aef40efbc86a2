/** The acts on registers of reference: register, amend, retire. */
import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/caller';
import type { ActInput } from '../acts/act.input';
import type { ActRecordedModel, ActRefusedModel } from '../acts/act-result.model';
import { ActsService } from '../acts/acts.service';
import { rowPointers, rowsOf, bodyOfMany } from '../acts/many';
import { problem } from '../acts/problems';
import { refuseStale } from '../acts/optimistic-lock';
import { refuse } from '../acts/refusal';
import { subjectOf } from '../ledger/subject';
import { referencesOf, referrersOf, type RecordKey, type Records } from '../document';
import { PROPOSALS } from '../persistence/entities/dated-record.entity';
import type { LedgerTransaction } from '../ledger/ledger-transaction';
import { RECORD_TYPES, registerOf, type Catalogue, type Code, type Recorded, type RecordType } from '../recognition';
import { requireSteward } from './stewards';

/** An act on one record: on which, by whom, why. */
interface RecordCommand {
  readonly about: RecordKey;
  readonly caller: Caller;
  readonly input: ActInput;
}

/** A record as it is given, and its key. */
interface GivenRecord {
  readonly about: RecordKey;
  readonly record: Recorded;
}

type Answer = Promise<ActRecordedModel | ActRefusedModel>;

@Injectable()
export class RecordActsService {
  constructor(private readonly acts: ActsService) {}

  register(command: RecordCommand, record: Recorded): Answer {
    const { about, caller, input } = command;
    return this.acts.recordAct({ ...command, act: 'REGISTER', request: { record } }, async (catalogue, transaction) => {
      const body = await requireRegistrant({ catalogue, transaction, caller, as: input.as }, { about, record });
      return { records: asRecords(about, record), body, summary: { type: about.type } };
    });
  }

  /** Registers all of them or none. */
  registerMany({ caller, input }: Omit<RecordCommand, 'about'>, given: readonly GivenRecord[]): Answer {
    const request = { records: given.map(({ record }) => record) };
    const placeOf = rowPointers(
      'records',
      given.map(({ about }) => about.type),
    );
    const order = { about: null, caller, input, act: 'REGISTER', request, placeOf };
    return this.acts.recordAct(order, async (catalogue, transaction) => {
      const { done, problems } = await rowsOf('records', given, (row) =>
        requireRegistrant({ catalogue, transaction, caller, as: input.as }, row),
      );
      const records = Object.fromEntries(RECORD_TYPES.flatMap((type) => recordsOfType(given, type)));
      const by = bodyOfMany(done);
      return { records, body: by.body, problems: [...problems, ...by.problems], summary: { records: given.length } };
    });
  }

  amend(command: RecordCommand, record: Recorded, seen: number): Answer {
    const { about, caller, input } = command;
    return this.acts.recordAct(
      { ...command, act: 'AMEND', request: { record, seen } },
      async (catalogue, transaction) => {
        const before = catalogue.tables[about.type].find(about.code) ?? unknown(about);
        const body = requireSteward(catalogue, caller, about, [before, record], input.as);
        await refuseStale(transaction, about, seen);
        return { records: asRecords(about, record), body, summary: { type: about.type } };
      },
    );
  }

  /** Takes a record out of the register; refused as long as others refer to it. */
  retire(command: RecordCommand, seen: number): Answer {
    const { about, caller, input } = command;
    return this.acts.recordAct({ ...command, act: 'RETIRE', request: { seen } }, async (catalogue, transaction) => {
      const before = catalogue.tables[about.type].find(about.code) ?? unknown(about);
      const body = requireSteward(catalogue, caller, about, [before], input.as);
      await refuseStale(transaction, about, seen);
      const referrers = [
        ...referrersOf(registerOf(catalogue), about).map(subjectOf),
        ...(await proposalsReferringTo(transaction, about)),
      ];
      if (referrers.length > 0) refuse(problem('IN_USE', { value: about.code, record: about.code, referrers }));
      return { retired: [about], body, summary: { type: about.type } };
    });
  }
}

interface Registrant {
  readonly catalogue: Catalogue;
  readonly transaction: LedgerTransaction;
  readonly caller: Caller;
  readonly as: Code | null | undefined;
}

/**
 * Refuses to register what is there, or is not the caller's to keep. A code is for good: what was retired is registered again by who retired
 * it, as other people's files may still name it. @returns as `requireSteward`
 */
async function requireRegistrant(
  { catalogue, transaction, caller, as }: Registrant,
  { about, record }: GivenRecord,
): Promise<Code | undefined> {
  const name = { value: about.code, record: about.code };
  if (catalogue.tables[about.type].find(about.code) !== undefined) refuse(problem('EXISTS', name));
  const body = requireSteward(catalogue, caller, about, [record], as);
  const retirement = await transaction.lastAct(subjectOf(about), 'RETIRE');
  if (retirement !== null && retirement.body !== (body ?? null)) {
    const keeper = retirement.body ?? 'registrar';
    refuse(problem('RETIRED_BY', { ...name, body: keeper, entry: retirement.number }));
  }
  return body;
}

/** An open proposal, as far as it refers to records: in its draft, and to the bodies for which it was made and endorsed. */
interface OpenProposal extends RecordKey {
  readonly draft: object;
  readonly proposedBy: { readonly body: Code };
  readonly endorsedBy: readonly { readonly body: Code }[];
}

/** The open proposals that refer to a record. */
async function proposalsReferringTo(transaction: LedgerTransaction, about: RecordKey): Promise<readonly string[]> {
  const open = (await transaction.all(PROPOSALS)).map((content) => JSON.parse(content) as OpenProposal);
  const referencesIn = ({ type, draft, proposedBy, endorsedBy }: OpenProposal): readonly RecordKey[] => [
    ...referencesOf(type, draft),
    ...[proposedBy, ...endorsedBy].map(({ body }) => ({ type: 'bodies' as const, code: body })),
  ];
  return open
    .filter((proposal) => referencesIn(proposal).some((reference) => subjectOf(reference) === subjectOf(about)))
    .map((proposal) => `${PROPOSALS}/${subjectOf(proposal)}`);
}

const recordsOfType = (given: readonly GivenRecord[], type: RecordType): [RecordType, readonly Recorded[]][] => {
  const records = given.filter(({ about }) => about.type === type).map(({ record }) => record);
  return records.length === 0 ? [] : [[type, records]];
};

const asRecords = ({ type }: RecordKey, record: Recorded): Records => ({ [type]: [record] });

const unknown = ({ code }: RecordKey): never => refuse(problem('UNKNOWN_RECORD', { value: code, record: code }));
