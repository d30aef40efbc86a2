/** Small facts of a record, written alike everywhere: its period, its source with its standing. */
import type { Language, Standing } from '../graphql/graphql';
import { useText, useFormats } from '../language/language';
import { InLanguage, OtherLanguage } from './in-language';
import { StandingMark } from './marks';
import { STANDING_TERMS } from './marks-terms';
import { Explained } from './term';
import { texts } from './texts';

interface Dated {
  readonly from?: string | null;
  readonly until?: string | null;
}

/** A period in words: the register has the first day after it, people say the last day of it. */
export function usePeriodText(): (period: Dated | null | undefined) => string {
  const t = useText(texts);
  const { day } = useFormats();
  return (period) => {
    const from = period?.from ?? null;
    const until = lastDayOf(period);
    if (from !== null && until !== null) return t('between', { from: day(from), until: day(until) });
    if (from !== null) return t('from', { day: day(from) });
    return until === null ? t('always') : t('until', { day: day(until) });
  };
}

/** The last day of a half-open period; null where it has no end, or no day before its end. */
export function lastDayOf(period: Dated | null | undefined): string | null {
  const at = Date.parse(`${period?.until ?? ''}T00:00:00Z`);
  return Number.isNaN(at) ? null : new Date(at - DAY).toISOString().slice(0, 10);
}

/** Milliseconds. */
const DAY = 86_400_000;

export interface Sourced {
  readonly standing: Standing;
  readonly source?: Source | null;
}

/** A source as it is read: each text with the code of the language it is in, null or left out where that is not stated. */
export interface Source {
  readonly title: string;
  readonly titleLanguage?: Language | null;
  readonly url?: string | null;
  readonly note?: string | null;
  readonly noteLanguage?: Language | null;
}

/** The standing and the source of a record. */
export const SourceLine = ({ record: { standing, source }, explains = false }: SourceLineProps) => (
  <span className="small">
    <Explained term={explains ? STANDING_TERMS[standing] : undefined}>
      <StandingMark standing={standing} />
    </Explained>{' '}
    <SourceName source={source} />
  </span>
);

interface SourceLineProps {
  readonly record: Sourced;
  /** Whether its standing leads to the glossary. */
  readonly explains?: boolean;
}

/** The source of a record, where it has one. */
export function SourceName({ source }: Pick<Sourced, 'source'>) {
  const t = useText(texts);
  if (source === null || source === undefined) return null;
  const title = <InLanguage code={source.titleLanguage}>{source.title}</InLanguage>;
  return (
    <>
      {t('source')}
      {isWeb(source.url) ? (
        <a href={source.url} rel="noreferrer noopener" target="_blank">
          {title}
        </a>
      ) : (
        title
      )}
      <OtherLanguage code={source.titleLanguage} />
      {typeof source.note === 'string' && (
        <span className="quiet">
          {t('noteBegins')}
          <InLanguage code={source.noteLanguage}>{source.note}</InLanguage>
          {t('noteEnds')}
          {source.noteLanguage !== source.titleLanguage && <OtherLanguage code={source.noteLanguage} />}
        </span>
      )}
    </>
  );
}

/** Addresses come from records: only those of the web become links. */
export const isWeb = (url: string | null | undefined): url is string => /^https?:\/\//i.test(url ?? '');
