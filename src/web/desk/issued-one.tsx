/** Registers one issued certificate. */
import { useState } from 'react';
import { useFlawTexts } from '../forms/flaws';
import { RegisterIssuedDocument } from '../graphql/graphql';
import { useText } from '../language/language';
import { NO_PAPER, PaperFields, paperKey, TextLine } from '../parts/paper-fields';
import { texts as paperTexts } from '../parts/paper-texts';
import { Day } from '../question/day';
import { otherNamesIn } from '../../sheets/issued/rows';
import { useSend } from './act';
import { ActForm } from './act-form';
import { texts } from './issued-texts';

const EMPTY = { paper: NO_PAPER, otherNames: '', awardedOn: null as string | null, expiresOn: null as string | null };

export function IssuedOne() {
  const t = useText(texts);
  const pathLabel = usePathLabel();
  const send = useSend();
  const [form, setForm] = useState(EMPTY);
  const [turn, setTurn] = useState(0);
  const [isDone, setDone] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const flaw = useFlawTexts();
  const { paper, awardedOn, expiresOn } = form;
  const lacking = lackingIn(form);
  const problems = Object.fromEntries(attempted ? lacking.map((field) => [field, flaw('MISSING')]) : []);
  const key = paperKey(paper);
  const issued =
    key === null || awardedOn === null
      ? null
      : { ...key, otherNames: otherNamesIn(form.otherNames), awardedOn, expiresOn };
  return (
    <section className="sheet stack" aria-labelledby="issued-one">
      <h2 id="issued-one">{t('one')}</h2>
      <ActForm
        key={turn}
        name={t('registerOne')}
        storageKey={null}
        content={form}
        unready={lacking.map((path) => ({ code: 'MISSING', path, message: flaw('MISSING') }))}
        onAttempt={() => setAttempted(true)}
        send={(act) => send(RegisterIssuedDocument, { issued: issued === null ? [] : [issued], act })}
        pathLabel={pathLabel}
        leads={(path) => !path.startsWith('issued')}
        onOutcome={({ __typename }) => {
          if (__typename !== 'ActRecorded') return;
          setForm(EMPTY);
          setAttempted(false);
          setDone(true);
        }}
      >
        <PaperFields paper={paper} problems={problems} onChange={(next) => setForm({ ...form, paper: next })} />
        <TextLine
          label={t('otherNames')}
          help={t('otherNamesHelp')}
          required={false}
          value={form.otherNames}
          onChange={(otherNames) => setForm({ ...form, otherNames })}
        />
        <div className="row">
          <div data-field="awardedOn" className="grow">
            <Day
              label={t('awardedOn')}
              value={awardedOn}
              problem={problems['awardedOn']}
              onChange={(day) => setForm({ ...form, awardedOn: day })}
            />
          </div>
          <Day label={t('expiresOn')} value={expiresOn} onChange={(day) => setForm({ ...form, expiresOn: day })} />
        </div>
      </ActForm>
      {isDone && (
        <button
          type="button"
          onClick={() => {
            setDone(false);
            setTurn(turn + 1);
          }}
        >
          {t('another')}
        </button>
      )}
    </section>
  );
}

/** The fields that have to be filled in and are not, in their order. */
function lackingIn({ paper: { certificate, ...parts }, awardedOn }: typeof EMPTY): readonly string[] {
  const empty = Object.entries(parts).flatMap(([field, written]) => (written.trim() === '' ? [field] : []));
  return [...(certificate === null ? ['certificate'] : []), ...empty, ...(awardedOn === null ? ['awardedOn'] : [])];
}

/** What the field at a path of the act's argument is called here. */
function usePathLabel(): (path: string) => string {
  const t = useText(texts);
  const ofPaper = useText(paperTexts);
  return (path) => {
    const [, field] = /^(?:issued\[0\]\.)?(\w+)/.exec(path) ?? [];
    switch (field) {
      case 'certificate':
      case 'number':
      case 'name':
      case 'checkItem':
        return ofPaper(field);
      case 'otherNames':
      case 'awardedOn':
      case 'expiresOn':
        return t(field);
      default:
        return '';
    }
  };
}
