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
import { PROPOSALS } from '../catalogue/loader';
import type { Pen } from '../ledger/pen';
import { RECORD_TYPES, registerOf, type Code, type Recorded, type RecordType } from '../recognition';
import { keeping } from './keepers';

/** One act: on what, by whom, why. */
export interface RecordOrder {
  readonly about: RecordKey;
  readonly caller: Caller;
  readonly input: ActInput;
}

/** A record that is given, and what it is. */
export interface Given {
  readonly about: RecordKey;
  readonly record: Recorded;
}

type Answer = Promise<ActRecordedModel | ActRefusedModel>;

@Injectable()
export class RecordsService {
  constructor(private readonly acts: ActsService) {}

  register(order: RecordOrder, record: Recorded): Answer {
    const { about, caller, input } = order;
    return this.acts.recordAct({ ...order, act: 'REGISTER', request: { record } }, (catalogue) => {
      if (catalogue.tables[about.type].find(about.code) !== undefined)
        refuse(problem('EXISTS', { value: about.code, record: about.code }));
      const body = keeping(catalogue, caller, about, [record], input.as);
      return { records: asRecords(about, record), body, summary: { type: about.type } };
    });
  }

  /** All of them or none. */
  registerMany({ caller, input }: Omit<RecordOrder, 'about'>, given: readonly Given[]): Answer {
    const request = { records: given.map(({ record }) => record) };
    const placeOf = rowPointers(
      'records',
      given.map(({ about }) => about.type),
    );
    return this.acts.recordAct({ about: null, caller, input, act: 'REGISTER', request, placeOf }, async (catalogue) => {
      const { done, problems } = await rowsOf('records', given, ({ about, record }) => {
        if (catalogue.tables[about.type].find(about.code) !== undefined)
          refuse(problem('EXISTS', { value: about.code, record: about.code }));
        return keeping(catalogue, caller, about, [record], input.as);
      });
      const records = Object.fromEntries(RECORD_TYPES.flatMap((type) => recordsOfType(given, type)));
      const by = bodyOfMany(done);
      return { records, body: by.body, problems: [...problems, ...by.problems], summary: { records: given.length } };
    });
  }

  amend(order: RecordOrder, record: Recorded, seen: number): Answer {
    const { about, caller, input } = order;
    return this.acts.recordAct({ ...order, act: 'AMEND', request: { record, seen } }, async (catalogue, pen) => {
      const before = catalogue.tables[about.type].find(about.code) ?? unknown(about);
      const body = keeping(catalogue, caller, about, [before, record], input.as);
      await refuseStale(pen, about, seen);
      return { records: asRecords(about, record), body, summary: { type: about.type } };
    });
  }

  /** Takes a record out of the register; what others rest on stays. */
  retire(order: RecordOrder, seen: number): Answer {
    const { about, caller, input } = order;
    return this.acts.recordAct({ ...order, act: 'RETIRE', request: { seen } }, async (catalogue, pen) => {
      const before = catalogue.tables[about.type].find(about.code) ?? unknown(about);
      const body = keeping(catalogue, caller, about, [before], input.as);
      await refuseStale(pen, about, seen);
      const referrers = [
        ...referrersOf(registerOf(catalogue), about).map(subjectOf),
        ...(await proposalsNaming(pen, about)),
      ];
      if (referrers.length > 0) refuse(problem('IN_USE', { value: about.code, record: about.code, referrers }));
      return { retired: [about], body, summary: { type: about.type } };
    });
  }
}

/** An open proposal, as far as it names records: in its draft, and for whom it was made and endorsed. */
interface Naming extends RecordKey {
  readonly draft: object;
  readonly proposedBy: { readonly body: Code };
  readonly endorsedBy: readonly { readonly body: Code }[];
}

/** Open proposals that name a record. */
async function proposalsNaming(pen: Pen, about: RecordKey): Promise<readonly string[]> {
  const open = (await pen.all(PROPOSALS)).map((content) => JSON.parse(content) as Naming);
  const namedBy = ({ type, draft, proposedBy, endorsedBy }: Naming): readonly RecordKey[] => [
    ...referencesOf(type, draft),
    ...[proposedBy, ...endorsedBy].map(({ body }) => ({ type: 'bodies' as const, code: body })),
  ];
  return open
    .filter((proposal) => namedBy(proposal).some((named) => subjectOf(named) === subjectOf(about)))
    .map((proposal) => `${PROPOSALS}/${subjectOf(proposal)}`);
}

const recordsOfType = (given: readonly Given[], type: RecordType): [RecordType, readonly Recorded[]][] => {
  const records = given.filter(({ about }) => about.type === type).map(({ record }) => record);
  return records.length === 0 ? [] : [[type, records]];
};

const asRecords = ({ type }: RecordKey, record: Recorded): Records => ({ [type]: [record] });

const unknown = ({ code }: RecordKey): never => refuse(problem('UNKNOWN_RECORD', { value: code, record: code }));
