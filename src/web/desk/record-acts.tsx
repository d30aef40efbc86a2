/** A record before whoever may act on it: as it stands, as it would be, and the acts that its state allows. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { RecordToActOnDocument, type RecordType, type State } from '../graphql/graphql';
import { fromDocument } from '../forms/values';
import { textIn, useLanguage, useText } from '../language/language';
import { Dialog } from '../parts/dialog';
import { SourceLine, type Sourced } from '../parts/facts';
import { Problem } from '../parts/problem';
import { PLURALS } from '../parts/record-link';
import { Waiting } from '../parts/waiting';
import { Day } from '../question/day';
import { Changes, changesBetween } from '../records/changes';
import { NamesOf, type Content } from '../records/names';
import { SHAPES } from '../records/shapes';
import { Facts } from '../records/value';
import { STATES, TYPES } from '../records/words';
import { useAsk } from '../service/use-ask';
import { isEndorsed, useActOn, type ActName } from './act';
import { ActPanel } from './act-panel';
import { keep } from './draft';
import { ImpactPreview } from './impact-preview';
import { ProposalLine } from './proposal-line';
import { texts } from './texts';

interface RecordActsProps {
  readonly type: RecordType;
  readonly code: string;
}

export function RecordActs({ type, code }: RecordActsProps) {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const life = isEndorsed(type);
  const { data, error } = useAsk(RecordToActOnDocument, {
    type,
    code,
    life,
    endorsed: life ? type : 'EQUIVALENCE',
    language: tongue.code,
  });
  if (data === undefined)
    return (
      <>
        <h1 className="code">{code}</h1>
        <Problem error={error} />
        <Waiting when={error === null} />
      </>
    );
  const [latest] = data.history;
  const content = JSON.parse(latest.content) as Content & Partial<Sourced> & { readonly state?: State };
  const { standing = 'ILLUSTRATIVE', source, ...facts } = content;
  const proposal = data.proposal ?? null;
  const state = content.state ?? 'ENDORSED';
  const retired = latest.supersededIn !== null;
  return (
    <>
      <h1>
        {textIn(tongue, TYPES[type].one)} <span className="code">{code}</span>
      </h1>
      {life && (
        <p>
          {t('state')}: <strong>{textIn(tongue, STATES[state])}</strong>
        </p>
      )}
      {retired && <p className="note bad">{t('retired')}</p>}
      <section className="sheet stack">
        <NamesOf records={[{ type, content }]}>
          <Facts content={facts} fields={SHAPES[type]} />
        </NamesOf>
        <p>
          <SourceLine record={{ standing, source: source ?? null }} />
        </p>
        <p>
          <Link href={`/registry/${PLURALS[type]}/${code}`}>{t('seeHistory')}</Link>
        </p>
      </section>
      {proposal !== null && (
        <section className="sheet stack">
          <h2>{t('open')}</h2>
          <ProposalLine proposal={proposal} />
          {proposal.amends && (
            <Changes
              type={type}
              changes={changesBetween(latest.content, proposal.content).filter(({ field }) => field !== 'state')}
            />
          )}
        </section>
      )}
      {proposal !== null && type === 'EQUIVALENCE' && <ImpactPreview draft={fromDocument(proposal.content)} />}
      {!retired && (
        <Acts
          about={{ type, code, seen: data.register.revision }}
          state={state}
          proposed={proposal !== null}
          content={latest.content}
        />
      )}
    </>
  );
}

interface ActsProps {
  readonly about: { readonly type: RecordType; readonly code: string; readonly seen: number };
  readonly state: State;
  readonly proposed: boolean;
  readonly content: string;
}

function Acts({ about, state, proposed, content }: ActsProps) {
  const t = useText(texts);
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<ActName | null>(null);
  const { type, code, seen } = about;
  const amend = (): void => {
    // A state comes about by acts.
    const value = { ...fromDocument(content), state: undefined };
    const id = `${PLURALS[type]}-${code}`;
    keep(id, { type, value, amends: mayBeAmended(type, state) ? { code, seen } : null });
    navigate(`/desk/drafts/${id}`);
  };
  return (
    <section className="sheet" aria-label={t('acts')}>
      <h2>{t('acts')}</h2>
      <p className="quiet">{t('actsHelp')}</p>
      <div className="row">
        {actsOn(type, state, proposed).map((name) => (
          <button key={name} type="button" onClick={() => setChosen(name)}>
            {t(name)}
          </button>
        ))}
        {!proposed && (
          <button type="button" onClick={amend}>
            {t(mayBeAmended(type, state) ? 'draftAmendment' : 'proposeAgain')}
          </button>
        )}
      </div>
      {chosen !== null && <ActDialog about={about} name={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

const mayBeAmended = (type: RecordType, state: State): boolean =>
  !isEndorsed(type) || state === 'ENDORSED' || state === 'SUSPENDED';

/** Whether somebody may is for the service to say; these are possible at all. */
function actsOn(type: RecordType, state: State, proposed: boolean): readonly ActName[] {
  if (!isEndorsed(type)) return ['RETIRE'];
  const answers: readonly ActName[] = proposed ? ['ENDORSE', 'DECLINE', 'WITHDRAW'] : [];
  if (state === 'ENDORSED') return [...answers, 'SUSPEND', 'REVOKE'];
  return state === 'SUSPENDED' ? [...answers, 'REINSTATE', 'REVOKE'] : answers;
}

interface ActDialogProps {
  readonly about: ActsProps['about'];
  readonly name: ActName;
  readonly onClose: () => void;
}

function ActDialog({ about, name, onClose }: ActDialogProps) {
  const t = useText(texts);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  // What was seen is what the dialog was opened on, also when the page behind it is read anew.
  const [seen] = useState(about);
  const send = useActOn(seen, name, endsOn ?? '');
  return (
    <Dialog title={`${t(name)}: ${about.code}`} onClose={onClose}>
      <p>{t(`${name}_HELP`)}</p>
      <ActPanel
        name={t(name)}
        send={send}
        content={{ name, seen, endsOn }}
        disabled={done || (name === 'REVOKE' && endsOn === null)}
        onOutcome={(outcome) => setDone(outcome.__typename === 'ActRecorded')}
      >
        {name === 'REVOKE' && <Day label={t('endsOn')} value={endsOn} onChange={setEndsOn} />}
      </ActPanel>
    </Dialog>
  );
}
