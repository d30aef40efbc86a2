/** Every record that the answer rests on, with its standing and source. */
import type { Standing } from '../graphql/graphql';
import { useText } from '../language/language';
import { SourceLine } from '../parts/facts';
import { RecordLink } from '../parts/record-link';
import style from './ask.module.css';
import type { Decision } from './decision';
import { texts } from './texts';

type CitedType = 'AGREEMENT' | 'CERTIFICATE' | 'EQUIVALENCE' | 'EXCLUSION' | 'LEVEL_REFERENCE' | 'REQUIREMENT';

interface CitedRecord {
  readonly type: CitedType;
  readonly code: string;
  readonly name?: string;
  readonly standing: Standing;
  readonly source: { readonly title: string; readonly url: string | null; readonly note: string | null } | null;
}

export function Sources({ decision }: { readonly decision: Decision }) {
  const t = useText(texts);
  const cited = citedBy(decision);
  if (cited.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('sources')}</h2>
      <ul className={`bare stack ${style.sources}`}>
        {cited.map((record) => (
          <li key={`${record.type} ${record.code}`}>
            {t(record.type)} <RecordLink type={record.type} code={record.code} name={record.name} />
            <br />
            <SourceLine record={record} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function citedBy({ requirement, needs, holdings, exclusions }: Decision): readonly CitedRecord[] {
  const cited: CitedRecord[] = [];
  const add = (type: CitedType, record: Omit<CitedRecord, 'type'> | null) => {
    if (record !== null) cited.push({ ...record, type });
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
  return [...new Map(cited.map((record) => [`${record.type} ${record.code}`, record])).values()];
}
