/** The records that name a record: what falls with it. */
import { RestsOnDocument, type RecordType } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { StandingMark } from '../parts/marks';
import { More } from '../parts/more';
import { Problem } from '../parts/problem';
import { usePages } from '../service/use-ask';
import { texts } from './texts';
import { TypedRecordLink } from './typed-record-link';

export function RestsOn({ type, code }: { readonly type: RecordType; readonly code: string }) {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const { first, nodes, total, more, waiting, error } = usePages(
    RestsOnDocument,
    { type, code, language: tongue.code },
    ({ restsOn }) => restsOn,
  );
  return (
    <section className="sheet stack">
      <h2>{t('restsOn')}</h2>
      <Problem error={error} />
      {first !== undefined && total === 0 && <p className="quiet">{t('nothingRests')}</p>}
      <ul className="bare stack">
        {nodes.map((record) => (
          <li key={`${record.__typename} ${record.code}`}>
            <TypedRecordLink record={record} /> <StandingMark standing={record.standing} />
          </li>
        ))}
      </ul>
      <More shown={nodes.length} total={total} more={more} waiting={waiting} />
    </section>
  );
}
