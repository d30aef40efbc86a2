/** Asks what an issued certificate is. Each try counts: nothing is asked again by itself. */
import { useRef, useState } from 'react';
import { VerifyPaperDocument, type VerifyPaperQuery } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import type { paperKey } from '../parts/paper-fields';
import { request } from '../service/request';

export type Verification = VerifyPaperQuery['verifyCredential'];

export interface Verifying {
  readonly isWaiting: boolean;
  readonly answer: Verification | null;
  readonly error: Error | null;
  /** @param onDate null: today */
  readonly verify: (paper: NonNullable<ReturnType<typeof paperKey>>, onDate: string | null) => void;
  /** An answer is of what it was asked about: once that changes, there is none. */
  readonly clear: () => void;
}

/** @param token of who asks, if somebody is signed in */
export function useVerification(token: string | null = null): Verifying {
  const { language } = useLanguage();
  const [state, setState] = useState<'READY' | 'WAITING' | Verification | Error>('READY');
  const sent = useRef<AbortController>(null);
  const clear = (): void => {
    sent.current?.abort();
    setState('READY');
  };
  const verify: Verifying['verify'] = (paper, onDate) => {
    sent.current?.abort();
    const { signal } = (sent.current = new AbortController());
    setState('WAITING');
    request(VerifyPaperDocument, { paper, onDate, language: language.code }, { signal, token }).then(
      ({ verifyCredential }) => {
        if (!signal.aborted) setState(verifyCredential);
      },
      (error: Error) => {
        if (!signal.aborted) setState(error);
      },
    );
  };
  return {
    isWaiting: state === 'WAITING',
    answer: typeof state === 'object' && !(state instanceof Error) ? state : null,
    error: state instanceof Error ? state : null,
    verify,
    clear,
  };
}
