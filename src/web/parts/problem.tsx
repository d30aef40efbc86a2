/** The error of a request, where the page can show nothing else. */
import { useText } from '../language/language';
import { Rejected, Unreachable } from '../service/request';
import { texts } from './texts';
import { ServiceText } from './service-text';

export function Problem({ error }: { readonly error: Error | null }) {
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <p role="alert" className="note bad">
      <ServiceText text={errorText(error)} />
    </p>
  );
}

/** An error in the language of the page: in the words of the service where it has sent any. */
export function useErrorText(): (error: Error) => string {
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
