/** Gives a list another name. */
import { useState } from 'react';
import { useText } from '../../language/language';
import { Dialog } from '../../parts/dialog';
import type { KeptList } from './kept-list';
import { NameField } from './name-field';
import { texts } from './texts';

interface RenameProps {
  readonly list: KeptList;
  readonly onRename: (name: string) => void;
}

export function Rename({ list, onRename }: RenameProps) {
  const t = useText(texts);
  const [name, setName] = useState<string | null>(null);
  return (
    <>
      <button type="button" onClick={() => setName(list.name)}>
        {t('rename')}
      </button>
      {name !== null && (
        <Dialog title={t('rename')} onClose={() => setName(null)}>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              onRename(name.trim());
              setName(null);
            }}
          >
            <NameField value={name} onChange={setName} />
            <button type="submit" className="primary" disabled={name.trim() === ''}>
              {t('rename')}
            </button>
          </form>
        </Dialog>
      )}
    </>
  );
}
