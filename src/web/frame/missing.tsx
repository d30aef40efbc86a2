/** What stands at an address that leads nowhere: that it does, and how to go on. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../language/language';
import { texts } from './texts';

export function Missing() {
  const t = useText(texts);
  const [, go] = useLocation();
  const [text, setText] = useState('');
  return (
    <>
      <h1>{t('missingTitle')}</h1>
      <p>{t('missing')}</p>
      <form
        role="search"
        className="sheet row"
        onSubmit={(event) => {
          event.preventDefault();
          go(`/registry?${new URLSearchParams({ q: text }).toString()}`);
        }}
      >
        <label className="field grow">
          <span className="label">{t('search')}</span>
          <input type="search" maxLength={200} value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <button type="submit" className="primary">
          {t('searchNow')}
        </button>
      </form>
      <p>
        <Link href="/">{t('toStart')}</Link>
      </p>
    </>
  );
}
