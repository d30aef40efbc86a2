/** A record of any type: what it is, its name and code, leading to its page. */
import type { RecordType } from '../graphql/graphql';
import { textIn, useLanguage } from '../language/language';
import { RecordLink } from '../parts/record-link';
import { TYPES } from '../records/words';

interface TypedRecord {
  /** As `LevelReference`. */
  readonly __typename: string;
  readonly code: string;
  readonly name?: string;
}

const typeOf = (name: string): RecordType => name.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase() as RecordType;

export function TypedRecordLink({ record: { __typename, code, name } }: { readonly record: TypedRecord }) {
  const { language } = useLanguage();
  const type = typeOf(__typename);
  return (
    <>
      <span className="small quiet">{textIn(language, TYPES[type].one)}</span>{' '}
      <RecordLink type={type} code={code} name={name} />
    </>
  );
}
