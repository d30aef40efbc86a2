/** What the service said against a request, where the page can show nothing else. */
import { useText } from '../language/language';
import { texts } from './texts';

export function Problem({ error }: { readonly error: Error | null }) {
  const t = useText(texts);
  if (error === null) return null;
  return (
    <p role="alert" className="note bad">
      {t('refused', { message: error.message })}
    </p>
  );
}
