/** A place to which files are given: chosen, or dropped on it. */
import { useId, useState, type DragEvent } from 'react';
import style from './file-place.module.css';

interface FilePlaceProps {
  readonly label: string;
  /** On the button. */
  readonly choose: string;
  readonly help: string;
  readonly multiple?: boolean;
  readonly onGive: (files: readonly File[]) => void;
}

export function FilePlace({ label, choose, help, multiple = false, onGive }: FilePlaceProps) {
  const [name, described] = [useId(), useId()];
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onGive([...files]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`${style.place} ${isOver ? style.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="label" id={name}>
        {label}
      </span>
      <label className={`button ${style.choose}`}>
        {choose}
        <input
          type="file"
          multiple={multiple}
          className="unseen"
          aria-labelledby={name}
          aria-describedby={described}
          // Whoever has mended a file chooses the same again.
          onClick={({ currentTarget }) => (currentTarget.value = '')}
          onChange={({ target }) => take(target.files)}
        />
      </label>
      <p id={described} className="small quiet">
        {help}
      </p>
    </div>
  );
}
