/** The drafts on this device, and the form that begins a new one. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText, useFormats } from '../language/language';
import { optionsOf, Select } from '../parts/select';
import { useTitle } from '../parts/title';
import { TYPE_CODES, TYPES } from '../records/words';
import { allDrafts, begin, discard } from './draft';
import { texts as actsTexts } from './acts-texts';
import { begunFor, mayDraft } from './may';
import { useMe } from './me';
import { texts } from './texts';

export function Drafts() {
  const t = useText(texts);
  const { language } = useLanguage();
  const { moment } = useFormats();
  const [drafts, setDrafts] = useState(allDrafts);
  useTitle(t('drafts'));
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
              {textIn(language, TYPES[type].one)}{' '}
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
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const me = useMe();
  const ofActs = useText(actsTexts);
  const types = TYPE_CODES.filter((code) => mayDraft(code, me));
  const [chosen, setChosen] = useState<RecordType>('EQUIVALENCE');
  const type = types.includes(chosen) ? chosen : types[0];
  if (type === undefined) return <p className="note">{ofActs('nothingToDraft')}</p>;
  return (
    <form
      className="sheet row"
      onSubmit={(event) => {
        event.preventDefault();
        navigate(begin(type, begunFor(type, me)));
      }}
    >
      <Select
        label={t('newDraft')}
        options={optionsOf(types, (code) => TYPES[code].one, language)}
        value={type}
        grow
        onChange={setChosen}
      />
      <button type="submit" className="primary">
        {t('begin')}
      </button>
    </form>
  );
}
