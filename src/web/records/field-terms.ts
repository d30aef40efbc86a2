/** Which words of the glossary the fields of records are called by. */
import type { TermId } from '../glossary/terms';
import type { Text } from '../language/languages';
import { FIELD_WORDS } from './field-words';

const TERMS: Partial<Readonly<Record<keyof typeof FIELD_WORDS, TermId>>> = {
  field: 'field',
  region: 'region',
  regions: 'region',
  levels: 'level',
  level: 'level',
  placements: 'level',
  a: 'level-reference',
  period: 'period',
  body: 'body',
  parties: 'body',
  units: 'unit',
  framework: 'framework',
  certificate: 'certificate',
  post: 'post',
  regulated: 'regulated',
  routes: 'route',
  needs: 'need',
  conditions: 'condition',
  purposes: 'purpose',
  onward: 'onward',
  agreement: 'agreement',
  creditedUnits: 'credit',
  awardWindow: 'award-window',
  suspensions: 'suspended',
  standing: 'standing',
};

const BY_LABEL: ReadonlyMap<Text, TermId> = new Map(
  Object.entries(TERMS).map(([word, term]) => [FIELD_WORDS[word as keyof typeof FIELD_WORDS], term]),
);

/** @param label of a field, as the table of shapes has it; undefined: it is not in the glossary */
export const termOf = (label: Text): TermId | undefined => BY_LABEL.get(label);
