/** A record for those who may act on it: as it stands, as a proposal would make it, and the acts that its state allows. */
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { RecordToActOnDocument, type EntryFactsFragment, type RecordType, type State } from '../graphql/graphql';
import { fromDocument } from '../forms/values';
import { textIn, useLanguage, useText } from '../language/language';
import { visible } from '../../language/characters';
import { recorded } from '../language/visible';
import { SourceLine } from '../parts/facts';
import { Problem } from '../parts/problem';
import { PLURALS } from '../parts/record-link';
import { STATE_TERMS } from '../parts/marks-terms';
import { Explained } from '../parts/term';
import { useTitle } from '../parts/title';
import { Waiting } from '../parts/waiting';
import { EntryFacts } from '../records/entry';
import { NamesOf, type Content } from '../records/names';
import { SHAPES } from '../records/shapes';
import { sourceIn, type Head } from '../records/source-in';
import { Facts } from '../records/value';
import { LISTS, STATES, TYPES } from '../records/words';
import { useServiceQuery } from '../service/use-service-query';
import { isActName, isEndorsed, type ActName } from './act';
import { ActDialog, isDangerous, proposedAs } from './act-dialog';
import { texts as ofActs } from './acts-texts';
import { ExampleWarning } from './agreements';
import { draftOf, keep } from './draft';
import { ImpactPreview } from './impact-preview';
import { useOffered, type Proposal } from './offered';
import { ProposalLine } from './proposal-line';
import { useRecordName } from './record-name';
import { texts } from './texts';
import { WhatChanges } from './what-changes';

export interface RecordActsProps {
  readonly type: RecordType;
  readonly code: string;
}

export default function RecordActs({ type, code }: RecordActsProps) {
  const t = useText(texts);
  const titled = useText(ofActs);
  const { language } = useLanguage();
  const endorsable = isEndorsed(type);
  const { data, error } = useServiceQuery(RecordToActOnDocument, {
    type,
    code,
    endorsable,
    endorsed: endorsable ? type : 'EQUIVALENCE',
    about: `${LISTS[type]}/${code}`,
    language: language.code,
  });
  const called = useRecordName(type, data?.history[0].content ?? null);
  useTitle(data && titled('titled', { type: textIn(language, TYPES[type].one), name: called || code }));
  if (data === undefined)
    return (
      <>
        <h1 className="code">{visible(code)}</h1>
        <Problem error={error} />
        <Waiting when={error === null} />
      </>
    );
  const [latest] = data.history;
  const content = recorded(latest.content) as Content & Head & { readonly state?: State };
  const { standing = 'ILLUSTRATIVE', source, state = 'ENDORSED', ...facts } = content;
  const proposal = data.proposal ?? null;
  const retired = latest.supersededIn !== null;
  return (
    <>
      <h1>
        {called === ''
          ? textIn(language, TYPES[type].one)
          : titled('titled', { type: textIn(language, TYPES[type].one), name: called })}{' '}
        <span className="code">{code}</span>
      </h1>
      {endorsable && !retired && (
        <p>
          {t('state')}
          <strong>
            <Explained term={STATE_TERMS[state]}>{textIn(language, STATES[state])}</Explained>
          </strong>
        </p>
      )}
      {retired && <p className="note bad">{t('retired')}</p>}
      <section className="sheet stack">
        <NamesOf records={[{ type, content }]}>
          <Facts content={facts} fields={SHAPES[type]} />
        </NamesOf>
        <p>
          <SourceLine record={{ standing, source: sourceIn(source, language) }} explains />
        </p>
        <p>
          <Link href={`/registry/${PLURALS[type]}/${code}`}>{t('seeHistory')}</Link>
        </p>
      </section>
      {proposal !== null && (
        <OpenProposal
          type={type}
          proposal={proposal}
          before={latest.content}
          entries={entriesOn(proposal.amends ? null : latest.recordedIn, data.ledger.edges)}
        />
      )}
      {proposal !== null && endorsable && (type === 'EQUIVALENCE' || proposal.amends) && (
        <ImpactPreview type={type} draft={fromDocument(proposal.content)} />
      )}
      <Acts
        about={{ type, code, seen: data.register.revision }}
        called={called}
        state={retired ? null : state}
        proposal={proposal}
        content={latest.content}
        entries={data.ledger.edges.map(({ node }) => node)}
      />
    </>
  );
}

