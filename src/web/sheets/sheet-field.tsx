/** Takes a spreadsheet from the device: says how it has to look, and what is wrong with the one that was given. */
import { useId, useState } from 'react';
import { useLanguage, useText } from '../language/language';
import type { Column, SheetRead } from './columns';
import { readSheet, type Cells } from './read';
import { texts } from './texts';
import { downloadSheet } from './write';

interface SheetFieldProps<K extends string> {
  readonly label: string;
  readonly columns: readonly Column<K>[];
  /** What was read, once something was. */
  readonly sheet: SheetRead<K> | null;
  /** The name of the empty sheet that can be had. */
  readonly template: string;
  readonly onRead: (cells: Cells | null) => void;
}

export function SheetField<K extends string>({ label, columns, sheet, template, onRead }: SheetFieldProps<K>) {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const help = useId();
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const take = (file: File | undefined): void => {
    setUnreadable(null);
    if (file === undefined) onRead(null);
    else
      readSheet(file).then(onRead, () => {
        setUnreadable(file.name);
        onRead(null);
      });
  };
  const headings = columns.map(({ heading }) => heading[tongue.key]);
  return (
    <div className="stack">
      <label className="field">
        <span className="label">{label}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          aria-describedby={help}
          aria-invalid={unreadable !== null}
          onChange={({ target }) => take(target.files?.[0])}
        />
      </label>
      <div id={help} className="small">
        {unreadable !== null && <p className="problem">{t('unreadable', { file: unreadable })}</p>}
        {sheet !== null && sheet.missing.length > 0 && (
          <p className="problem">
            {t('missing', { headings: sheet.missing.map(({ heading }) => heading[tongue.key]).join(', ') })}
          </p>
        )}
        {sheet !== null && sheet.unknown.length > 0 && (
          <p className="quiet">{t('unknown', { headings: sheet.unknown.join(', ') })}</p>
        )}
        <p className="quiet">
          {t('headings', {
            required: columns
              .filter(({ required }) => required)
              .map(({ heading }) => heading[tongue.key])
              .join(', '),
            headings: columns
              .filter(({ required }) => !required)
              .map(({ heading }) => heading[tongue.key])
              .join(', '),
          })}
        </p>
      </div>
      <button
        type="button"
        onClick={() => void downloadSheet(template, [headings, columns.map(({ example }) => example)])}
      >
        {t('template')}
      </button>
    </div>
  );
}
