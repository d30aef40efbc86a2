/** A note that something is loading, for the eye and for screen readers. */
import { useText } from '../language/language';
import { texts } from './texts';

export function Waiting({ when }: { readonly when: boolean }) {
  const t = useText(texts);
  return (
    <p role="status" className={when ? 'quiet' : 'unseen'}>
      {when && t('loading')}
    </p>
  );
}
