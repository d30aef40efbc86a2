/** Takes a spreadsheet from the device: says how it has to look, and what is wrong with the one that was given. */
import { useId, useState } from 'react';
import { useLanguage, useText, useFormats } from '../language/language';
import { isHeadingOf, type Column, type SheetRead } from './columns';
import { readSheet, type Cells } from './read';
import style from './sheets.module.css';
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
  const { language } = useLanguage();
  const [name, chosen, help] = [useId(), useId(), useId()];
  const [file, setFile] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const take = (given: File | undefined): void => {
    setUnreadable(null);
    setFile(given?.name ?? null);
    if (given === undefined) onRead(null);
    else
      readSheet(given, (written) => columns.some((column) => isHeadingOf(column, written))).then(onRead, () => {
        setUnreadable(given.name);
        onRead(null);
      });
  };
  return (
    <div className="stack">
      <div className="field">
        <span className="label" id={name}>
          {label}
        </span>
        {/* The browser's own button speaks the browser's language. */}
        <div className={`row ${style.choice}`}>
          <label className={`button ${style.choose}`}>
            {t('choose')}
            <input
              type="file"
              className="unseen"
              accept=".csv,.tsv,.txt,.xlsx"
              aria-labelledby={name}
              aria-describedby={`${chosen} ${help}`}
              aria-invalid={unreadable !== null}
              // Whoever has mended a file chooses the same again.
              onClick={({ currentTarget }) => (currentTarget.value = '')}
              onChange={({ target }) => take(target.files?.[0])}
            />
          </label>
          <span id={chosen} className="quiet">
            {file ?? t('noneChosen')}
          </span>
        </div>
      </div>
      <div id={help} className="small">
        <SheetNotes columns={columns} sheet={sheet} unreadable={unreadable} />
      </div>
      <button
        type="button"
        onClick={() =>
          void downloadSheet(template, [
            columns.map(({ heading }) => heading[language.key]),
            columns.map(({ example }) => example),
          ])
        }
      >
        {t('template')}
      </button>
    </div>
  );
}

interface SheetNotesProps<K extends string> extends Pick<SheetFieldProps<K>, 'columns' | 'sheet'> {
  /** The name of the file that could not be read. */
  readonly unreadable: string | null;
}

/** What is wrong with the sheet that was read, and the columns that a sheet may have. */
function SheetNotes<K extends string>({ columns, sheet, unreadable }: SheetNotesProps<K>) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const named = (some: readonly Column<K>[]): string => list(some.map(({ heading }) => heading[language.key]));
  return (
    <>
      {unreadable !== null && <p className="problem">{t('unreadable', { file: unreadable })}</p>}
      {sheet !== null && sheet.missing.length > 0 && (
        <p className="problem">{t('missing', { headings: named(sheet.missing) })}</p>
      )}
      {sheet !== null && sheet.twice.length > 0 && (
        <p className="problem">{t('twice', { headings: named(sheet.twice) })}</p>
      )}
      {sheet !== null && sheet.unknown.length > 0 && (
        <p className="quiet">{t('unknown', { headings: list(sheet.unknown) })}</p>
      )}
      <p className="quiet">
        {t('headings', {
          required: named(columns.filter(({ required }) => required)),
          headings: named(columns.filter(({ required }) => !required)),
        })}
      </p>
    </>
  );
}
