/** Who runs the registry and how they are reached, as far as its settings say. */
import { OperatorDocument } from '../graphql/graphql';
import { useText } from '../language/language';
import { useServiceQuery } from '../service/use-service-query';
import { texts } from './texts';

/** As a note of the first screen. */
export function OperatorNote() {
  const t = useText(texts);
  return (
    <section className="sheet">
      <h2>{t('runBy')}</h2>
      <Operator />
    </section>
  );
}

export function Operator() {
  const t = useText(texts);
  const { data } = useServiceQuery(OperatorDocument, {});
  if (data === undefined) return null;
  if (data.operator === null) return <p>{t('noOperator')}</p>;
  const { name, contact } = data.operator;
  return (
    <p>
      {t('operator', { name })}{' '}
      {contact === null ? t('noContact') : <a href={contact}>{contact.replace(/^(mailto|tel):/, '')}</a>}
    </p>
  );
}
