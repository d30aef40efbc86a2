/** What a record is called: by its name, or by the names of those that it is between. */
import type { RecordType } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import { visible } from '../../language/characters';
import { fromDocument } from '../forms/values';
import type { Content } from '../records/names';
import { keyText, useNames } from '../records/record-names';

interface Ends {
  readonly between: string;
  readonly fields: readonly (readonly [field: string, type: RecordType])[];
}

const ENDS: Partial<Readonly<Record<RecordType, Ends>>> = {
  EQUIVALENCE: {
    between: ' → ',
    fields: [
      ['from', 'CERTIFICATE'],
      ['to', 'CERTIFICATE'],
    ],
  },
  REQUIREMENT: {
    between: ' · ',
    fields: [
      ['post', 'POST'],
      ['region', 'REGION'],
    ],
  },
  EXCLUSION: { between: '', fields: [['certificate', 'CERTIFICATE']] },
  ISSUER_KEY: { between: '', fields: [['body', 'BODY']] },
};

/**
 * @param json the record as the catalogue document has it; null: it is not known yet
 * @returns empty as long as it is not known, or where the record has nothing to be called by but its code
 */
export function useRecordName(type: RecordType, json: string | null): string {
  const { language } = useLanguage();
  const content: Content = json === null ? {} : fromDocument(json);
  const { between = '', fields = [] } = ENDS[type] ?? {};
  const keys = fields.flatMap(([field, of]) => {
    const code = content[field];
    return typeof code === 'string' ? [{ type: of, code }] : [];
  });
  const names = useNames(keys);
  const text = content['name'] as Readonly<Record<string, string | undefined>> | undefined;
  if (text !== undefined) return visible(text[language.key] ?? text['en'] ?? Object.values(text).find(Boolean) ?? '');
  const found = keys.map((key) => names.get(keyText(key)));
  return found.every((name) => name !== undefined) ? found.join(between) : '';
}
