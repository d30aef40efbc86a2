/** What stands against a request, where the page can show nothing else. */
import { useText } from '../language/language';
import { Rejected, Unreachable } from '../service/ask';
import { texts } from './texts';
import { Told } from './told';

export function Problem({ error }: { readonly error: Error | null }) {
  const faultText = useFaultText();
  if (error === null) return null;
  return (
    <p role="alert" className="note bad">
      <Told text={faultText(error)} />
    </p>
  );
}

/** An error in the language of the page: in the words of the service where it has told any. */
export function useFaultText(): (error: Error) => string {
  const t = useText(texts);
  return (error) => {
    if (error instanceof Unreachable) return t('unreachable');
    if (!(error instanceof Rejected)) return t('failed');
    switch (error.code) {
      case 'PERSISTED_QUERY_NOT_FOUND':
        return t('outdated');
      case 'HTTP_413':
        return t('tooLarge');
      case 'HTTP_429':
        return t('tooOften');
      default:
        return error.message === '' ? t('unsaid') : t('refused', { message: error.message });
    }
  };
}
