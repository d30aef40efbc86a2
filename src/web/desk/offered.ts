/** What of a record's acts is offered to whoever is signed in, and in words why the rest is not. */
import type { EntryFactsFragment, RecordToActOnQuery, RecordType, State } from '../graphql/graphql';
import { fromDocument } from '../forms/values';
import { useFormats, useText } from '../language/language';
import { isEndorsed, type ActName } from './act';
import { texts } from './acts-texts';
import { useAgreements } from './agreements';
import { actsOnAgreed, hasSigned, keepersOf, mayKeep, type Agreed } from './may';
import { useBodyNames, useMe } from './me';

export type Proposal = NonNullable<RecordToActOnQuery['proposal']>;

interface Situation {
  readonly type: RecordType;
  /** null: it is no longer in the register. */
  readonly state: State | null;
  readonly proposal: Proposal | null;
  readonly content: string;
  /** The entries of the ledger on it, the latest first. */
  readonly entries: readonly EntryFactsFragment[];
}

interface Offered {
  readonly acts: readonly ActName[];
  /** Whether an amendment, or the same anew, may be drafted. */
  readonly mayDraft: boolean;
  /** Why no more is offered. */
  readonly notes: readonly string[];
}

/** @returns undefined until it is known */
export function useOffered({ type, state, proposal, content, entries }: Situation): Offered | undefined {
  const t = useText(texts);
  const me = useMe();
  const { list } = useFormats();
  const record = fromDocument(content);
  const hangsOn = record['agreement'];
  const agreements = useAgreements(type === 'EQUIVALENCE' && typeof hangsOn === 'string' ? [hangsOn] : []);
  const parties = partiesOf(type, [record, ...(proposal === null ? [] : [fromDocument(proposal.content)])]);
  const agreeing = type === 'EQUIVALENCE' ? (agreements?.[0]?.parties ?? []).map(({ code }) => code) : parties;
  const suspendedBy = suspenderIn(entries);
  const keepers = isEndorsed(type) ? agreeing : keepersOf(type, record);
  const nameOf = useBodyNames([...keepers, ...(suspendedBy?.body ? [suspendedBy.body] : [])]);
  if (agreements === undefined) return undefined;
  const forOthers = keepers.length === 0 ? t('forRegistrar') : t('forOthers', { bodies: list(keepers.map(nameOf)) });
  if (!isEndorsed(type)) {
    const mayAct = mayKeep(type, record, me);
    return {
      acts: mayAct && state !== null ? ['RETIRE'] : [],
      mayDraft: mayAct,
      notes: mayAct ? [] : [forOthers],
    };
  }
  const agreed: Agreed = { state: state ?? 'REVOKED', parties: agreeing, proposal, suspendedBy };
  const acts = state === null ? [] : actsOnAgreed(agreed, me);
  const isParty = agreeing.some((body) => me.bodies.includes(body));
  return { acts, mayDraft: isParty, notes: isParty ? notes() : [forOthers] };

  function notes(): readonly string[] {
    const signed = proposal !== null && hasSigned(proposal, me) ? [t('signed')] : [];
    if (state !== 'SUSPENDED' || acts.includes('REINSTATE') || suspendedBy === null) return signed;
    return suspendedBy.account === me.subject
      ? [...signed, t('suspendedByYou')]
      : [...signed, t('suspendedByOthers', { body: nameOf(suspendedBy.body ?? '') })];
  }
}

const partiesOf = (type: RecordType, versions: readonly ReturnType<typeof fromDocument>[]): readonly string[] =>
  type === 'AGREEMENT' ? [...new Set(versions.flatMap(({ parties }) => parties as readonly string[]))] : [];

/** Who suspended it last, unless it was reinstated since. */
function suspenderIn(entries: readonly EntryFactsFragment[]): Agreed['suspendedBy'] {
  const last = entries.find(({ act }) => act === 'SUSPEND' || act === 'REINSTATE');
  return last?.act === 'SUSPEND' ? { account: last.actor, body: last.body } : null;
}
