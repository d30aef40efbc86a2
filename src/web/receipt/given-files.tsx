/** Takes the files: chosen, dropped, or pasted as text. */
import { useText } from '../language/language';
import { FilePlace } from '../parts/file-place';
import { kindOf, readGiven, type Given } from './given';
import { texts } from './texts';

interface GivenFilesProps {
  readonly given: readonly Given[];
  readonly onChange: (given: readonly Given[]) => void;
}

export function GivenFiles({ given, onChange }: GivenFilesProps) {
  const t = useText(texts);
  const add = (added: readonly Given[]): void => onChange(together(given, added));
  const take = async (files: readonly File[]): Promise<void> => add(await Promise.all(files.map(readGiven)));
  return (
    <section className="sheet stack">
      <FilePlace
        label={t('give')}
        choose={t('choose')}
        help={t('drop')}
        multiple
        onGive={(files) => void take(files)}
      />
      <details>
        <summary>{t('paste')}</summary>
        <textarea
          rows={4}
          aria-label={t('paste')}
          className="code"
          spellCheck={false}
          onChange={({ target: { value } }) => {
            if (value.trim() !== '') add([kindOf(t('pasted'), value.trim())]);
          }}
        />
      </details>
      <GivenList given={given} onClear={() => onChange([])} />
    </section>
  );
}

/** What is given later takes the place of what is of its kind. */
function together(before: readonly Given[], added: readonly Given[]): readonly Given[] {
  const kinds = new Set(added.map(({ kind }) => kind));
  const kept = before.filter((file) => !kinds.has(file.kind) && isOfUse(file));
  return [...kept, ...added.filter((file, at) => added.findLastIndex(({ kind }) => kind === file.kind) === at)];
}

const isOfUse = ({ kind }: Given): boolean => kind === 'RECEIPT' || kind === 'KEYS' || kind === 'HEAD';

function GivenList({ given, onClear }: { readonly given: readonly Given[]; readonly onClear: () => void }) {
  const t = useText(texts);
  if (given.length === 0) return <p className="quiet">{t('empty')}</p>;
  return (
    <>
      <ul className="bare" aria-label={t('given')}>
        {given.map((file) => (
          <li key={`${file.kind} ${file.name}`}>
            {file.kind === 'RECEIPT' || file.kind === 'KEYS' || file.kind === 'HEAD' ? (
              <>
                <span className="quiet">{t(file.kind)}</span> <span className="code">{file.name}</span>
              </>
            ) : (
              <span role="alert" className="problem">
                {t(file.kind, { file: file.name })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {!given.some(({ kind }) => kind === 'RECEIPT') && <p>{t('noReceipt')}</p>}
      <button type="button" onClick={onClear}>
        {t('clear')}
      </button>
    </>
  );
}
