/** How many proposals wait for whoever is signed in, beside a link to the desk: loaded for nobody else. */
import { MeDocument } from '../graphql/graphql';
import { useFormats, useText, type Texts } from '../language/language';
import { hasEnded, useSession } from '../service/session';
import { useServiceQuery } from '../service/use-service-query';
import style from './desk.module.css';
import { meOf, type Me } from './me';
import { useOpenProposals } from './waiting';

const texts = {
  /** Heard after what it stands beside: `Desk (3 waiting)`. */
  waiting: {
    en: '({count} waiting)',
    zhHant: '（{count} 項待處理）',
    zhHans: '（{count} 项待处理）',
    pt: '({count} à espera)',
  },
} satisfies Texts;

/** Asks when it appears, if what is known is no longer fresh, and after every act. */
export default function Inbox() {
  const { token } = useSession();
  // A token that was refused is told of at the desk, where the next one may be being typed.
  const { data } = useServiceQuery(MeDocument, {}, { when: token !== null && !hasEnded(token), again: false, token });
  return data?.me ? <Waiting me={meOf(data.me)} /> : null;
}

function Waiting({ me }: { readonly me: Me }) {
  const { isWhole, waiting } = useOpenProposals(me);
  return isWhole ? <WaitingCount count={waiting.length} /> : null;
}

/** In figures, and in words for whoever hears it. */
export function WaitingCount({ count }: { readonly count: number }) {
  const t = useText(texts);
  const { number } = useFormats();
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true" className={style.count}>
        {number(count)}
      </span>
      <span className="unseen">{t('waiting', { count: number(count) })}</span>
    </>
  );
}
