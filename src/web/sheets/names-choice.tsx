/** Names that are not exactly those of one record: each is confirmed as what it seems to be, or picked; or its rows stay aside. */
import { useText, useFormats } from '../language/language';
import { RecordPicker, type NamedType } from '../parts/record-picker';
import { Problem } from '../parts/problem';
import { nameKey, type Chosen } from '../../sheets/named';
import type { Named, NameCandidate } from './names';
import { texts } from './texts';

/** A text that has to be asked about, and the rows in which it stands. */
export interface OpenName {
  readonly type: NamedType;
  readonly text: string;
  readonly rows: readonly number[];
  readonly named: Named;
}

interface NamesChoiceProps {
  readonly open: readonly OpenName[];
  readonly error: Error | null;
  readonly onChoose: (chosen: Chosen) => void;
}

export function NamesChoice({ open, error, onChoose }: NamesChoiceProps) {
  const t = useText(texts);
  if (error !== null) return <Problem error={error} />;
  if (open.length === 0) return null;
  const sure = open.flatMap(({ type, text, named }) =>
    named.is === 'NEAR' && named.candidates.length === 1
      ? [[nameKey(type, text), named.candidates[0].code] as const]
      : [],
  );
  return (
    <fieldset className="note stack">
      <legend className="label">{t('whichNames', { count: open.length })}</legend>
      {open.map((one) => (
        <OneName key={nameKey(one.type, one.text)} one={one} onChoose={onChoose} />
      ))}
      {sure.length > 1 && (
        <button type="button" className="primary" onClick={() => onChoose(Object.fromEntries(sure))}>
          {t('confirmAll', { count: sure.length })}
        </button>
      )}
    </fieldset>
  );
}

function OneName({
  one: { type, text, rows, named },
  onChoose,
}: {
  readonly one: OpenName;
  readonly onChoose: NamesChoiceProps['onChoose'];
}) {
  const t = useText(texts);
  const { list } = useFormats();
  const candidates = 'candidates' in named ? named.candidates : [];
  const choose = (code: string): void => onChoose({ [nameKey(type, text)]: code });
  return (
    <div className="stack">
      <p>
        <strong>{text}</strong> <span className="small quiet">{t('inRows', { rows: list(rows.map(String)) })}</span>
        {named.is === 'NONE' && <span className="small"> {t('nothingSo')}</span>}
        {named.is === 'SEVERAL' && <span className="small"> {t('severalSo')}</span>}
      </p>
      {candidates.length > 0 && (
        <div className="row">
          {candidates.map((candidate) => (
            <button key={candidate.code} type="button" onClick={() => choose(candidate.code)}>
              {t(named.is === 'NEAR' ? 'readNameAs' : 'thisName', { name: nameOf(candidate), code: candidate.code })}
            </button>
          ))}
        </div>
      )}
      <RecordPicker
        type={type}
        label={t(candidates.length > 0 ? 'anotherFor' : 'recordFor', { text })}
        value={null}
        onChange={(code) => {
          if (code !== null) choose(code);
        }}
      />
    </div>
  );
}

/** Where it was found by another name than that which is shown, both. */
const nameOf = ({ name, by, matched }: NameCandidate): string =>
  by === 'OTHER_NAME' && matched !== name ? `${name} (${matched})` : name;
