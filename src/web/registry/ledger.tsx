/** The ledger: its state, how to verify it, and its entries, the latest first. */
import { useState } from 'react';
import { Link } from 'wouter';
import { EntryChangesDocument, LedgerEntriesDocument } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { PageShare } from '../parts/page-share';
import { useTitle } from '../parts/title';
import { RecordLink } from '../parts/record-link';
import { Term } from '../parts/term';
import { Changes, changesBetween } from '../records/changes';
import { EntryFacts } from '../records/entry';
import { TYPES, typeOfList } from '../records/words';
import { usePages } from '../service/use-pages';
import { texts } from './texts';
import { Verify } from './verify';

export function Ledger() {
  const t = useText(texts);
  const pages = usePages(LedgerEntriesDocument, { about: null }, ({ ledger }) => ledger);
  const { first, nodes, total, more, waiting } = pages;
  useTitle(t('ledger'));
  return (
    <>
      <h1>
        <Term id="ledger">{t('ledger')}</Term>
      </h1>
      <p>{t('ledgerIntro')}</p>
      <p className="unprinted">
        <Link href="/receipt">{t('checkReceipt')}</Link>
      </p>
      <Verify />
      <h2>{t('entries')}</h2>
      <Listing of={pages}>
        {first !== undefined && total === 0 && <p className="note">{t('noEntries')}</p>}
        <ol className="bare">
          {nodes.map((entry) => (
            <li key={entry.number} className="sheet">
              <EntryFacts entry={entry} />
              <EntryDetails number={entry.number} />
              <p className="code quiet small">{entry.hash}</p>
            </li>
          ))}
        </ol>
        <More shown={nodes.length} total={total} more={more} waiting={waiting} />
        {first !== undefined && <PageShare old={pages.old} />}
      </Listing>
    </>
  );
}

function EntryDetails({ number }: { readonly number: number }) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('whatItDid')}</summary>
      {open && <EntryChanges number={number} />}
    </details>
  );
}

function EntryChanges({ number }: { readonly number: number }) {
  const pages = usePages(EntryChangesDocument, { number }, ({ ledgerChanges }) => ledgerChanges);
  const { nodes, total, more, waiting } = pages;
  return (
    <Listing of={pages}>
      <ul className="bare stack">
        {nodes.map((change) => (
          <li key={`${change.type} ${change.code}`}>
            <ChangedRecord {...change} />
          </li>
        ))}
      </ul>
      <More shown={nodes.length} total={total} more={more} waiting={waiting} />
    </Listing>
  );
}

interface ChangedRecordProps {
  readonly type: string;
  readonly code: string;
  readonly before: string | null;
  readonly after: string | null;
}

function ChangedRecord({ type: list, code, before, after }: ChangedRecordProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const type = typeOfList(list);
  const how = before === null ? 'added' : after === null ? 'ended' : 'amended';
  return (
    <>
      <strong>{t(how)}</strong>{' '}
      {type === undefined ? (
        <span>
          {t(list === 'issued' ? 'issued' : 'proposal')} <span className="code">{code}</span>
        </span>
      ) : (
        <>
          {textIn(language, TYPES[type].one)} <RecordLink type={type} code={code} />
        </>
      )}
      {type !== undefined && how === 'amended' && <Changes type={type} changes={changesBetween(before, after)} />}
    </>
  );
}
