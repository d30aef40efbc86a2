/** The button from an answer of an earlier revision to that of the latest. */
import { useText } from '../language/language';
import { texts } from './texts';

export function LatestRevisionButton({ onChange }: { readonly onChange: (changes: { revision: null }) => void }) {
  const t = useText(texts);
  return (
    <button type="button" className="plain unprinted" onClick={() => onChange({ revision: null })}>
      {t('askLatest')}
    </button>
  );
}
