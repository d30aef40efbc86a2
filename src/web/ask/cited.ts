/** Every record that an answer rests on, each once: what has no name is called by what it is about. */
import type { Standing } from '../graphql/graphql';
import type { Source } from '../parts/facts';
import type { Decision, Finding, Step } from './decision';

type CitedType = 'AGREEMENT' | 'CERTIFICATE' | 'EQUIVALENCE' | 'EXCLUSION' | 'LEVEL_REFERENCE' | 'REQUIREMENT';

interface Cited {
  readonly type: CitedType;
  readonly code: string;
  readonly name: string;
  readonly standing: Standing;
  readonly source: Source | null;
}

export function citedBy({ post, requirement, needs, holdings, exclusions }: Decision): readonly Cited[] {
  const cited: Cited[] = [];
  const add = (type: CitedType, { code, standing, source }: Omit<Cited, 'type' | 'name'>, name: string) =>
    cited.push({ type, code, standing, source, name });
  if (requirement !== null) add('REQUIREMENT', requirement, requirementName({ post, requirement }));
  for (const { paths, levelReference } of needs) {
    if (levelReference !== null) add('LEVEL_REFERENCE', levelReference, levelReferenceName(levelReference));
    for (const step of paths.flatMap(({ steps }) => steps)) {
      add('AGREEMENT', step.agreement, step.agreement.name);
      add('EQUIVALENCE', step.equivalence, equivalenceName(step));
      add('CERTIFICATE', step.to, step.to.name);
    }
  }
  for (const { certificate } of holdings) add('CERTIFICATE', certificate, certificate.name);
  for (const exclusion of exclusions) add('EXCLUSION', exclusion, exclusion.certificate.name);
  return [...new Map(cited.map((record) => [`${record.type} ${record.code}`, record])).values()];
}

export const requirementName = ({ post, requirement }: Pick<Decision, 'post' | 'requirement'>): string =>
  `${post.name}, ${requirement?.region.name ?? ''}`;

export const equivalenceName = ({ from, to }: Pick<Step, 'from' | 'to'>): string => `${from.name} → ${to.name}`;

export const levelReferenceName = ({ a, b }: NonNullable<Finding['levelReference']>): string =>
  [a, b].map(({ framework, level }) => `${framework.name}, ${level.name}`).join(' – ');
