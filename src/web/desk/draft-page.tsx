/** A draft: its form, for an equivalence what it would change, and the act that puts it forward. */
import { useState } from 'react';
import { Link } from 'wouter';
import { RecordForm } from '../forms/record-form';
import { tidied } from '../forms/values';
import { textIn, useLanguage, useText } from '../language/language';
import { PLURALS } from '../parts/record-link';
import type { Content } from '../records/names';
import { TYPES } from '../records/words';
import { isEndorsed, useSubmit, type Outcome } from './act';
import { ActPanel } from './act-panel';
import { discard, draftOf, keep, type Draft } from './draft';
import { ImpactPreview } from './impact-preview';
import { texts } from './texts';

export function DraftPage({ id }: { readonly id: string }) {
  const t = useText(texts);
  const [draft] = useState(() => draftOf(id));
  if (draft === null)
    return (
      <p className="note">
        {t('noSuchDraft')} <Link href="/desk/drafts">{t('toDrafts')}</Link>
      </p>
    );
  return <DraftForm id={id} draft={draft} />;
}

function DraftForm({ id, draft: { type, value: first, amends } }: { readonly id: string; readonly draft: Draft }) {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const [value, setValue] = useState(first);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const record = (tidied(value) ?? {}) as Content;
  const send = useSubmit(type, record, amends?.seen ?? null);
  const done = outcome?.__typename === 'ActRecorded';
  const change = (next: Content): void => {
    setValue(next);
    keep(id, { type, value: next, amends });
  };
  const word = isEndorsed(type)
    ? amends === null
      ? 'propose'
      : 'proposeAmendment'
    : amends === null
      ? 'register'
      : 'amend';
  return (
    <>
      <h1>
        {textIn(tongue, TYPES[type].one)} {amends !== null && <span className="code">{amends.code}</span>}
      </h1>
      <p className="quiet">{t('keptHere')}</p>
      {!done && (
        <section className="sheet" aria-label={t('draft')}>
          <RecordForm
            type={type}
            value={value}
            onChange={change}
            problems={outcome?.__typename === 'ActRefused' ? outcome.problems : []}
            fixed={amends === null ? [] : ['code', ...(type === 'EQUIVALENCE' ? ['agreement', 'from', 'to'] : [])]}
          />
        </section>
      )}
      {type === 'EQUIVALENCE' && !done && <ImpactPreview draft={record} />}
      <section className="sheet" aria-label={t(word)}>
        <h2>{t(word)}</h2>
        <p className="quiet">{t(isEndorsed(type) ? 'proposeHelp' : 'registerHelp')}</p>
        <ActPanel
          name={t(word)}
          send={send}
          content={record}
          disabled={done}
          onOutcome={(became) => {
            setOutcome(became);
            if (became.__typename === 'ActRecorded') discard(id);
          }}
        />
        {done && typeof record['code'] === 'string' && (
          <p>
            <Link href={`/registry/${PLURALS[type]}/${record['code']}`}>{t('seeRecord')}</Link>
          </p>
        )}
      </section>
    </>
  );
}
