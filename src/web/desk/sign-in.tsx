/** Signing in: at the OpenID Connect issuer of the registry where there is one, else with a token. */
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { SignInDocument } from '../graphql/graphql';
import { useText } from '../language/language';
import { Problem } from '../parts/problem';
import { Waiting } from '../parts/waiting';
import { useSession } from '../service/session';
import { queryClient, useServiceQuery } from '../service/use-service-query';
import { comeBack, goToIssuer, isComingBack, type Issuer } from './issuer';
import { texts } from './texts';

export function SignIn() {
  const { data, error } = useServiceQuery(SignInDocument, {});
  return (
    <>
      <Problem error={error} />
      <Waiting when={data === undefined && error === null} />
      {data !== undefined && (data.signIn === null ? <PasteToken /> : <AtIssuer issuer={data.signIn} />)}
    </>
  );
}

function PasteToken() {
  const t = useText(texts);
  const { token, setToken } = useSession();
  const [pasted, setPasted] = useState('');
  return (
    <form
      className="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        // The same token again is checked again.
        if (pasted.trim() === token) void queryClient.invalidateQueries();
        else setToken(pasted.trim());
      }}
    >
      <label className="field">
        <span className="label">{t('token')}</span>
        <textarea
          className="code"
          rows={4}
          required
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
        />
      </label>
      <p className="quiet small">{t('tokenHelp')}</p>
      <p className="code small">npm run registry -- token --subject anna@gic.example --role body:GIC --hours 8</p>
      <button type="submit" className="primary">
        {t('signIn')}
      </button>
    </form>
  );
}

function AtIssuer({ issuer }: { readonly issuer: Issuer }) {
  const t = useText(texts);
  const { setToken } = useSession();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const [failed, setFailed] = useState(false);
  const returning = isComingBack(search);
  const begun = useRef(false);
  useEffect(() => {
    if (!returning || begun.current) return;
    begun.current = true;
    comeBack(issuer).then(
      ({ token, returnTo }) => {
        setToken(token);
        navigate(returnTo, { replace: true });
      },
      () => {
        setFailed(true);
        navigate(path, { replace: true });
      },
    );
  }, [returning, issuer, setToken, navigate, path]);
  return (
    <section className="sheet stack">
      {failed && (
        <p role="alert" className="note bad">
          {t('signInFailed')}
        </p>
      )}
      <p>{t('issuerHelp', { issuer: issuer.issuer })}</p>
      <button
        type="button"
        className="primary"
        disabled={returning && !failed}
        onClick={() => {
          // A token that is no longer valid must not be there on the way back.
          setToken(null);
          void goToIssuer(issuer, search === '' ? path : `${path}?${search}`).catch(() => setFailed(true));
        }}
      >
        {t('signIn')}
      </button>
    </section>
  );
}
