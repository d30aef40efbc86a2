/** Finds one issued certificate by what the paper says, says what it is today, and suspends, reinstates or revokes it. */
import { useState } from 'react';
import {
  ReinstateIssuedDocument,
  RevokeIssuedDocument,
  SuspendIssuedDocument,
  type CredentialStatus,
} from '../graphql/graphql';
import { useText } from '../language/language';
import { Dialog } from '../parts/dialog';
import { NO_PAPER, PaperFields, paperKey } from '../parts/paper-fields';
import { Day } from '../question/day';
import { useSession } from '../service/session';
import { NotVerified, PaperAnswer } from '../verify/paper-answer';
import { useVerification } from '../verify/use-verification';
import { useSend } from './act';
import { ActForm } from './act-form';
import { texts } from './issued-texts';

const CHANGES = {
  SUSPEND: SuspendIssuedDocument,
  REINSTATE: ReinstateIssuedDocument,
  REVOKE: RevokeIssuedDocument,
} as const;

type Change = keyof typeof CHANGES;
type Key = NonNullable<ReturnType<typeof paperKey>>;

/** What can be done with what it is today; whether it was changed for a later day, the service knows. */
function changesOf(status: CredentialStatus): readonly Change[] {
  if (status === 'NOT_KNOWN' || status === 'REVOKED') return [];
  return status === 'SUSPENDED' ? ['REINSTATE', 'REVOKE'] : ['SUSPEND', 'REINSTATE', 'REVOKE'];
}

export function IssuedChange() {
  const t = useText(texts);
  const { token } = useSession();
  const [paper, setPaper] = useState(NO_PAPER);
  const [change, setChange] = useState<Change | null>(null);
  const { isWaiting, answer, error, verify, clear } = useVerification(token);
  const key = paperKey(paper);
  return (
    <section className="sheet stack" aria-labelledby="issued-change">
      <h2 id="issued-change">{t('change')}</h2>
      <p className="quiet">{t('changeHelp')}</p>
      <form
        className="stack"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (key !== null && !isWaiting) verify(key, null);
        }}
      >
        <PaperFields
          paper={paper}
          onChange={(next) => {
            clear();
            setPaper(next);
          }}
        />
        <button type="submit" className="primary" disabled={key === null} aria-disabled={isWaiting}>
          {t(isWaiting ? 'finding' : 'find')}
        </button>
      </form>
      <div role="status">{answer !== null && <PaperAnswer of={answer} />}</div>
      {error !== null && <NotVerified error={error} />}
      {answer !== null && (
        <div className="row">
          {changesOf(answer.status).map((one) => (
            <button
              key={one}
              type="button"
              className={one === 'REINSTATE' ? undefined : 'danger'}
              onClick={() => setChange(one)}
            >
              {t(one)}
            </button>
          ))}
        </div>
      )}
      {change !== null && key !== null && (
        <ChangeDialog
          change={change}
          about={key}
          onClose={(isDone) => {
            setChange(null);
            if (isDone) verify(key, null);
          }}
        />
      )}
    </section>
  );
}

interface ChangeDialogProps {
  readonly change: Change;
  readonly about: Key;
  readonly onClose: (isDone: boolean) => void;
}

function ChangeDialog({ change, about, onClose }: ChangeDialogProps) {
  const t = useText(texts);
  const send = useSend();
  const [from, setFrom] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  return (
    <Dialog title={t('changeOne', { change: t(change), number: about.number })} onClose={() => onClose(isDone)}>
      <p className={change === 'REVOKE' ? 'note bad' : undefined}>{t(`${change}_HELP`)}</p>
      <ActForm
        name={t(change)}
        storageKey={null}
        isFinal={change !== 'REINSTATE'}
        content={{ change, about, from }}
        send={(act) => send(CHANGES[change], { paper: about, from, act })}
        onOutcome={({ __typename }) => setDone(__typename === 'ActRecorded')}
      >
        <Day label={t(`${change}_DAY`)} value={from} onChange={setFrom} />
      </ActForm>
    </Dialog>
  );
}
