/** Who runs the registry and how they are reached, as far as its settings say. */
import type { OperatorReachedFragment } from '../graphql/graphql';
import { useText } from '../language/language';
import { texts } from './texts';

interface OperatorProps {
  /** null: the settings name nobody; undefined until it is known. */
  readonly operator: OperatorReachedFragment | null | undefined;
}

/** As a note of the first screen. */
export function OperatorNote({ operator }: OperatorProps) {
  const t = useText(texts);
  return (
    <section className="sheet">
      <h2>{t('runBy')}</h2>
      <Operator operator={operator} />
    </section>
  );
}

export function Operator({ operator }: OperatorProps) {
  const t = useText(texts);
  if (operator === undefined) return null;
  if (operator === null) return <p>{t('noOperator')}</p>;
  const { name, contact } = operator;
  return (
    <p>
      {t('operator', { name })}{' '}
      {contact === null ? t('noContact') : <a href={contact}>{contact.replace(/^(mailto|tel):/, '')}</a>}
    </p>
  );
}
