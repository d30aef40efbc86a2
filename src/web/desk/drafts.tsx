/** What is being drafted on this device, and the way to something new. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText, useWriting } from '../language/language';
import { TYPE_CODES, TYPES } from '../records/words';
import { allDrafts, discard, keep, newId } from './draft';
import { texts } from './texts';

export function Drafts() {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const { moment } = useWriting();
  const [drafts, setDrafts] = useState(allDrafts);
  return (
    <>
      <h1>{t('drafts')}</h1>
      <p>{t('draftsHelp')}</p>
      <NewDraft />
      <p className="small">
        {t('toAmend')} <Link href="/registry">{t('toRegistry')}</Link>
      </p>
      {drafts.length === 0 && <p className="note">{t('noDrafts')}</p>}
      <ul className="bare">
        {drafts.map(({ id, type, value, amends, savedAt }) => (
          <li key={id} className="sheet row">
            <Link href={`/desk/drafts/${id}`} className="grow">
              {textIn(tongue, TYPES[type].one)}{' '}
              <span className="code">{typeof value['code'] === 'string' ? value['code'] : t('noCode')}</span>{' '}
              {amends !== null && <span className="quiet">{t('amendment')}</span>}
            </Link>
            <span className="small quiet">{t('savedAt', { moment: moment(savedAt) })}</span>
            <button
              type="button"
              onClick={() => {
                discard(id);
                setDrafts(allDrafts());
              }}
            >
              {t('discard')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewDraft() {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const [, navigate] = useLocation();
  const [type, setType] = useState<RecordType>('EQUIVALENCE');
  return (
    <form
      className="sheet row"
      onSubmit={(event) => {
        event.preventDefault();
        const id = newId();
        keep(id, { type, value: {}, amends: null });
        navigate(`/desk/drafts/${id}`);
      }}
    >
      <label className="field grow">
        <span className="label">{t('newDraft')}</span>
        <select value={type} onChange={({ target }) => setType(TYPE_CODES.find((one) => one === target.value) ?? type)}>
          {TYPE_CODES.map((one) => (
            <option key={one} value={one}>
              {textIn(tongue, TYPES[one].one)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="primary">
        {t('begin')}
      </button>
    </form>
  );
}
