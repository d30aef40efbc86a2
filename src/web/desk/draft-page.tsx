/** A draft: its form, for an equivalence what it would change, and the act that submits it. */
import { useState } from 'react';
import { Link } from 'wouter';
import { useFlaws } from '../forms/flaws';
import { usePathLabel } from '../forms/path-label';
import { RecordForm } from '../forms/record-form';
import { tidied } from '../forms/values';
import { RecordToAmendDocument, type RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText, useFormats } from '../language/language';
import { PLURALS } from '../parts/record-link';
import { useTitle } from '../parts/title';
import type { Content } from '../records/names';
import { TYPES } from '../records/words';
import { useServiceQuery } from '../service/use-service-query';
import { isEndorsed, useSubmit, type Outcome } from './act';
import { ActForm } from './act-form';
import { texts as ofActs } from './acts-texts';
import { ExampleWarning } from './agreements';
import { CodeSuggestion } from './code-suggestion';
import { discard, draftOf, keep, type Draft } from './draft';
import style from './desk.module.css';
import { ImpactPreview } from './impact-preview';
import { useRecordName } from './record-name';
import { texts } from './texts';
import { WhatChanges } from './what-changes';

export default function DraftPage({ id }: { readonly id: string }) {
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

function DraftForm({ id, draft }: { readonly id: string; readonly draft: Draft }) {
  const t = useText(texts);
  const titled = useText(ofActs);
  const { language } = useLanguage();
  const flawsOf = useFlaws();
  const { type } = draft;
  const [{ value, amends }, setDraft] = useState<Pick<Draft, 'value' | 'amends'>>(draft);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [attempted, setAttempted] = useState(false);
  const record = (tidied(value) ?? {}) as Content;
  const flaws = flawsOf(type, value);
  const send = useSubmit(type, record, amends?.seen ?? null);
  const pathLabel = usePathLabel(type);
  const called = useRecordName(type, JSON.stringify(record)) || amends?.code;
  useTitle(
    called === undefined
      ? textIn(language, TYPES[type].one)
      : titled('titled', { type: textIn(language, TYPES[type].one), name: called }),
  );
  const problems = outcome?.__typename === 'ActRefused' ? outcome.problems : attempted ? flaws : [];
  const change = (changes: Partial<Pick<Draft, 'value' | 'amends'>>): void => {
    const next = { value, amends, ...changes };
    setDraft(next);
    keep(id, { type, ...next });
  };
  const act = isEndorsed(type)
    ? amends === null
      ? 'propose'
      : 'proposeAmendment'
    : amends === null
      ? 'register'
      : 'amend';
  const done = outcome?.__typename === 'ActRecorded';
  return (
    <>
      <h1>
        {textIn(language, TYPES[type].one)} {amends !== null && <span className="code">{amends.code}</span>}
      </h1>
      {!done && <p className="quiet">{t('keptHere')}</p>}
      <div className={done ? undefined : style.draft}>
        {!done && (
          <section className="sheet" aria-label={t('draft')}>
            <RecordForm
              type={type}
              value={value}
              onChange={(next) => change({ value: next })}
              problems={problems}
              below={{
                code: amends === null && (
                  <CodeSuggestion type={type} record={value} onUse={(code) => change({ value: { ...value, code } })} />
                ),
                standing: <ExampleWarning records={[value]} />,
              }}
              fixed={amends === null ? [] : ['code', ...(type === 'EQUIVALENCE' ? ['agreement', 'from', 'to'] : [])]}
            />
          </section>
        )}
        <div className={style.beside}>
          {!done && isEndorsed(type) && (type === 'EQUIVALENCE' || amends !== null) && (
            <ImpactPreview
              type={type}
              draft={record}
              missing={flaws.filter(({ path }) => path !== 'standing').map(({ path }) => pathLabel(path))}
            />
          )}
          {!done && amends !== null && (
            <Amendment
              type={type}
              amends={amends}
              record={record}
              stale={problems.some(({ code }) => code === 'STALE')}
              onSeen={(seen) => {
                change({ amends: { ...amends, seen } });
                setOutcome(null);
              }}
            />
          )}
          <section className="sheet" aria-label={t(act)}>
            <h2>{t(act)}</h2>
            {!done && <p className="quiet">{t(isEndorsed(type) ? 'proposeHelp' : 'registerHelp')}</p>}
            <ActForm
              name={t(act)}
              storageKey={`draft:${id}`}
              send={send}
              unready={flaws}
              onAttempt={() => {
                setAttempted(true);
                setOutcome(null);
              }}
              content={{ record, amends }}
              pathLabel={pathLabel}
              onOutcome={(became) => {
                setOutcome(became);
                if (became.__typename === 'ActRecorded') discard(id);
              }}
            />
            {done && typeof record['code'] === 'string' && <RecordedLinks type={type} code={record['code']} />}
          </section>
        </div>
      </div>
    </>
  );
}

/** Links to the record once the act is recorded. */
function RecordedLinks({ type, code }: { readonly type: RecordType; readonly code: string }) {
  const t = useText(texts);
  return (
    <p className="row">
      <Link href={`/desk/records/${PLURALS[type]}/${code}`} className="button">
        {t('seeAtDesk')}
      </Link>
      <Link href={`/registry/${PLURALS[type]}/${code}`} className="button">
        {t('seeRecord')}
      </Link>
    </p>
  );
}

interface AmendmentProps {
  readonly type: RecordType;
  readonly amends: NonNullable<Draft['amends']>;
  readonly record: Content;
  /** Whether the service refused it because the record has changed. */
  readonly stale: boolean;
  /** The record was looked at as it is in this revision. */
  readonly onSeen: (revision: number) => void;
}

/** What the draft changes in the record as it stands now, and whether that is still what was amended. */
function Amendment({ type, amends: { code, seen }, record, stale, onSeen }: AmendmentProps) {
  const t = useText(texts);
  const { number } = useFormats();
  const { data } = useServiceQuery(RecordToAmendDocument, { type, code });
  if (data === undefined) return null;
  const [latest] = data.history;
  const { revision } = data.register;
  return (
    <section className="sheet stack" aria-label={t('whatChanges')}>
      <WhatChanges heading="h2" type={type} before={latest.content} after={JSON.stringify(record)} />
      {(stale || latest.recordedIn.number > seen) && (
        <div role="alert" className="note bad">
          <p>{t('changedMeanwhile', { seen: number(seen), revision: number(revision) })}</p>
          <button type="button" onClick={() => onSeen(revision)}>
            {t('goOn')}
          </button>
        </div>
      )}
    </section>
  );
}
