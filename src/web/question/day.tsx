/** A day of a question. */
interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** What the browser's field cannot show, as a malformed day out of an address, is left to the answer to tell. */
export function Day({ label, value, onChange }: DayProps) {
  return (
    <label className="field grow">
      <span className="label">{label}</span>
      <input
        type="date"
        min="1900-01-01"
        max="2999-12-31"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </label>
  );
}
