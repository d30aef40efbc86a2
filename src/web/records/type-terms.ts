/** The types of records that the glossary explains. */
import type { TermId } from '../glossary/terms';
import type { RecordType } from '../graphql/graphql';

export const TYPE_TERMS: Partial<Readonly<Record<RecordType, TermId>>> = {
  AGREEMENT: 'agreement',
  BODY: 'body',
  CERTIFICATE: 'certificate',
  EQUIVALENCE: 'equivalence',
  EXCLUSION: 'exclusion',
  FIELD: 'field',
  FRAMEWORK: 'framework',
  LEVEL_REFERENCE: 'level-reference',
  POST: 'post',
  REGION: 'region',
  REQUIREMENT: 'requirement',
  UNIT: 'unit',
};