/** The entries of the ledger since it was proposed, the latest first; one of many that were proposed at once begins with the entry that recorded them all. */
function entriesOn(
  recordedIn: EntryFactsFragment | null,
  about: readonly { readonly node: EntryFactsFragment }[],
): readonly EntryFactsFragment[] {
  const entries = about.map(({ node }) => node);
  const proposed = entries.findIndex(({ act }) => act === 'PROPOSE' || act === 'AMEND');
  if (proposed >= 0) return entries.slice(0, proposed + 1);
  return recordedIn === null ? entries : [...entries, recordedIn];
}

interface OpenProposalProps {
  readonly type: RecordType;
  readonly proposal: Proposal;
  /** The record as it stands. */
  readonly before: string;
  /** The entries of the ledger on the proposal. */
  readonly entries: readonly EntryFactsFragment[];
}

/** What is proposed, what it would change, and the acts on it so far. */
function OpenProposal({ type, proposal, before, entries }: OpenProposalProps) {
  const t = useText(texts);
  return (
    <section className="sheet stack" aria-label={t('open')}>
      <h2>{t('open')}</h2>
      <ProposalLine proposal={proposal} />
      <ExampleWarning records={[proposedAs(proposal.content)]} />
      {proposal.amends && <WhatChanges type={type} before={before} after={proposal.content} />}
      <ol className="bare stack">
        {entries.map((entry) => (
          <li key={entry.number}>
            <EntryFacts entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ActsProps {
  readonly about: { readonly type: RecordType; readonly code: string; readonly seen: number };
  /** What the record is called; empty: by its code alone. */
  readonly called: string;
  /** null: it is no longer in the register. */
  readonly state: State | null;
  readonly proposal: Proposal | null;
  readonly content: string;
  /** The entries of the ledger on it, the latest first. */
  readonly entries: readonly EntryFactsFragment[];
}

function Acts({ about, called, state, proposal, content, entries }: ActsProps) {
  const t = useText(texts);
  const [path, navigate] = useLocation();
  const requested = new URLSearchParams(useSearch()).get('act');
  const [done, setDone] = useState<ActName | null>(null);
  const { type, code, seen } = about;
  const offered = useOffered({ type, state, proposal, content, entries });
  const name = requested?.toUpperCase() ?? null;
  const amends = state !== null && mayBeAmended(type, state);
  const id = `${PLURALS[type]}-${code}`;
  const begun = draftOf(id) !== null;
  const draft = (): void => {
    // State and suspensions come about by acts.
    const value = { ...fromDocument(content), state: undefined, suspensions: undefined };
    if (!begun) keep(id, { type, value, amends: amends ? { code, seen } : null });
    navigate(`/desk/drafts/${id}`);
  };
  if (offered === undefined) return <Waiting when />;
  const chosen = isActName(name) && (offered.acts.includes(name) || done === name) ? name : null;
  const mayDraft = offered.mayDraft && proposal === null;
  return (
    <section className="sheet stack" aria-label={t('acts')}>
      <h2>{t('acts')}</h2>
      {offered.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {(offered.acts.length > 0 || mayDraft) && (
        <>
          <p className="quiet">{t('actsHelp')}</p>
          <div className="row">
            {offered.acts.map((one) => (
              <button
                key={one}
                type="button"
                className={isDangerous(one) ? 'danger' : undefined}
                onClick={() => navigate(`${path}?act=${one.toLowerCase()}`)}
              >
                {t(one)}
              </button>
            ))}
            {mayDraft && (
              <button type="button" onClick={draft}>
                {t(begun ? 'toDraft' : amends ? 'draftAmendment' : 'proposeAgain')}
              </button>
            )}
          </div>
        </>
      )}
      {chosen !== null && (
        <ActDialog
          key={chosen}
          about={about}
          called={called}
          content={content}
          proposed={proposal?.content ?? null}
          name={chosen}
          onDone={() => setDone(chosen)}
          onClose={() => {
            setDone(null);
            navigate(path, { replace: true });
          }}
        />
      )}
    </section>
  );
}

const mayBeAmended = (type: RecordType, state: State): boolean =>
  !isEndorsed(type) || state === 'ENDORSED' || state === 'SUSPENDED';
