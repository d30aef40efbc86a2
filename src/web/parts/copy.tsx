/** Text for use elsewhere: shown, to be selected or copied. */
import { useState } from 'react';
import { useText } from '../language/language';
import { texts } from './texts';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** Of one line unless said. */
  readonly lines?: number;
}

export function CopyText({ label, text, lines = 1 }: CopyTextProps) {
  const t = useText(texts);
  const [copied, setCopied] = useState<string | null>(null);
  const field = { readOnly: true, 'aria-label': label, value: text };
  return (
    <div className="stack">
      {lines > 1 ? (
        <textarea {...field} rows={lines} />
      ) : (
        <input {...field} className="code" onFocus={({ target }) => target.select()} />
      )}
      <div className="row">
        {'clipboard' in navigator && (
          <button
            type="button"
            className="primary"
            onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
          >
            {t('copy')}
          </button>
        )}
        <p role="status">{copied === text && t('copied')}</p>
      </div>
    </div>
  );
}
