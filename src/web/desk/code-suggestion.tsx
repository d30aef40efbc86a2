/** A code for a new record that nothing has yet: offered as long as none is written. */
import { RecordNamesDocument, type RecordType } from '../graphql/graphql';
import { focusField } from '../forms/field';
import { useLanguage, useText } from '../language/language';
import type { Content } from '../records/names';
import { useDebounced } from '../service/use-debounced';
import { useServiceQuery } from '../service/use-service-query';
import { texts } from './acts-texts';
import { suitableCodes } from './suggested-code';

interface CodeSuggestionProps {
  readonly type: RecordType;
  readonly record: Content;
  readonly onUse: (code: string) => void;
}

export function CodeSuggestion({ type, record, onUse }: CodeSuggestionProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const isOpen = typeof record['code'] !== 'string' || record['code'].trim() === '';
  const suitable = useDebounced(isOpen ? suitableCodes(type, record).join(' ') : '');
  const codes = suitable === '' ? [] : suitable.split(' ');
  const { data } = useServiceQuery(
    RecordNamesDocument,
    { of: codes.map((code) => ({ type, code })), language: language.code },
    { when: codes.length > 0 },
  );
  const free = data === undefined ? undefined : codes.find((_, position) => data.records[position] === null);
  if (!isOpen || free === undefined) return null;
  return (
    <p className="row small">
      <span>
        {t('suggestedCode')} <span className="code">{free}</span>
      </span>
      <button
        type="button"
        onClick={({ currentTarget }) => {
          // The button goes away: whoever wants another code goes on in its field.
          focusField('code', currentTarget);
          onUse(free);
        }}
      >
        {t('useCode', { code: free })}
      </button>
    </p>
  );
}
