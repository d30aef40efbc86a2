/** The source of a record of the catalogue document, as the service reads it in a language. */
import type { Standing } from '../graphql/graphql';
import { PAGE_LANGUAGES, type PageLanguage } from '../language/languages';
import type { Source } from '../parts/facts';

/** A text in the languages that it states, or a string in one that is not stated. */
type StringOrText = string | Readonly<Partial<Record<PageLanguage['tag'], string>>>;

/** What every record of the document may say. */
export interface Head {
  readonly standing?: Standing;
  readonly source?: DocumentSource;
}

interface DocumentSource {
  readonly title: StringOrText;
  readonly url?: string;
  readonly note?: StringOrText;
}

export function sourceIn(source: DocumentSource | undefined, language: PageLanguage): Source | null {
  if (source === undefined) return null;
  const title = readIn(source.title, language);
  const note = source.note === undefined ? undefined : readIn(source.note, language);
  return {
    title: title.words,
    titleLanguage: title.language?.code,
    url: source.url,
    note: note?.words,
    noteLanguage: note?.language?.code,
  };
}

/** The language asked for, the other Chinese script, English, whatever there is. */
function readIn(
  text: StringOrText,
  language: PageLanguage,
): { readonly words: string; readonly language?: PageLanguage } {
  if (typeof text === 'string') return { words: text };
  const other = PAGE_LANGUAGES.filter(({ tag }) => tag.startsWith('zh') && language.tag.startsWith('zh'));
  const found = [language, ...other, ...PAGE_LANGUAGES].find(({ tag }) => (text[tag] ?? '') !== '');
  return { words: (found && text[found.tag]) ?? '', language: found };
}
