/** Says which parts of an address are not understood: an answer that leaves them out is no answer to what was asked. */
import { useFormats, useText } from '../language/language';
import { texts } from './texts';

export function Misread({ parts }: { readonly parts: readonly string[] }) {
  const t = useText(texts);
  const { list } = useFormats();
  if (parts.length === 0) return null;
  return (
    <p role="alert" className="note bad">
      {t('misread', { parts: list(parts), count: parts.length })}
    </p>
  );
}

/** The values of a part of an address that are none of its codes, as they are written there. */
export const othersThan = (address: URLSearchParams, name: string, codes: readonly string[]): readonly string[] =>
  address.getAll(name).flatMap((written) => (written === '' || codes.includes(written) ? [] : [`${name}=${written}`]));
