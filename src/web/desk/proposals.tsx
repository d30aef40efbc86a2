/** The open proposals: those that wait for whoever is signed in, their own, and all others. */
import { useEffect } from 'react';
import { Link } from 'wouter';
import { ProposalsDocument, type ProposalFactsFragment } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { Listing } from '../parts/listing';
import { PLURALS } from '../parts/record-link';
import { TYPES } from '../records/words';
import { usePages } from '../service/use-service-query';
import { useMe } from './me';
import { ProposalLine } from './proposal-line';
import { texts } from './texts';

export function Proposals() {
  const t = useText(texts);
  const { language } = useLanguage();
  const { subject, roles, bodies } = useMe();
  const pages = usePages(ProposalsDocument, { language: language.code }, ({ proposals }) => proposals);
  const { first, nodes, more, error } = pages;
  // Whether something waits is not said before all were looked through.
  useEffect(() => more?.(), [more]);
  const whole = first !== undefined && more === undefined;
  const waitsForMe = (one: ProposalFactsFragment): boolean =>
    one.proposedBy.account !== subject &&
    (one.awaitsAny.some(({ code }) => bodies.includes(code)) ||
      one.awaitsAll.some(({ code }) =>
        // All that an equivalence waits for are competent authorities, whose word takes that role.
        one.type === 'EQUIVALENCE' ? roles.includes(`authority:${code}`) : bodies.includes(code),
      ));
  const isMine = (one: ProposalFactsFragment): boolean =>
    one.proposedBy.account === subject || bodies.includes(one.proposedBy.body.code);
  const groups = [
    { title: 'waiting', none: 'nothingWaits', list: nodes.filter(waitsForMe) },
    { title: 'mine', none: 'nothingMine', list: nodes.filter((one) => isMine(one) && !waitsForMe(one)) },
    { title: 'others', none: 'nothingElse', list: nodes.filter((one) => !isMine(one) && !waitsForMe(one)) },
  ] as const;
  return (
    <>
      <h1>{t('proposals')}</h1>
      <Listing of={{ ...pages, first: whole ? first : undefined, waiting: !whole && error === null }}>
        {whole &&
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
