/** A proposal in a few lines: what, by whom, and whose endorsement is still awaited. */
import type { ProposalFactsFragment } from '../graphql/graphql';
import { useText, useFormats } from '../language/language';
import { texts } from './texts';

export function ProposalLine({ proposal }: { readonly proposal: ProposalFactsFragment }) {
  const t = useText(texts);
  const { list } = useFormats();
  const { draft, amends, proposedBy, endorsedBy, awaitsAll, awaitsAny } = proposal;
  const names = (bodies: readonly { readonly name: string }[]): string => list(bodies.map(({ name }) => name));
  return (
    <div className="small">
      <p>
        {'from' in draft ? `${draft.from.name} → ${draft.to.name}` : draft.name}{' '}
        {amends && <strong>{t('amendment')}</strong>}
      </p>
      <p className="quiet">
        {t('proposedBy', { account: proposedBy.account, body: proposedBy.body.name })}{' '}
        {endorsedBy.length > 0 && t('endorsedBy', { bodies: names(endorsedBy.map(({ body }) => body)) })}{' '}
        {awaitsAll.length > 0 && t('awaitsAll', { bodies: names(awaitsAll) })}
        {awaitsAny.length > 0 && t('awaitsAny', { bodies: names(awaitsAny) })}
      </p>
    </div>
  );
}
