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
  /** What is wrong with each. */
  readonly problems?: Partial<Record<keyof Paper, string>>;
}

/** Each says by `data-field` which part of the paper it is. */
export function PaperFields({ paper, onChange, problems = {} }: PaperFieldsProps) {
  const t = useText(texts);
  const parts = [
    ['number', t('number'), t('numberHelp')],
    ['name', t('name'), t('nameHelp')],
    ['checkItem', t('checkItem'), t('checkItemHelp')],
  ] as const;
  return (
    <>
      <div data-field="certificate">
        <RecordPicker
          type="CERTIFICATE"
          label={t('certificate')}
          value={paper.certificate}
          problem={problems.certificate}
          onChange={(certificate) => onChange({ ...paper, certificate })}
        />
      </div>
      {parts.map(([part, label, help]) => (
        <div key={part} data-field={part}>
          <TextLine
            label={label}
            help={help}
            value={paper[part]}
            problem={problems[part]}
            onChange={(value) => onChange({ ...paper, [part]: value })}
          />
        </div>
      ))}
    </>
  );
}

interface TextLineProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly required?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A line that tells of somebody: the browser is not to offer it again. */
export function TextLine({ label, help, value, required = true, problem, onChange }: TextLineProps) {
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
        aria-invalid={problem !== undefined}
        aria-describedby={described}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={described} className="small quiet">
        {help} {problem !== undefined && <span className="problem">{problem}</span>}
      </span>
    </div>
  );
}
