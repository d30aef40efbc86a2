/** The desk: for people of certification bodies, authorities and the registrar. Everything on it needs signing in. */
import { Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { MeDocument } from '../graphql/graphql';
import { loaded } from '../frame/loaded';
import { useText, useFormats } from '../language/language';
import { PLURALS } from '../parts/record-link';
import { ServiceText } from '../parts/service-text';
import { Waiting } from '../parts/waiting';
import { TYPE_CODES } from '../records/words';
import { Rejected } from '../service/request';
import { hasEnded, useSession } from '../service/session';
import { useServiceQuery } from '../service/use-service-query';
import { texts as actsTexts } from './acts-texts';
import { MeContext, meOf, useBodyNames, type Me } from './me';
import style from './desk.module.css';
import { Drafts } from './drafts';
import { WaitingCount } from './inbox';
import { Proposals } from './proposals';
import type { RecordActsProps } from './record-acts';
import { SignIn } from './sign-in';
import { texts } from './texts';
import { useOpenProposals } from './waiting';

/** Each is loaded by whoever comes to it: most come to see what waits. */
const DraftPage = loaded<{ readonly id: string }>(() => import('./draft-page'));
const ImportPage = loaded(() => import('./import-page'));
const IssuedPage = loaded(() => import('./issued-page'));
const Demand = loaded(() => import('./demand'));
const RecordActs = loaded<RecordActsProps>(() => import('./record-acts'));

export default function Desk() {
  const t = useText(texts);
  const { token } = useSession();
  const { data, error } = useServiceQuery(MeDocument, {}, { when: token !== null, token });
  if (token !== null && data === undefined && error === null)
    return (
      <>
        <h1>{t('title')}</h1>
        <Waiting when />
      </>
    );
  if (token === null || error !== null || data?.me === null || data === undefined)
    return (
      <>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        {token !== null && error instanceof Rejected && (
          <NotKnown ended={data !== undefined || hasEnded(token)} error={error} />
        )}
        <SignIn />
      </>
    );
  return (
    <MeContext value={meOf(data.me)}>
      <SignedIn me={meOf(data.me)} />
    </MeContext>
  );
}

function NotKnown({ ended, error }: { readonly ended: boolean; readonly error: Rejected }) {
  const t = useText(texts);
  return (
    <div role="alert" className="note bad">
      <p>{t(ended ? 'ended' : error.code === 'UNAUTHENTICATED' ? 'notKnown' : 'notSignedIn')}</p>
      {!ended && (
        <p className="small">
          <ServiceText text={error.message} />
        </p>
      )}
    </div>
  );
}

const PARTS = [
  { part: 'proposals', path: '/desk', isFor: () => true },
  { part: 'drafts', path: '/desk/drafts', isFor: () => true },
  { part: 'import', path: '/desk/import', isFor: ({ bodies, isRegistrar }: Me) => bodies.length > 0 || isRegistrar },
  { part: 'issued', path: '/desk/issued', isFor: ({ bodies }: Me) => bodies.length > 0 },
  { part: 'demand', path: '/desk/demand', isFor: ({ bodies, isRegistrar }: Me) => bodies.length > 0 || isRegistrar },
] as const;

/** The roles in words: by the names of the bodies for which they are held. */
function useRoleText({ roles }: Me): string {
  const t = useText(texts);
  const ofActs = useText(actsTexts);
  const { list } = useFormats();
  const held = roles.map((role) => /^(body|authority|employer):(.+)$/.exec(role) ?? [role, '', '']);
  const nameOf = useBodyNames(held.flatMap(([, , code]) => (code === '' ? [] : [code])));
  const words = held.map(([role, kind, code]) => {
    if (role === 'registrar') return t('registrar');
    if (kind === 'authority') return ofActs('asAuthority', { name: nameOf(code) });
    return kind === 'employer' ? ofActs('asEmployer', { name: nameOf(code) }) : nameOf(code) || role;
  });
  return list(words);
}

function SignedIn({ me }: { readonly me: Me }) {
  const t = useText(texts);
  const { setToken } = useSession();
  const [here] = useLocation();
  const roleText = useRoleText(me);
  const open = useOpenProposals(me);
  return (
    <>
      <div className={`row unprinted ${style.who}`}>
        <p className="grow">
          {t('signedInAs')} <strong>{me.subject}</strong>{' '}
          <span className="quiet">{me.roles.length === 0 ? t('noRoles') : roleText}</span>
        </p>
        <button type="button" onClick={() => setToken(null)}>
          {t('signOut')}
        </button>
      </div>
      <nav className="row unprinted" aria-label={t('parts')}>
        {PARTS.filter(({ isFor }) => isFor(me)).map(({ part, path }) => (
          <Link key={part} className="button" href={path} aria-current={here === path ? 'page' : undefined}>
            {t(part)}
            {part === 'proposals' && <WaitingCount count={open.waiting.length} />}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Waiting when />}>
        <Switch>
          <Route path="/desk">
            <Proposals open={open} />
          </Route>
          <Route path="/desk/drafts" component={Drafts} />
          <Route path="/desk/drafts/:id">{({ id }) => <DraftPage key={id} id={decodeURIComponent(id)} />}</Route>
          <Route path="/desk/import" component={ImportPage} />
          <Route path="/desk/issued" component={IssuedPage} />
          <Route path="/desk/demand" component={Demand} />
          <Route path="/desk/records/:plural/:code">
            {({ plural, code }) => {
              const type = TYPE_CODES.find((one) => PLURALS[one] === plural);
              return type === undefined ? (
                <p className="note">{t('nothingHere')}</p>
              ) : (
                <RecordActs key={`${type} ${code}`} type={type} code={decodeURIComponent(code)} />
              );
            }}
          </Route>
          <Route>
            <p className="note">{t('nothingHere')}</p>
          </Route>
        </Switch>
      </Suspense>
    </>
  );
}
