/** The fields for one issued certificate, by what the paper says. Nothing of it is kept on this device, nor by the browser. */
import { useId } from 'react';
import { useText } from '../language/language';
import { texts } from './paper-texts';
import { RecordPicker } from './record-picker';

export interface Paper {
  /** The code of the certificate. */
  readonly certificate: string | null;
  readonly number: string;
  readonly name: string;
  readonly checkItem: string;
}

export const NO_PAPER: Paper = { certificate: null, number: '', name: '', checkItem: '' };

/** As the service takes it; null as long as a part is missing. */
export function paperKey({ certificate, ...parts }: Paper) {
  const isWhole = Object.values(parts).every((part) => part.trim() !== '');
  return certificate === null || !isWhole ? null : { certificate, ...parts };
}

interface PaperFieldsProps {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

export function PaperFields({ paper, onChange }: PaperFieldsProps) {
  const t = useText(texts);
  const parts = [
    ['number', t('number'), t('numberHelp')],
    ['name', t('name'), t('nameHelp')],
    ['checkItem', t('checkItem'), t('checkItemHelp')],
  ] as const;
  return (
    <>
      <RecordPicker
        type="CERTIFICATE"
        label={t('certificate')}
        value={paper.certificate}
        onChange={(certificate) => onChange({ ...paper, certificate })}
      />
      {parts.map(([part, label, help]) => (
        <TextLine
          key={part}
          label={label}
          help={help}
          value={paper[part]}
          onChange={(value) => onChange({ ...paper, [part]: value })}
        />
      ))}
    </>
  );
}

interface TextLineProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** A line that tells of somebody: the browser is not to offer it again. */
export function TextLine({ label, help, value, required = true, onChange }: TextLineProps) {
  const [field, described] = [useId(), useId()];
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        required={required}
        value={value}
        aria-describedby={described}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={described} className="small quiet">
        {help}
      </span>
    </div>
  );
}
