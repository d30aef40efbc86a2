/** The way in: at the issuer of the registry where there is one, else with a token that was given. */
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { SignInDocument } from '../graphql/graphql';
import { useText } from '../language/language';
import { Problem } from '../parts/problem';
import { Waiting } from '../parts/waiting';
import { useSession } from '../service/session';
import { questions, useAsk } from '../service/use-ask';
import { comeBack, goToIssuer, isComingBack, type Issuer } from './issuer';
import { texts } from './texts';

export function SignIn() {
  const { data, error } = useAsk(SignInDocument, {});
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
  const { token, carry } = useSession();
  const [pasted, setPasted] = useState('');
  return (
    <form
      className="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        // The same one again is looked at again.
        if (pasted.trim() === token) void questions.invalidateQueries();
        else carry(pasted.trim());
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
  const { carry } = useSession();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const [failed, setFailed] = useState(false);
  const returning = isComingBack(search);
  const begun = useRef(false);
  useEffect(() => {
    if (!returning || begun.current) return;
    begun.current = true;
    comeBack(issuer).then(
      ({ token, place }) => {
        carry(token);
        navigate(place, { replace: true });
      },
      () => {
        setFailed(true);
        navigate(path, { replace: true });
      },
    );
  }, [returning, issuer, carry, navigate, path]);
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
          // One that no longer counts is not brought back.
          carry(null);
          void goToIssuer(issuer, search === '' ? path : `${path}?${search}`).catch(() => setFailed(true));
        }}
      >
        {t('signIn')}
      </button>
    </section>
  );
}
