/** Takes a spreadsheet from the device, and asks what its reading leaves open: the encoding, the columns, rows that cannot be read. */
import { useId, useState } from 'react';
import { useLanguage, useText, useFormats } from '../language/language';
import { recall, store } from '../service/device';
import { ColumnChoice } from './column-choice';
import { folded, type Column, type Mapping } from '../../sheets/columns';
import { giveSheet, type GivenSheet, type OpenSheet } from '../../sheets/given';
import { ReadingChoice } from './reading-choice';
import place from '../parts/file-place.module.css';
import style from './sheets.module.css';
import { texts } from './texts';
import { downloadCsv } from './write';

/** The most bytes of a file: what is larger is no list that somebody has written. */
const MAX_BYTES = 50_000_000;

interface SheetFieldProps<K extends string> {
  readonly label: string;
  readonly columns: readonly Column<K>[];
  /** The sheet that was given, and how it was opened. */
  readonly given: GivenSheet<K> | null;
  readonly open: OpenSheet<K> | null;
  /** Under which what its headings mean is remembered on the device. */
  readonly kind: string;
  /** Whether it is: not where the first row may be somebody's. */
  readonly remembers?: boolean;
  readonly onGiven: (given: GivenSheet<K> | null) => void;
}

export function SheetField<K extends string>(props: SheetFieldProps<K>) {
  const { label, columns, given, open, kind, remembers = true, onGiven } = props;
  const t = useText(texts);
  const { language } = useLanguage();
  const [name, chosen, help] = [useId(), useId(), useId()];
  const [unreadable, setUnreadable] = useState<{ name: string; why: 'unreadable' | 'tooLarge' } | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    setUnreadable(null);
    onGiven(null);
    if (file === undefined) return;
    if (file.size > MAX_BYTES) {
      setUnreadable({ name: file.name, why: 'tooLarge' });
      return;
    }
    try {
      onGiven(await giveSheet(file.name, new Uint8Array(await file.arrayBuffer()), columns));
    } catch {
      setUnreadable({ name: file.name, why: 'unreadable' });
    }
  };
  return (
    <div className="stack">
      <div className="field">
        <span className="label" id={name}>
          {label}
        </span>
        {/* The browser's own button speaks the browser's language. */}
        <div className={`row ${style.choice}`}>
          <label className={`button ${place.choose}`}>
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
              onChange={({ target }) => void take(target.files?.[0])}
            />
          </label>
          <span id={chosen} className="quiet">
            {unreadable?.name ?? given?.name ?? t('noneChosen')}
          </span>
        </div>
      </div>
      <div id={help} className="small">
        {unreadable !== null && <p className="problem">{t(unreadable.why, { file: unreadable.name })}</p>}
        <Expected columns={columns} />
      </div>
      {given !== null && open !== null && (
        <Answers
          {...{ columns, given, open, kind, remembers, onGiven }}
          onUnreadable={() => setUnreadable({ name: given.name, why: 'unreadable' })}
        />
      )}
      <button
        type="button"
        onClick={() =>
          void downloadCsv(
            template(kind),
            [columns.map(({ heading }) => heading[language.key]), columns.map(({ example }) => example)],
            language,
          )
        }
      >
        {t('template')}
      </button>
    </div>
  );
}

const template = (kind: string): string => `${kind.toLowerCase()}.csv`;

/** The columns that a sheet may have. */
function Expected<K extends string>({ columns }: { readonly columns: readonly Column<K>[] }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { list } = useFormats();
  const named = (some: readonly Column<K>[]): string => list(some.map(({ heading }) => heading[language.key]));
  return (
    <p className="quiet">
      {t('headings', {
        required: named(columns.filter(({ required }) => required)),
        headings: named(columns.filter(({ required }) => !required)),
      })}
    </p>
  );
}

interface AnswersProps<K extends string> extends Omit<SheetFieldProps<K>, 'label' | 'given' | 'open'> {
  readonly given: GivenSheet<K>;
  readonly open: OpenSheet<K>;
  readonly onUnreadable: () => void;
}

/** What was read and what is asked of it, in the order in which the answers rest on each other. */
function Answers<K extends string>(props: AnswersProps<K>) {
  const { columns, given, open, kind, remembers = true, onGiven, onUnreadable } = props;
  const t = useText(texts);
  const { list } = useFormats();
  const [worksheet, ...unread] = given.sheet.worksheets;
  return (
    <>
      {unread.length > 0 && <p className="note">{t('worksheet', { worksheet, unread: list(unread) })}</p>}
      <ReadingChoice
        given={given}
        onChange={(reading) => {
          if (given.bytes !== undefined)
            giveSheet(given.name, given.bytes, columns, reading).then(onGiven, onUnreadable);
        }}
      />
      {open.asks !== 'READING' && (
        <ColumnChoice
          key={`${given.sheet.reading?.encoding} ${given.sheet.reading?.separator}`}
          columns={columns}
          sheet={given.sheet}
          open={open}
          remembers={remembers}
          onChange={(mapping) => {
            if (remembers) remember(kind, open.headings.row?.cells ?? [], mapping);
            onGiven({ ...given, mapping });
          }}
          onHeadingRow={(headingRow) => onGiven({ ...given, headingRow, mapping: null })}
        />
      )}
      {open.unclosed.map(({ row, column, written }) => (
        <div key={row} className="problem row" role="alert">
          <span className="grow">{t('UNCLOSED_QUOTE', { row, column: column + 1, written })}</span>
          <button type="button" onClick={() => onGiven({ ...given, leftOut: [...given.leftOut, row] })}>
            {t('leaveOut', { row })}
          </button>
        </div>
      ))}
    </>
  );
}

const keyOf = (kind: string): string => `columns:${kind}`;

/** What was said of headings before, on this device. */
export const knownHeadings = <K extends string>(kind: string): Readonly<Record<string, K | null>> =>
  recall<Record<string, K | null>>(keyOf(kind)) ?? {};

function remember<K extends string>(kind: string, headings: readonly string[], mapping: Mapping<K>): void {
  const said = headings.flatMap((heading, at) => (heading === '' ? [] : [[folded(heading), mapping[at]] as const]));
  store(keyOf(kind), { ...knownHeadings(kind), ...Object.fromEntries(said) });
}
