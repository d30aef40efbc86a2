/** The open proposals: those that wait for whoever is signed in, their own, and all others. */
import { Link } from 'wouter';
import { textIn, useLanguage, useText } from '../language/language';
import { Listing } from '../parts/listing';
import { PLURALS } from '../parts/record-link';
import { useTitle } from '../parts/title';
import { Term } from '../parts/term';
import { TYPES } from '../records/words';
import { isOf } from './may';
import { useMe } from './me';
import { ProposalLine } from './proposal-line';
import { texts } from './texts';
import type { OpenProposals } from './waiting';

export function Proposals({ open: { pages, isWhole, waiting } }: { readonly open: OpenProposals }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const me = useMe();
  useTitle(t('proposals'));
  const { first, nodes, error } = pages;
  const others = nodes.filter((one) => !waiting.includes(one));
  const groups = [
    { title: 'waiting', none: 'nothingWaits', list: waiting },
    { title: 'mine', none: 'nothingMine', list: others.filter((one) => isOf(one, me)) },
    { title: 'others', none: 'nothingElse', list: others.filter((one) => !isOf(one, me)) },
  ] as const;
  return (
    <>
      <h1>
        <Term id="proposed">{t('proposals')}</Term>
      </h1>
      <Listing of={{ ...pages, first: isWhole ? first : undefined, waiting: !isWhole && error === null }}>
        {isWhole &&
          groups.map(({ title, none, list }) => (
            <section key={title} className="sheet" aria-label={t(title)}>
              <h2>{t(title)}</h2>
              {list.length === 0 && (
                <p className="quiet">
                  {t(none)} {title === 'mine' && <Link href="/desk/drafts">{t('toDrafts')}</Link>}
                </p>
              )}
              <ul className="bare stack">
                {list.map((proposal) => (
                  <li key={`${proposal.type} ${proposal.code}`}>
                    <Link href={`/desk/records/${PLURALS[proposal.type]}/${proposal.code}`}>
                      {textIn(language, TYPES[proposal.type].one)} <span className="code">{proposal.code}</span>
                    </Link>
                    <ProposalLine proposal={proposal} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </Listing>
    </>
  );
}
