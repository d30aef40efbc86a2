/** Acts on the register: how each is sent, what is kept of it on this device until it is recorded, and its outcome. */
import { useRef } from 'react';
import type {
  ActInput,
  EndorsedType,
  EvidenceInput,
  OutcomeFragment,
  RecordInput,
  RecordType,
  ReferenceType,
} from '../graphql/graphql';
import {
  AmendAgreementDocument,
  AmendEquivalenceDocument,
  AmendRecordDocument,
  DeclineDocument,
  EndorseDocument,
  ProposeAgreementDocument,
  ProposeEquivalenceDocument,
  RegisterRecordDocument,
  ReinstateDocument,
  RetireRecordDocument,
  RevokeDocument,
  SuspendDocument,
  WithdrawDocument,
  type AgreementInput,
  type EquivalenceInput,
  type TypedDocumentString,
} from '../graphql/graphql';
import { useLanguage } from '../language/language';
import type { Content } from '../records/names';
import { request, Rejected } from '../service/request';
import { forget, recall, store } from '../service/device';
import { useSession } from '../service/session';
import { queryClient } from '../service/use-service-query';
import { newId } from './draft';

export type Outcome = OutcomeFragment;
/** Sends an act with the reason, evidence and body that its form gives. */
export type Send = (act: ActInput) => Promise<Outcome>;

/**
 * Sends a mutation for who is signed in; all that is shown of the register is then queried again. So is who is signed in, where the
 * service no longer accepts the token: the desk then offers to sign in again.
 */
export function useSend() {
  const { token } = useSession();
  const { language } = useLanguage();
  return async <V extends { readonly language: typeof language.code }>(
    document: TypedDocumentString<{ readonly outcome: Outcome }, V>,
    variables: Omit<V, 'language'>,
  ): Promise<Outcome> => {
    try {
      const { outcome } = await request(document, { ...variables, language: language.code } as V, { token });
      void queryClient.invalidateQueries();
      return outcome;
    } catch (error) {
      if (error instanceof Rejected && error.code === 'UNAUTHENTICATED') void queryClient.invalidateQueries();
      throw error;
    }
  };
}

interface SentAct {
  readonly content: string;
  readonly key: string;
}

/**
 * The idempotency key of one act, the same until its content changes: sent twice, it is done once. It is kept on this device, for whoever
 * lost the answer and the page.
 * @param storageKey of the act's form; null: it tells of somebody, and is kept as long as the form is there
 */
export function useKey(storageKey: string | null) {
  const last = useRef<SentAct | null>(null);
  return (content: object): string => {
    const written = JSON.stringify(content);
    if (storageKey !== null) last.current ??= recall<SentAct>(`sent:${storageKey}`);
    if (last.current?.content !== written) last.current = { content: written, key: newId() };
    if (storageKey !== null) store(`sent:${storageKey}`, last.current);
    return last.current.key;
  };
}

/** What is filled in for an act that is not yet recorded. */
export interface ActFields {
  readonly reason: string;
  readonly evidence: readonly EvidenceInput[];
  /** The body on whose behalf it is done; empty: the only one that may. */
  readonly as: string;
}

export const NO_FIELDS: ActFields = { reason: '', evidence: [], as: '' };

export const storedFields = (storageKey: string | null): ActFields =>
  (storageKey === null ? null : recall<ActFields>(`act:${storageKey}`)) ?? NO_FIELDS;

export function storeFields(storageKey: string | null, fields: ActFields): void {
  if (storageKey !== null) store(`act:${storageKey}`, fields);
}

/** The day of an act that has one. */
export const storedDay = (storageKey: string): string | null => recall(`day:${storageKey}`);

export const storeDay = (storageKey: string, day: string | null): void => store(`day:${storageKey}`, day);

export function forgetAct(storageKey: string | null): void {
  if (storageKey === null) return;
  forget(`act:${storageKey}`);
  forget(`day:${storageKey}`);
  forget(`sent:${storageKey}`);
}

export const isEndorsed = (type: RecordType): type is EndorsedType => type === 'AGREEMENT' || type === 'EQUIVALENCE';

/** As `levelReference` for `LEVEL_REFERENCE`: the field of the schema's `RecordInput`. */
export const recordInput = (type: RecordType, value: Content): RecordInput =>
  ({
    [type.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]: value,
  }) as unknown as RecordInput;

/** Submits a draft: a new record, or a new version of the one that was seen. */
export function useSubmit(type: RecordType, value: Content, seen: number | null): Send {
  const send = useSend();
  return (act) => {
    if (type === 'AGREEMENT') {
      const agreement = value as unknown as AgreementInput;
      return seen === null
        ? send(ProposeAgreementDocument, { agreement, act })
        : send(AmendAgreementDocument, { agreement, seen, act });
    }
    if (type === 'EQUIVALENCE') {
      const equivalence = value as unknown as EquivalenceInput;
      return seen === null
        ? send(ProposeEquivalenceDocument, { equivalence, act })
        : send(AmendEquivalenceDocument, { equivalence, seen, act });
    }
    const record = recordInput(type, value);
    return seen === null
      ? send(RegisterRecordDocument, { record, act })
      : send(AmendRecordDocument, { record, seen, act });
  };
}

/** The acts on a record that take no arguments of their own. */
const PLAIN_ACTS = {
  ENDORSE: EndorseDocument,
  DECLINE: DeclineDocument,
  WITHDRAW: WithdrawDocument,
} as const;

/** The acts that have a day; those that need not be told it take today. */
const DATED_ACTS = { SUSPEND: 'OPTIONAL', REINSTATE: 'OPTIONAL', REVOKE: 'REQUIRED' } as const;

export type DatedActName = keyof typeof DATED_ACTS;
export type ActName = keyof typeof PLAIN_ACTS | DatedActName | 'RETIRE';

export const isDatedAct = (name: ActName): name is DatedActName => name in DATED_ACTS;
export const needsDay = (name: ActName): boolean => isDatedAct(name) && DATED_ACTS[name] === 'REQUIRED';

export const isActName = (name: string | null): name is ActName =>
  name !== null && (name in PLAIN_ACTS || name in DATED_ACTS || name === 'RETIRE');

interface Seen {
  readonly type: RecordType;
  readonly code: string;
  readonly seen: number;
}

/** @param day of an act that has one; null: today, where it need not be told */
export function useActOn({ type, code, seen }: Seen, name: ActName, day: string | null): Send {
  const send = useSend();
  return (act) => {
    if (name === 'RETIRE') return send(RetireRecordDocument, { type: type as ReferenceType, code, seen, act });
    const about = { type: type as EndorsedType, code, seen, act };
    switch (name) {
      case 'SUSPEND':
        return send(SuspendDocument, { ...about, startsOn: day });
      case 'REINSTATE':
        return send(ReinstateDocument, { ...about, endsOn: day });
      case 'REVOKE':
        return send(RevokeDocument, { ...about, endsOn: day ?? '' });
      case 'ENDORSE':
      case 'DECLINE':
      case 'WITHDRAW':
        return send(PLAIN_ACTS[name], about);
    }
  };
}
