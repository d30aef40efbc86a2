/** How a text was read: its encoding and separator, to be seen, changed, and chosen where it can be read in more than one way. */
import { useEffect, useState } from 'react';
import { useLanguage, useText } from '../language/language';
import type { Text } from '../language/languages';
import { optionsOf, Select } from '../parts/select';
import { isFilled, SEPARATORS, type Reading, type Separator, type SheetRow } from '../../sheets/sheet';
import type { Encoding } from '../../sheets/encodings';
import type { GivenSheet } from '../../sheets/given';
import { texts } from './texts';

const same = (name: string): Text => ({ en: name, zhHant: name, zhHans: name, pt: name });

const ENCODING_NAMES: Readonly<Record<Encoding, Text>> = {
  'utf-8': same('UTF-8'),
  gb18030: same('GB18030 (简体中文)'),
  big5: same('Big5-HKSCS (繁體中文)'),
  'windows-1252': same('Windows-1252 (Português, English)'),
  'utf-16le': same('UTF-16 LE'),
  'utf-16be': same('UTF-16 BE'),
};

const SEPARATOR_NAMES: Readonly<Record<Separator, keyof typeof texts>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
};

/** Rows that show what a reading looks like. */
const SAMPLE = 4;

interface ReadingChoiceProps {
  readonly given: GivenSheet<string>;
  readonly onChange: (reading: Reading) => void;
}

export function ReadingChoice({ given: { sheet, encodings, chosen, bytes }, onChange }: ReadingChoiceProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { reading, others } = sheet;
  if (reading === null || bytes === undefined) return null;
  if (others.length > 0 && !chosen)
    return (
      <fieldset className="note stack">
        <legend className="label">{t('whichReading')}</legend>
        {[reading, ...others].map((one) => (
          <OneReading key={one.encoding + one.separator} reading={one} bytes={bytes} onChoose={() => onChange(one)} />
        ))}
      </fieldset>
    );
  return (
    <div className="row">
      <Select
        label={t('encoding')}
        options={optionsOf(encodings, (code) => ENCODING_NAMES[code], language)}
        value={reading.encoding}
        onChange={(encoding) => onChange({ ...reading, encoding })}
      />
      <Select
        label={t('separator')}
        options={SEPARATORS.map((code) => ({ code, name: t(SEPARATOR_NAMES[code]) }))}
        value={reading.separator}
        onChange={(separator) => onChange({ ...reading, separator })}
      />
    </div>
  );
}

interface OneReadingProps {
  readonly reading: Reading;
  readonly bytes: Uint8Array;
  readonly onChoose: () => void;
}

function OneReading({ reading, bytes, onChoose }: OneReadingProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [rows, setRows] = useState<readonly SheetRow[]>([]);
  useEffect(() => {
    let here = true;
    void import('../../sheets/read').then(({ readSheet }) => {
      if (here)
        setRows(
          readSheet(bytes, { headings: new Set(), ...reading })
            .rows.filter(isFilled)
            .slice(0, SAMPLE),
        );
    });
    return () => {
      here = false;
    };
  }, [bytes, reading]);
  return (
    <div className="stack">
      <div className="scroll" tabIndex={0} role="region" aria-label={ENCODING_NAMES[reading.encoding][language.key]}>
        <table>
          <tbody>
            {rows.map(({ number, cells }) => (
              <tr key={number}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" onClick={onChoose}>
        {t('thisReading', {
          encoding: ENCODING_NAMES[reading.encoding][language.key],
          separator: t(SEPARATOR_NAMES[reading.separator]),
        })}
      </button>
    </div>
  );
}
