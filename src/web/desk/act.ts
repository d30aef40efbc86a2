/** Acts on the register: how each is asked for, and what became of it. */
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
import { ask, Rejected } from '../service/ask';
import { forget, recall, store } from '../service/device';
import { useSession } from '../service/session';
import { questions } from '../service/use-ask';
import { newId } from './draft';

export type Outcome = OutcomeFragment;
/** Sends an act with what its panel says of it. */
export type Send = (act: ActInput) => Promise<Outcome>;

/**
 * Sends a mutation for who is signed in; whatever is shown of the register is then asked for anew. So is who is signed in, where the
 * service knows them no longer: the desk then asks them to sign in again.
 */
export function useSend() {
  const { token } = useSession();
  const { tongue } = useLanguage();
  return async <V extends { readonly language: typeof tongue.code }>(
    document: TypedDocumentString<{ readonly outcome: Outcome }, V>,
    variables: Omit<V, 'language'>,
  ): Promise<Outcome> => {
    try {
      const { outcome } = await ask(document, { ...variables, language: tongue.code } as V, { token });
      void questions.invalidateQueries();
      return outcome;
    } catch (error) {
      if (error instanceof Rejected && error.code === 'UNAUTHENTICATED') void questions.invalidateQueries();
      throw error;
    }
  };
}

interface Sent {
  readonly content: string;
  readonly key: string;
}

/**
 * A word for one act, the same until its content is another one: sent twice, it is done once. It is kept on this device, for whoever
 * lost the answer and the page.
 * @param place where the act is written
 */
export function useKey(place: string) {
  const last = useRef<Sent | null>(null);
  return (content: object): string => {
    const written = JSON.stringify(content);
    last.current ??= recall<Sent>(`sent:${place}`);
    if (last.current?.content !== written) last.current = { content: written, key: newId() };
    store(`sent:${place}`, last.current);
    return last.current.key;
  };
}

/** What is written of an act and not yet recorded. */
export interface Writing {
  readonly reason: string;
  readonly evidence: readonly EvidenceInput[];
  /** The body on whose behalf it is done; empty: the only one that may. */
  readonly as: string;
}

export const writingAt = (place: string): Writing => recall(`act:${place}`) ?? { reason: '', evidence: [], as: '' };

export const keepWriting = (place: string, writing: Writing): void => store(`act:${place}`, writing);

/** The day of an act that has one. */
export const dayAt = (place: string): string | null => recall(`day:${place}`);

export const keepDay = (place: string, day: string | null): void => store(`day:${place}`, day);

export function forgetAct(place: string): void {
  forget(`act:${place}`);
  forget(`day:${place}`);
  forget(`sent:${place}`);
}

export const isEndorsed = (type: RecordType): type is EndorsedType => type === 'AGREEMENT' || type === 'EQUIVALENCE';

/** As `levelReference` for `LEVEL_REFERENCE`: the field of the schema's `RecordInput`. */
export const recordInput = (type: RecordType, value: Content): RecordInput =>
  ({
    [type.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]: value,
  }) as unknown as RecordInput;

/** Puts a draft forward: a new record, or a new version of the one that was seen. */
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

/** The acts on a record that say nothing but that they are done; a revocation also its day. */
export const PLAIN_ACTS = {
  ENDORSE: EndorseDocument,
  DECLINE: DeclineDocument,
  WITHDRAW: WithdrawDocument,
  SUSPEND: SuspendDocument,
  REINSTATE: ReinstateDocument,
} as const;

export type ActName = keyof typeof PLAIN_ACTS | 'REVOKE' | 'RETIRE';

export const isActName = (name: string | null): name is ActName =>
  name !== null && (name in PLAIN_ACTS || name === 'REVOKE' || name === 'RETIRE');

interface Seen {
  readonly type: RecordType;
  readonly code: string;
  readonly seen: number;
}

export function useActOn({ type, code, seen }: Seen, name: ActName, endsOn: string): Send {
  const send = useSend();
  return (act) => {
    if (name === 'RETIRE') return send(RetireRecordDocument, { type: type as ReferenceType, code, seen, act });
    const about = { type: type as EndorsedType, code, seen, act };
    return name === 'REVOKE' ? send(RevokeDocument, { ...about, endsOn }) : send(PLAIN_ACTS[name], about);
  };
}
