/** Keeps a list on this device, under a name: what is kept, where, and who can see it, is said before. */
import { useEffect, useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { useText } from '../../language/language';
import { Dialog } from '../../parts/dialog';
import { Waiting } from '../../parts/waiting';
import { keptAt } from './address';
import { newList, type Found, type KeptList } from './kept-list';
import { NameField } from './name-field';
import { keep } from './shelf';
import { texts } from './texts';
import { Trouble } from './trouble';

interface KeepProps {
  /** What it is called unless somebody gives it another name. */
  readonly suggested: string;
  /** As in the list that is kept. */
  readonly asked: KeptList['asked'];
  /** @param withNames whether the names of people are kept as well */
  readonly find: (withNames: boolean, signal: AbortSignal) => Found | Promise<Found>;
  /** Whether papers were verified: of them nothing is kept. */
  readonly hasPapers?: boolean;
}

export function Keep(props: KeepProps) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState<KeptList | null>(null);
  return (
    <div className="row unprinted">
      <button type="button" onClick={() => setOpen(true)}>
        {t('keep')}
      </button>
      <p role="status">
        {last !== null && (
          <>
            {t('isKept', { name: last.name })} <Link href={keptAt(last.id)}>{t('open')}</Link>
          </>
        )}
      </p>
      {open && (
        <Dialog title={t('keep')} onClose={() => setOpen(false)}>
          <KeepForm
            {...props}
            onKept={(list) => {
              setLast(list);
              setOpen(false);
            }}
          />
        </Dialog>
      )}
    </div>
  );
}

interface KeepFormProps extends KeepProps {
  readonly onKept: (list: KeptList) => void;
}

function KeepForm({ suggested, asked, find, hasPapers = false, onKept }: KeepFormProps) {
  const t = useText(texts);
  const [name, setName] = useState(suggested);
  const [withNames, setWithNames] = useState(true);
  const [control, setControl] = useState<AbortController | null>(null);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => () => control?.abort(), [control]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const here = new AbortController();
    setControl(here);
    setError(null);
    try {
      const list = newList(name.trim(), asked, await find(withNames, here.signal));
      if (here.signal.aborted) return;
      await keep([list]);
      onKept(list);
    } catch (problem) {
      if (!here.signal.aborted) setError(problem as Error);
      setControl(null);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p>{t(asked === null ? 'keepPeople' : 'keepAccepted')}</p>
      {asked === null && (
        <>
          <p className="note">{t('shared')}</p>
          <label className="choice">
            <input type="checkbox" checked={!withNames} onChange={({ target }) => setWithNames(!target.checked)} />
            <span>{t('withoutNames')}</span>
          </label>
        </>
      )}
      {hasPapers && <p>{t('withoutPapers')}</p>}
      <NameField value={name} onChange={setName} />
      <Waiting when={control !== null} />
      <Trouble error={error} />
      <button type="submit" className="primary" disabled={control !== null || name.trim() === ''}>
        {t('keepHere')}
      </button>
    </form>
  );
}
