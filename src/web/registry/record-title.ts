/** What a record is called: by its own name, or by those of the records that make it what it is. */
import type { RecordType } from '../graphql/graphql';
import { textIn, useLanguage, useText } from '../language/language';
import type { Content } from '../records/names';
import { keyText, useNames } from '../records/record-names';
import { TYPES } from '../records/words';
import { texts } from './texts';

/** The fields that tell a record without a name from others of its type, with the types of what they name. */
const PARTS: Partial<Readonly<Record<RecordType, Readonly<Record<string, RecordType>>>>> = {
  REQUIREMENT: { post: 'POST', region: 'REGION' },
  EQUIVALENCE: { from: 'CERTIFICATE', to: 'CERTIFICATE' },
  EXCLUSION: { certificate: 'CERTIFICATE', post: 'POST' },
  ISSUER_KEY: { body: 'BODY' },
};

interface RecordTitle {
  /** Its name, or what it is about; null: it has none, or that is not known yet. */
  readonly name: string | null;
  /** The same with its type, or its type and code. */
  readonly title: string;
}

/** @param content undefined until it is known */
export function useRecordTitle(type: RecordType, code: string, content: Content | undefined): RecordTitle {
  const t = useText(texts);
  const { language } = useLanguage();
  const parts = Object.entries(PARTS[type] ?? {}).flatMap(([field, of]) => {
    const named = content?.[field];
    return typeof named === 'string' ? [{ type: of, code: named }] : [];
  });
  const names = useNames([{ type, code }, ...parts]);
  const told = parts.map((part) => names.get(keyText(part)) ?? part.code);
  const about = told.length === 0 ? null : told.join(type === 'EQUIVALENCE' ? ' → ' : t('comma'));
  const name = names.get(keyText({ type, code })) ?? about;
  return { name, title: t('titled', { type: textIn(language, TYPES[type].one), name: name ?? code }) };
}
