/** The lists that are kept on this device: seen, opened, taken in from a file, deleted. */
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useText } from '../../language/language';
import { FilePlace } from '../../parts/file-place';
import { Waiting } from '../../parts/waiting';
import { keptAt } from './address';
import { Confirm } from './confirm';
import { Facts } from './facts';
import { listsIn, save } from './files';
import type { KeptList } from './kept-list';
import { Opened } from './opened';
import { discard, discardAll, keep, NotKept, type Shelved } from './shelf';
import { texts } from './texts';
import { Trouble } from './trouble';
import { useShelf } from './use-shelf';

export default function Kept() {
  const [address] = useSearchParams();
  const shelved = useShelf();
  const id = address.get('list');
  if (shelved === null) return <Waiting when />;
  if (shelved instanceof NotKept) return <Trouble error={shelved} />;
  if (id === null) return <Shelf shelved={shelved} />;
  return <Opened key={id} shelved={shelved.find((one) => one.id === id)} />;
}

function Shelf({ shelved }: { readonly shelved: readonly Shelved[] }) {
  const t = useText(texts);
  const [error, setError] = useState<Error | null>(null);
  const attempt = (act: Promise<void>): void => {
    setError(null);
    act.catch((problem: Error) => setError(problem));
  };
  return (
    <div className="stack">
      <p>{t('shelfHelp')}</p>
      <p className="note">{t('shared')}</p>
      <Trouble error={error} />
      {shelved.length === 0 && <p className="note">{t('nothingKept')}</p>}
      <ul className="bare" aria-label={t('shelf')}>
        {latestFirst(shelved).map((one) => (
          <li key={one.id} className="sheet stack">
            {typeof one.list === 'string' ? (
              <Unreadable shelved={one} onDelete={() => attempt(discard(one.id))} />
            ) : (
              <>
                <p>
                  <Link href={keptAt(one.id)}>
                    <strong>{one.list.name}</strong>
                  </Link>
                </p>
                <Facts list={one.list} />
              </>
            )}
          </li>
        ))}
      </ul>
      {shelved.length > 0 && (
        <div className="row">
          <button
            type="button"
            onClick={() =>
              save(
                t('shelf'),
                shelved.map(({ stored }) => stored),
              )
            }
          >
            {t('saveAll')}
          </button>
          <Confirm
            label={t('deleteAll', { count: shelved.length })}
            title={t('deleteAllAsk', { count: shelved.length })}
            help={t('deleteHelp')}
            onConfirm={() => attempt(discardAll())}
          />
        </div>
      )}
      <TakeIn />
      <p className="small">
        <Link href="/accepted">{t('toAccepted')}</Link> · <Link href="/accepted/candidates">{t('toCandidates')}</Link>
      </p>
    </div>
  );
}

const latestFirst = (shelved: readonly Shelved[]): readonly Shelved[] => {
  const at = ({ list }: Shelved): string => (typeof list === 'string' ? '' : list.last.at);
  return [...shelved].sort((one, other) => at(other).localeCompare(at(one)));
};

function Unreadable({ shelved, onDelete }: { readonly shelved: Shelved; readonly onDelete: () => void }) {
  const t = useText(texts);
  const { list, stored } = shelved;
  return (
    <>
      <p className="problem">{t(list === 'LATER' ? 'LATER' : 'DAMAGED')}</p>
      <div className="row">
        <button type="button" onClick={() => save(t('unreadable'), [stored])}>
          {t('saveFile')}
        </button>
        <Confirm
          label={t('delete')}
          title={t('deleteAsk', { name: t('unreadable') })}
          help={t('deleteHelp')}
          onConfirm={onDelete}
        />
      </div>
    </>
  );
}

/** Lists from a file are kept beside those that are there. */
function TakeIn() {
  const t = useText(texts);
  const [outcome, setOutcome] = useState<readonly KeptList[] | Error | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    setOutcome(null);
    setProblem(null);
    const lists = await listsIn(file);
    if (typeof lists === 'string')
      return setProblem(t(lists === 'LATER' ? 'laterFile' : 'noFile', { file: file.name }));
    setOutcome(
      await keep(lists).then(
        () => lists,
        (error: Error) => error,
      ),
    );
  };
  return (
    <section className="sheet stack">
      <h2>{t('takeIn')}</h2>
      <FilePlace
        label={t('takeInLabel')}
        choose={t('choose')}
        help={t('takeInHelp')}
        onGive={([file]) => void take(file)}
      />
      {problem !== null && (
        <p role="alert" className="note bad">
          {problem}
        </p>
      )}
      <Trouble error={outcome instanceof Error ? outcome : null} />
      <p role="status">{Array.isArray(outcome) && t('takenIn', { count: outcome.length })}</p>
    </section>
  );
}
