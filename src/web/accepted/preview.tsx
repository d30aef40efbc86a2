/** The rows of a list as they are read, before anything is asked: what stands for what, what the form supplies, and each problem in its cell. */
import { useFormats, useLanguage, useText } from '../language/language';
import type { Question } from '../question/address';
import type { Names } from '../sheets/names';
import { RowsTable } from '../sheets/rows-table';
import { texts as sheetTexts } from '../sheets/texts';
import {
  MOST_HELD,
  MOST_PAPERS,
  NAME_TYPES,
  type RowFacts,
  type RowProblem,
} from '../../sheets/candidates/candidates-of';
import type { Candidate } from './candidate';
import { COLUMNS, type CandidateKey } from '../../sheets/candidates/columns';
import { texts } from './texts';

interface PreviewProps {
  readonly candidates: readonly Candidate[];
  readonly form: Question;
  readonly names: Names;
}

/** Rows that are shown at a time. */
const PAGE_SIZE = 20;

export function Preview({ candidates, form, names }: PreviewProps) {
  const t = useText(texts);
  const supplied = suppliedBy(form);
  const rows = candidates.flatMap(({ facts, problems }) =>
    facts.map((one) => ({ facts: one, problems: problems.filter(({ row }) => row === one.row.number) })),
  );
  const used = COLUMNS.filter(
    ({ key }) =>
      supplied[key] !== undefined ||
      rows.some(({ facts, problems }) => facts.row.cells[key] !== undefined || problems.some((one) => one.key === key)),
  );
  return (
    <RowsTable<CandidateKey>
      label={t('asRead')}
      columns={used}
      pageSize={PAGE_SIZE}
      rows={rows.map(({ facts, problems }) => ({
        number: facts.row.number,
        isWrong: problems.length > 0,
        cellAt: (key) => {
          const here = problems.filter((one) => one.key === key);
          const content = (
            <>
              <CellAsRead facts={facts} at={key} names={names} supplied={supplied[key]} />
              {here.map((one) => (
                <ProblemText key={one.code} problem={one} />
              ))}
            </>
          );
          return { content, isWrong: here.length > 0 };
        },
      }))}
    />
  );
}

/** What the form says for rows that say nothing. */
const suppliedBy = ({
  post,
  region,
  onDate,
  years,
  languages,
  satisfied,
}: Question): Partial<Record<CandidateKey, string>> => ({
  ...(post !== null && { post }),
  ...(region !== null && { region }),
  ...(onDate !== null && { day: onDate }),
  ...(years !== null && { years: String(years) }),
  ...(languages.length > 0 && { languages: languages.join(', ') }),
  ...(satisfied.length > 0 && { satisfied: satisfied.join(', ') }),
});

interface CellAsReadProps {
  readonly facts: RowFacts;
  readonly at: CandidateKey;
  readonly names: Names;
  readonly supplied: string | undefined;
}

function CellAsRead({ facts, at, names, supplied }: CellAsReadProps) {
  const t = useText(texts);
  const { day } = useFormats();
  const written = facts.row.cells[at];
  if (written === undefined)
    return supplied === undefined ? null : <span className="quiet">{t('fromForm', { value: supplied })}</span>;
  if (at === 'certificate' || at === 'post' || at === 'region') {
    const named = names.of(NAME_TYPES[at], written);
    const meant = named.is === 'TAKEN' ? [named.name, named.code].filter((one) => one !== null && one !== written) : [];
    return <Meant written={written} meant={meant.join(' · ')} />;
  }
  if (at === 'awardedOn' || at === 'expiresOn' || at === 'day') {
    const read = facts[at];
    return <Meant written={written} meant={read === undefined ? '' : day(read)} />;
  }
  return written;
}

/** What is written, and what it is read as. */
function Meant({ written, meant }: { readonly written: string; readonly meant: string }) {
  return (
    <>
      {written}
      {meant !== '' && (
        <span className="small quiet">
          {' '}
          <br />
          {meant}
        </span>
      )}
    </>
  );
}

export function ProblemText({ problem }: { readonly problem: RowProblem }) {
  const said = useProblemText();
  return <p className="problem small">{said(problem)}</p>;
}

/** A problem of a row, in the language of the page. */
export function useProblemText(): (problem: RowProblem) => string {
  const t = useText(texts);
  const ofCell = useText(sheetTexts);
  const { language } = useLanguage();
  return ({ code, written, key }) => {
    if (code === 'LACKING') {
      const heading = COLUMNS.find((column) => column.key === key)?.heading[language.key] ?? key;
      return t('LACKING', { heading });
    }
    if (code === 'TOO_MANY_ROWS' || code === 'TOO_MANY_PAPERS')
      return t(code, { most: code === 'TOO_MANY_ROWS' ? MOST_HELD : MOST_PAPERS });
    return code === 'NUMBER_OF_TWO' || code === 'YEARS_DIFFER' ? t(code, { written }) : ofCell(code, { written });
  };
}
