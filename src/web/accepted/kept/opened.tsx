/** One list that is kept: checked again, with what has changed; renamed, put aside as a file, deleted. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../../language/language';
import { OnPaper } from '../../parts/share';
import { queryClient } from '../../service/use-service-query';
import { useAskBeforeLeaving } from '../leaving';
import { keptAt, SHELF } from './address';
import { Changes } from './changes-part';
import { CheckAgain } from './check-again';
import { Confirm } from './confirm';
import { Facts } from './facts';
import { save } from './files';
import { checkedAgain, newId, type Found, type KeptList } from './kept-list';
import { Rename } from './rename';
import { change, discard, keep, NotKept, type Shelved } from './shelf';
import { texts } from './texts';
import { Trouble } from './trouble';

/** What was found and could not be kept: it stays in sight until it is. */
interface Unkept {
  readonly list: KeptList;
  readonly error: Error;
}

export function Opened({ shelved }: { readonly shelved: Shelved | undefined }) {
  const t = useText(texts);
  const stored = shelved === undefined || typeof shelved.list === 'string' ? null : shelved.list;
  // Also when another tab deletes it, what is in sight stays.
  const [held, setHeld] = useState(stored);
  if (stored !== null && stored !== held) setHeld(stored);
  if (held !== null) return <OpenList list={held} isGone={shelved === undefined} />;
  return (
    <>
      {shelved === undefined ? (
        <p className="note">{t('unknown')}</p>
      ) : (
        <Trouble error={new NotKept(shelved.list === 'LATER' ? 'LATER' : 'DAMAGED')} />
      )}
      <ToShelf />
    </>
  );
}

const ToShelf = () => {
  const t = useText(texts);
  return (
    <p className="unprinted">
      <Link href={SHELF}>{t('shelf')}</Link>
    </p>
  );
};

interface OpenListProps {
  readonly list: KeptList;
  readonly isGone: boolean;
}

function OpenList({ list: stored, isGone }: OpenListProps) {
  const t = useText(texts);
  const [, navigate] = useLocation();
  const [unkept, setUnkept] = useState<Unkept | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const list = unkept?.list ?? stored;
  useAskBeforeLeaving(unkept !== null);
  const attempt = (act: Promise<void>, then?: () => void): void => {
    setError(null);
    act.then(then, (problem: Error) => setError(problem));
  };
  const take = (found: Found): void => {
    const next = checkedAgain(stored, found);
    // What is shown elsewhere may be from before.
    void queryClient.invalidateQueries();
    change(stored.id, (now) => checkedAgain(now, found)).then(
      () => setUnkept(null),
      (problem: Error) => setUnkept({ list: next, error: problem }),
    );
  };
  /** In its own place, or where that is gone or cannot be read, in another. */
  const keepNow = (): void => {
    const isPlaceLost = isGone || (unkept?.error instanceof NotKept && /GONE|LATER|DAMAGED/.test(unkept.error.trouble));
    const moved = { ...list, id: newId() };
    const act = isPlaceLost ? keep([moved]) : change(list.id, ({ name }) => ({ ...list, name }));
    act.then(
      () => {
        setUnkept(null);
        if (isPlaceLost) navigate(keptAt(moved.id), { replace: true });
      },
      (problem: Error) => setUnkept({ list, error: problem }),
    );
  };
  return (
    <div className="stack">
      <ToShelf />
      <h2>{list.name}</h2>
      <div role="status">
        <Facts list={list} byKind />
      </div>
      {isGone && unkept === null && <Trouble error={new NotKept('GONE')} />}
      <Trouble error={unkept?.error ?? error} />
      {(unkept !== null || isGone) && (
        <p>
          <button type="button" className="primary" onClick={keepNow}>
            {t('keepNow')}
          </button>
        </p>
      )}
      <CheckAgain list={list} onFound={take} />
      <div className="row unprinted">
        <Rename list={list} onRename={(name) => attempt(change(list.id, (now) => ({ ...now, name })))} />
        <button type="button" onClick={() => save(list.name, [list])}>
          {t('saveFile')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {t('print')}
        </button>
        <Confirm
          label={t('delete')}
          title={t('deleteAsk', { name: list.name })}
          help={t('deleteHelp')}
          onConfirm={() => attempt(discard(list.id), () => navigate(SHELF))}
        />
      </div>
      <Changes list={list} />
      <OnPaper address={list.asked === null ? null : `${location.origin}/accepted?${list.asked}`} isFiled />
    </div>
  );
}
