/** The end of a list that is shown a page at a time: how much of it is shown, and the button for the rest. */
import { useText, useFormats } from '../language/language';
import { texts } from './texts';

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  readonly more: (() => void) | undefined;
  readonly waiting: boolean;
}

export function More({ shown, total, more, waiting }: MoreProps) {
  const t = useText(texts);
  const { number } = useFormats();
  if (total === 0) return null;
  return (
    // On paper it says how much of it was printed, where that is not all.
    <div className={shown < total ? 'row' : 'row unprinted'}>
      <p role="status" className="small quiet">
        {t('shown', { shown: number(shown), total: number(total) })}
      </p>
      {more !== undefined && (
        <button type="button" className="unprinted" disabled={waiting} onClick={more}>
          {waiting ? t('loading') : t('more')}
        </button>
      )}
    </div>
  );
}
