/** A record by its name and code, leading to its page in the registry. */
import { Link } from 'wouter';
import type { RecordType } from '../graphql/graphql';

/** The addresses of the types: `/registry/equivalences/EQ-1`. */
export const PLURALS: Readonly<Record<RecordType, string>> = {
  AGREEMENT: 'agreements',
  BODY: 'bodies',
  CERTIFICATE: 'certificates',
  CONSORTIUM: 'consortia',
  COURSE: 'courses',
  EQUIVALENCE: 'equivalences',
  EXCLUSION: 'exclusions',
  FIELD: 'fields',
  FRAMEWORK: 'frameworks',
  ISSUER_KEY: 'issuer-keys',
  LEVEL_REFERENCE: 'level-references',
  OPENING: 'openings',
  POST: 'posts',
  POST_GROUP: 'post-groups',
  PROGRAMME: 'programmes',
  REGION: 'regions',
  REQUIREMENT: 'requirements',
  SKILL: 'skills',
  UNIT: 'units',
};

interface RecordLinkProps {
  readonly type: RecordType;
  readonly code: string;
  /** Without it the code alone is shown. */
  readonly name?: string | undefined;
}

export function RecordLink({ type, code, name }: RecordLinkProps) {
  return (
    <Link href={`/registry/${PLURALS[type]}/${code}`}>
      {name !== undefined && `${name} `}
      <span className="code">{code}</span>
    </Link>
  );
}

/** A record by its name alone. */
export const NameLink = ({ type, code, name }: Required<RecordLinkProps>) => (
  <Link href={`/registry/${PLURALS[type]}/${code}`}>{name}</Link>
);
