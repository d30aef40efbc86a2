/** The records that refer to a record, and would be affected by its end. */
import { RestsOnDocument, type RecordType } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { StandingMark } from '../parts/marks';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { usePages } from '../service/use-pages';
import { texts } from './texts';
import { TypedRecordLink } from './typed-record-link';

export function RestsOn({ type, code }: { readonly type: RecordType; readonly code: string }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const pages = usePages(RestsOnDocument, { type, code, language: language.code }, ({ restsOn }) => restsOn);
  const { first, nodes, total, more, waiting } = pages;
  return (
    <section className="sheet stack">
      <h2>{t('restsOn')}</h2>
      <Listing of={pages} className="stack">
        {first !== undefined && total === 0 && <p className="quiet">{t('nothingRests')}</p>}
        <ul className="bare stack">
          {nodes.map((record) => (
            <li key={`${record.__typename} ${record.code}`}>
              <TypedRecordLink record={record} /> <StandingMark standing={record.standing} />
            </li>
          ))}
        </ul>
        <More shown={nodes.length} total={total} more={more} waiting={waiting} />
      </Listing>
    </section>
  );
}
