/** What a new version of a record changes in the one that stands. */
import type { RecordType } from '../graphql/graphql';
import { fromDocument } from '../forms/values';
import { useText } from '../language/language';
import { Changes, changesBetween } from '../records/changes';
import { SHAPES } from '../records/shapes';
import { texts } from './texts';

interface WhatChangesProps {
  readonly type: RecordType;
  /** Both as JSON, of the catalogue document or of the schema. */
  readonly before: string;
  readonly after: string;
  readonly heading?: 'h2' | 'h3';
}

export function WhatChanges({ type, before, after, heading: Heading = 'h3' }: WhatChangesProps) {
  const t = useText(texts);
  const changes = changesBetween(ordered(before), ordered(after)).filter(
    ({ field }) => SHAPES[type][field]?.shape.is !== 'readOnly',
  );
  return (
    <>
      <Heading>{t('whatChanges')}</Heading>
      {changes.length === 0 ? (
        <p className="quiet">{t('nothingChanges')}</p>
      ) : (
        <Changes type={type} changes={changes} />
      )}
    </>
  );
}

/** The same text for the same content, in whatever order its fields were written. */
const ordered = (json: string): string =>
  JSON.stringify(fromDocument(json), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
