/** Has a credential file verified by the service, which keeps nothing of it. */
import { useRef, useState } from 'react';
import { VerifyFileDocument, type VerifyFileQuery } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import { request } from '../service/request';

export type FileVerification = VerifyFileQuery['verifyCredentialFile'];

/** What the service takes, in bytes. */
const MOST_BYTES = 1024 * 1024;

/** Why a file is not sent. */
export class NoFile extends Error {
  override readonly name = 'NoFile';

  constructor(readonly why: 'TOO_LARGE' | 'UNREADABLE' | 'EMPTY') {
    super(why);
  }
}

export type FileState = 'NONE' | 'WAITING' | FileVerification | Error;

/** @returns what came of the file that was given last, and how another one is given; `onDate` null: today */
export function useFile(): [FileState, (file: File, onDate: string | null) => void] {
  const { language } = useLanguage();
  const [state, setState] = useState<FileState>('NONE');
  const sent = useRef<AbortController>(null);
  const verify = (file: File, onDate: string | null): void => {
    sent.current?.abort();
    const { signal } = (sent.current = new AbortController());
    const tell = (found: FileState): void => {
      if (!signal.aborted) setState(found);
    };
    setState('WAITING');
    base64Of(file)
      .then((content) => request(VerifyFileDocument, { file: content, onDate, language: language.code }, { signal }))
      .then(({ verifyCredentialFile }) => tell(verifyCredentialFile), tell);
  };
  return [state, verify];
}

/** @throws NoFile */
async function base64Of(file: File): Promise<string> {
  if (file.size === 0) throw new NoFile('EMPTY');
  if (file.size > MOST_BYTES) throw new NoFile('TOO_LARGE');
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch(() => {
      throw new NoFile('UNREADABLE');
    }),
  );
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
