/** The dialog in which an act on a record is done: what it would change first, then its reason. */
import { useState } from 'react';
import type { EndorsedType, RecordType } from '../graphql/graphql';
import { useFlawTexts } from '../forms/flaws';
import { fromDocument } from '../forms/values';
import { useText } from '../language/language';
import { Dialog } from '../parts/dialog';
import { Day } from '../question/day';
import type { Content } from '../records/names';
import {
  isDatedAct,
  isEndorsed,
  needsDay,
  storeDay,
  storedDay,
  useActOn,
  type ActName,
  type DatedActName,
} from './act';
import { ActForm } from './act-form';
import { texts as ofActs } from './acts-texts';
import { ExampleWarning } from './agreements';
import { ImpactPreview } from './impact-preview';
import { texts } from './texts';

/** The acts that take away what others rely upon. */
const DANGEROUS: readonly ActName[] = ['SUSPEND', 'REVOKE', 'RETIRE'];

export const isDangerous = (name: ActName): boolean => DANGEROUS.includes(name);

interface ActDialogProps {
  readonly about: { readonly type: RecordType; readonly code: string; readonly seen: number };
  /** What the record is called; empty: by its code alone. */
  readonly called: string;
  /** The record as it stands, as the catalogue document has it. */
  readonly content: string;
  /** The record as the open proposal would make it. */
  readonly proposed: string | null;
  readonly name: ActName;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function ActDialog({ about, called, content, proposed, name, onDone, onClose }: ActDialogProps) {
  const t = useText(texts);
  const titled = useText(ofActs);
  const flaw = useFlawTexts();
  const storageKey = `${name}:${about.type}:${about.code}`;
  const [day, setDay] = useState(() => storedDay(storageKey));
  const [attempted, setAttempted] = useState(false);
  // What was seen is what the dialog was opened on, also where the page below it is queried again.
  const [seen] = useState({ about, content, called, proposed });
  const send = useActOn(seen.about, name, day);
  const { type, code } = about;
  const lacksDay = needsDay(name) && day === null;
  const path = name === 'SUSPEND' ? 'startsOn' : 'endsOn';
  return (
    <Dialog title={titled('actOn', { act: t(name), name: seen.called || called || code })} onClose={onClose}>
      {seen.called !== '' && <p className="code">{code}</p>}
      <p className={isDangerous(name) ? 'note bad' : undefined}>{t(`${name}_HELP`)}</p>
      {name === 'ENDORSE' && seen.proposed !== null && <ExampleWarning records={[proposedAs(seen.proposed)]} />}
      {isDatedAct(name) && isEndorsed(type) && <ActImpact type={type} content={seen.content} name={name} day={day} />}
      <ActForm
        name={t(name)}
        storageKey={storageKey}
        send={send}
        content={{ name, seen: seen.about, day }}
        isFinal={isDangerous(name)}
        unready={lacksDay ? [{ code: 'MISSING', path, message: flaw('MISSING') }] : []}
        onAttempt={() => setAttempted(true)}
        pathLabel={(at) => (isDatedAct(name) && at === path ? t(`${name}_DAY`) : '')}
        onOutcome={(outcome) => {
          if (outcome.__typename === 'ActRecorded') onDone();
        }}
      >
        {isDatedAct(name) && (
          <div data-field={path}>
            <Day
              label={t(`${name}_DAY`)}
              value={day}
              problem={attempted && lacksDay ? flaw('MISSING') : undefined}
              onChange={(chosen) => {
                setDay(chosen);
                storeDay(storageKey, chosen);
              }}
            />
          </div>
        )}
      </ActForm>
    </Dialog>
  );
}

/** A record that does not say how far it can be relied upon is an example. */
export const proposedAs = (content: string): Content => ({ standing: 'ILLUSTRATIVE', ...fromDocument(content) });

interface ActImpactProps {
  readonly type: EndorsedType;
  readonly content: string;
  readonly name: DatedActName;
  readonly day: string | null;
}

/** What the act would change on its day; of one whose day has to be told, today as long as it is not. */
function ActImpact({ type, content, name, day }: ActImpactProps) {
  // On the day itself, what is suspended counts no more than what is revoked.
  const state = name === 'REINSTATE' ? 'ENDORSED' : 'REVOKED';
  return <ImpactPreview type={type} draft={{ ...fromDocument(content), state, suspensions: undefined }} onDate={day} />;
}
