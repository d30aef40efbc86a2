/** Every record that the answer rests on, with what it is worth and where it comes from. */
import type { Standing } from '../graphql/graphql';
import { useText } from '../language/language';
import { SourceLine } from '../parts/facts';
import { RecordLink } from '../parts/record-link';
import style from './ask.module.css';
import type { Decision } from './decision';
import { texts } from './texts';

type GroundType = 'AGREEMENT' | 'CERTIFICATE' | 'EQUIVALENCE' | 'EXCLUSION' | 'LEVEL_REFERENCE' | 'REQUIREMENT';

interface Ground {
  readonly type: GroundType;
  readonly code: string;
  readonly name?: string;
  readonly standing: Standing;
  readonly source: { readonly title: string; readonly url: string | null; readonly note: string | null } | null;
}

export function Sources({ decision }: { readonly decision: Decision }) {
  const t = useText(texts);
  const grounds = groundsOf(decision);
  if (grounds.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('sources')}</h2>
      <ul className={`bare stack ${style.sources}`}>
        {grounds.map((ground) => (
          <li key={`${ground.type} ${ground.code}`}>
            {t(ground.type)} <RecordLink type={ground.type} code={ground.code} name={ground.name} />
            <br />
            <SourceLine record={ground} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function groundsOf({ requirement, needs, holdings, exclusions }: Decision): readonly Ground[] {
  const grounds: Ground[] = [];
  const add = (type: GroundType, record: Omit<Ground, 'type'> | null) => {
    if (record !== null) grounds.push({ ...record, type });
  };
  add('REQUIREMENT', requirement);
  for (const { paths, levelReference } of needs) {
    add('LEVEL_REFERENCE', levelReference);
    for (const { equivalence, agreement, to } of paths.flatMap(({ steps }) => steps)) {
      add('AGREEMENT', agreement);
      add('EQUIVALENCE', equivalence);
      add('CERTIFICATE', to);
    }
  }
  for (const { certificate } of holdings) add('CERTIFICATE', certificate);
  for (const exclusion of exclusions) add('EXCLUSION', exclusion);
  return [...new Map(grounds.map((ground) => [`${ground.type} ${ground.code}`, ground])).values()];
}
