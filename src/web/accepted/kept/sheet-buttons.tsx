/** A list as a sheet, with what has changed in columns of its own. */
import { textIn, useLanguage, useText } from '../../language/language';
import { STANDINGS, VERDICTS } from '../../parts/words';
import { answerAt, readQuestion } from '../../question/address';
import { downloadCsv, downloadWorkbook } from '../../sheets/write';
import type { NameOf } from '../record-names';
import { texts as shared } from '../texts';
import { useChangeLines } from './change-lines';
import type { Changed } from './changes';
import type { KeptAnswer, KeptList } from './kept-list';
import { texts } from './texts';

interface SheetButtonsProps {
  readonly list: KeptList;
  readonly changes: readonly Changed[];
  readonly nameOf: NameOf;
}

export function SheetButtons(props: SheetButtonsProps) {
  const t = useText(texts);
  const ofAnswers = useText(shared);
  const { language } = useLanguage();
  const sheet = useSheet(props);
  return (
    <>
      <button type="button" onClick={() => void downloadCsv('list.csv', sheet(), language)}>
        {t('download', { count: props.changes.length })}
      </button>
      <button type="button" onClick={() => void downloadWorkbook('list.xlsx', sheet())}>
        {ofAnswers('downloadWorkbook')}
      </button>
    </>
  );
}

function useSheet({ list, changes, nameOf }: SheetButtonsProps): () => readonly (readonly string[])[] {
  const t = useText(texts);
  const ofAnswers = useText(shared);
  const { language } = useLanguage();
  const linesOf = useChangeLines();
  const isCompared = list.before !== null;
  const verdict = (answer: KeptAnswer | null): string => {
    if (answer === null) return t('notAccepted');
    return answer.verdict === null ? t('unanswered') : textIn(language, VERDICTS[answer.verdict]);
  };
  const conditions = (answer: KeptAnswer | null): string =>
    answer?.outstanding.map(({ text }) => text).join(ofAnswers('between')) ?? '';
  const headings = [
    ofAnswers('rows'),
    list.asked === null ? ofAnswers('candidate') : t('certificate'),
    ofAnswers('held'),
    t('post'),
    t('region'),
    ...(['answer', 'standing', 'outstanding', 'reasons', 'holdsUntil', 'revision'] as const).map((key) =>
      ofAnswers(key),
    ),
    ...(isCompared
      ? (['whatChanged', 'answerBefore', 'outstandingBefore', 'untilBefore'] as const).map((key) => t(key))
      : []),
    ofAnswers('address'),
  ];
  const line = (changed: Changed): readonly string[] => {
    const { name, rows, question, answer, was } = changed.item;
    const asked = readQuestion(new URLSearchParams(question));
    return [
      rows.join(' '),
      name,
      asked.holdings.map(({ certificate }) => certificate).join(' '),
      nameOf('POST', asked.post),
      nameOf('REGION', asked.region),
      verdict(answer),
      answer?.standing ? textIn(language, STANDINGS[answer.standing]) : '',
      conditions(answer),
      answer?.message ?? '',
      answer?.holdsUntil ?? '',
      String(list.last.revision ?? ''),
      ...(isCompared
        ? [linesOf(changed).join('\n'), was === null ? '' : verdict(was), conditions(was), was?.holdsUntil ?? '']
        : []),
      location.origin + answerAt({ ...asked, revision: list.last.revision }),
    ];
  };
  return () => [headings, ...changes.map(line)];
}
