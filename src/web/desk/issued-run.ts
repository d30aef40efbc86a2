/** A sheet of issued certificates as it is checked and registered, a batch at a time: what comes in between is waited out, or told. */
import { useEffect, useRef, useState } from 'react';
import { CheckIssuedDocument, RegisterIssuedDocument } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import { Rejected, request } from '../service/request';
import { useSession } from '../service/session';
import { queryClient } from '../service/use-service-query';
import { withRetries } from '../service/with-retries';
import { batchesOf, check, register, type Batch, type IssuingService } from '../../sheets/issued/register';
import type { IssuedRow, RowProblem } from '../../sheets/issued/rows';
import type { ActFields } from './act';

/** Rows, unless it is said what else. */
export interface IssuedRun {
  readonly is: 'CHECKING' | 'REGISTERING' | 'CHECKED' | 'REGISTERED' | 'REFUSED' | 'STOPPED';
  readonly all: number;
  /** Of what it is at now. */
  readonly done: number;
  readonly registered: number;
  /** Registered by an earlier run of the same sheet. */
  readonly earlier: number;
  readonly problems: readonly RowProblem[];
  /** Why it stopped by itself. */
  readonly error?: Error;
}

export interface IssuedRunner {
  readonly run: IssuedRun | null;
  /** @param registers false: it is only checked */
  readonly start: (rows: readonly IssuedRow[], act: ActFields, registers: boolean) => void;
  readonly stop: () => void;
  /** What is shown of a run holds for its sheet alone. */
  readonly clear: () => void;
}

export function useIssuedRun(): IssuedRunner {
  const { token } = useSession();
  const { language } = useLanguage();
  const [run, setRun] = useState<IssuedRun | null>(null);
  const control = useRef<AbortController>(null);
  // Who leaves the desk stops it.
  useEffect(() => () => control.current?.abort(), []);
  const stop = (): void => control.current?.abort();
  const start: IssuedRunner['start'] = (rows, act, registers) => {
    stop();
    const { signal } = (control.current = new AbortController());
    const begun: IssuedRun = { is: 'CHECKING', all: rows.length, done: 0, registered: 0, earlier: 0, problems: [] };
    setRun(begun);
    const update = (changes: Partial<IssuedRun>): void => {
      if (!signal.aborted) setRun((was) => ({ ...(was ?? begun), ...changes }));
    };
    const service = serviceFor({ act, language: language.code, token, signal });
    carryOut(batchesOf(rows), service, registers, update).catch((error: Error) => {
      if (error instanceof Rejected && error.code === 'UNAUTHENTICATED') void queryClient.invalidateQueries();
      setRun((was) => ({ ...(was ?? begun), is: 'STOPPED', ...(signal.aborted ? {} : { error }) }));
    });
  };
  const clear = (): void => {
    stop();
    setRun(null);
  };
  return { run, start, stop, clear };
}

async function carryOut(
  batches: readonly Batch[],
  service: IssuingService,
  registers: boolean,
  update: (changes: Partial<IssuedRun>) => void,
): Promise<void> {
  const checked = await check(batches, service, (done) => update({ done }));
  const earlier = sizeOf([...checked.earlier]);
  update({ earlier });
  if (checked.problems.length > 0 || !registers) {
    update({ is: checked.problems.length > 0 ? 'REFUSED' : 'CHECKED', problems: checked.problems });
    return;
  }
  const left = batches.filter((batch) => !checked.earlier.has(batch));
  update({ is: 'REGISTERING', done: earlier });
  const problems = await register(left, service, (registered) => update({ registered, done: earlier + registered }));
  update(problems.length > 0 ? { is: 'REFUSED', problems } : { is: 'REGISTERED' });
  void queryClient.invalidateQueries();
}

const sizeOf = (batches: readonly Batch[]): number => batches.reduce((sum, { rows }) => sum + rows.length, 0);

interface Asking {
  readonly act: ActFields;
  readonly language: ReturnType<typeof useLanguage>['language']['code'];
  readonly token: string | null;
  readonly signal: AbortSignal;
}

const serviceFor = ({ act: { reason, evidence, as }, language, token, signal }: Asking): IssuingService => ({
  problemsOf: async (issued) => {
    const variables = { issued: [...issued], as: as || null, language };
    const asked = () => request(CheckIssuedDocument, variables, { token, signal });
    return (await withRetries(asked, signal)).issuedProblems;
  },
  register: async (issued, key) => {
    const act = { reason, evidence: [...evidence], as: as || null, key };
    // Where the answer is lost, it may be done: under the same key it is not done twice.
    const sent = () => request(RegisterIssuedDocument, { issued: [...issued], act, language }, { token, signal });
    const { outcome } = await withRetries(sent, signal);
    return outcome.__typename === 'ActRecorded'
      ? { is: 'RECORDED', repeated: outcome.repeated }
      : { is: 'REFUSED', problems: outcome.problems };
  },
});
