/** Where nothing stands between two certificates: whoever may propose an equivalence begins its draft here. */
import { useLocation } from 'wouter';
import { begin } from '../desk/draft';
import { mayDraft } from '../desk/may';
import { meOf } from '../desk/me';
import { MeDocument } from '../graphql/graphql';
import { useText } from '../language/language';
import { useSession } from '../service/session';
import { useServiceQuery } from '../service/use-service-query';
import { texts } from './between-texts';
import type { Two } from './side-by-side';

export function Propose({ two: { a, b } }: { readonly two: Two }) {
  const t = useText(texts);
  const [, navigate] = useLocation();
  const { token } = useSession();
  const { data } = useServiceQuery(MeDocument, {}, { when: token !== null, token });
  const me = data?.me ?? null;
  if (token === null || me === null || !mayDraft('EQUIVALENCE', meOf(me))) return null;
  return (
    <div className="row unprinted">
      {[
        [a, b],
        [b, a],
      ].map(([from, to]) => (
        <button
          key={from.code}
          type="button"
          onClick={() => navigate(begin('EQUIVALENCE', { from: from.code, to: to.code }))}
        >
          {t('propose', { from: from.name, to: to.name })}
        </button>
      ))}
    </div>
  );
}
