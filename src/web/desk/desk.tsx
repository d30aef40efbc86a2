/** The desk: for people of certification bodies, authorities and the registrar. Everything on it needs signing in. */
import { Link, Route, Switch, useLocation } from 'wouter';
import { MeDocument } from '../graphql/graphql';
import { useText, useFormats } from '../language/language';
import { PLURALS } from '../parts/record-link';
import { ServiceText } from '../parts/service-text';
import { Waiting } from '../parts/waiting';
import { TYPE_CODES } from '../records/words';
import { Rejected } from '../service/request';
import { hasEnded, useSession } from '../service/session';
import { useServiceQuery } from '../service/use-service-query';
import { MeContext, meOf, useBodyNames, type Me } from './me';
import style from './desk.module.css';
import { Demand } from './demand';
import { DraftPage } from './draft-page';
import { Drafts } from './drafts';
import { ImportPage } from './import-page';
import { IssuedPage } from './issued-page';
import { Proposals } from './proposals';
import { RecordActs } from './record-acts';
import { SignIn } from './sign-in';
import { texts } from './texts';

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
  { part: 'proposals', path: '/desk' },
  { part: 'drafts', path: '/desk/drafts' },
  { part: 'import', path: '/desk/import' },
  { part: 'issued', path: '/desk/issued' },
  { part: 'demand', path: '/desk/demand' },
] as const;

/** The roles in words. */
function useRoleText({ roles, bodies }: Me): string {
  const t = useText(texts);
  const { list } = useFormats();
  const nameOf = useBodyNames(bodies);
  const others = roles.filter((role) => !bodies.includes(role.slice(role.indexOf(':') + 1)));
  return list([...bodies.map(nameOf), ...others.map((role) => (role === 'registrar' ? t('registrar') : role))]);
}

function SignedIn({ me }: { readonly me: Me }) {
  const t = useText(texts);
  const { setToken } = useSession();
  const [here] = useLocation();
  const roleText = useRoleText(me);
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
        {PARTS.map(({ part, path }) => (
          <Link key={part} className="button" href={path} aria-current={here === path ? 'page' : undefined}>
            {t(part)}
          </Link>
        ))}
      </nav>
      <Switch>
        <Route path="/desk" component={Proposals} />
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
    </>
  );
}
