/** What the register knows of each certificate: who awards it, where and when, what it is worth, and what has to do with it. */
import type { ComparedCertificatesQuery, RecordType } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { SourceLine, usePeriodText } from '../parts/facts';
import { InLanguage, OtherLanguage } from '../parts/in-language';
import { NameLink, RecordLink } from '../parts/record-link';
import { FIELD_WORDS } from '../records/field-words';
import { BODY_KINDS, TYPES } from '../records/words';
import { SideBySide, type SideRow } from './side-by-side';
import { texts } from './texts';

export type Certificate = NonNullable<ComparedCertificatesQuery['a']>;

interface FactsProps {
  readonly answer: ComparedCertificatesQuery;
  readonly a: Certificate;
  readonly b: Certificate;
}

export function CertificateFacts({ answer, a, b }: FactsProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const periodText = usePeriodText();
  const both = (render: (certificate: Certificate) => SideRow['a']): Pick<SideRow, 'a' | 'b'> => ({
    a: render(a),
    b: render(b),
  });
  const of = (field: keyof typeof FIELD_WORDS): string => textIn(language, FIELD_WORDS[field]);
  const types = (type: RecordType): string => textIn(language, TYPES[type].many);
  const unknown = <span className="quiet">{t('unknown')}</span>;
  const rows: readonly (SideRow | false)[] = [
    {
      key: 'body',
      label: of('body'),
      ...both(({ body: { code, name, kinds } }) => (
        <>
          <NameLink type="BODY" code={code} name={name} />
          <span className="small quiet">
            <br />
            {kinds.map((kind) => textIn(language, BODY_KINDS[kind])).join(' · ')}
          </span>
        </>
      )),
    },
    { key: 'region', label: of('awardedIn'), ...both(({ region }) => region?.name ?? unknown) },
    { key: 'field', label: of('field'), ...both(({ field }) => field?.name ?? unknown) },
    { key: 'awarded', label: of('awarded'), ...both(({ awarded }) => (awarded ? periodText(awarded) : unknown)) },
    {
      key: 'valid',
      label: of('validMonths'),
      ...both(({ validMonths }) => (validMonths === null ? unknown : number(validMonths))),
    },
    [a, b].some(({ otherNames }) => otherNames.length > 0) && {
      key: 'names',
      label: of('otherNames'),
      ...both(({ otherNames }) => (
        <ul>
          {otherNames.map((name) => (
            <li key={name.text}>
              <InLanguage code={name.language}>{name.text}</InLanguage>
              <OtherLanguage code={name.language} />
            </li>
          ))}
        </ul>
      )),
    },
    [a, b].some(({ identifiers }) => identifiers.length > 0) && {
      key: 'identifiers',
      label: of('identifiers'),
      ...both(({ identifiers }) => (
        <ul>
          {identifiers.map(({ identifier }) => (
            <li key={identifier} className="code">
              {identifier}
            </li>
          ))}
        </ul>
      )),
    },
    listed('SKILL', types('SKILL'), answer.skillsOfA, answer.skillsOfB),
    listed('PROGRAMME', types('PROGRAMME'), answer.programmesOfA, answer.programmesOfB),
    listed('EXCLUSION', types('EXCLUSION'), withReasons(answer.exclusionsOfA), withReasons(answer.exclusionsOfB)),
    { key: 'source', label: of('standing'), ...both((certificate) => <SourceLine record={certificate} />) },
    { key: 'code', label: of('code'), ...both(({ code }) => <RecordLink type="CERTIFICATE" code={code} />) },
  ];
  return (
    <section className="sheet">
      <h2>{t('facts')}</h2>
      <SideBySide two={{ a, b }} label={t('facts')} rows={rows.filter((row) => row !== false)} />
    </section>
  );
}

interface Few {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly code: string; readonly name: string } }[];
}

/** What refers to the two; no row where nothing does. */
function listed(type: RecordType, label: string, ofA: Few, ofB: Few): SideRow | false {
  if (ofA.totalCount + ofB.totalCount === 0) return false;
  return { key: type, label, a: <FewRecords type={type} few={ofA} />, b: <FewRecords type={type} few={ofB} /> };
}

function FewRecords({ type, few: { totalCount, edges } }: { readonly type: RecordType; readonly few: Few }) {
  const t = useText(texts);
  const { number } = useFormats();
  if (totalCount === 0) return <span className="quiet">{t('none')}</span>;
  return (
    <ul>
      {edges.map(({ node: { code, name } }) => (
        <li key={code}>
          <NameLink type={type} code={code} name={name} />
        </li>
      ))}
      {totalCount > edges.length && <li>{t('andMore', { count: number(totalCount - edges.length) })}</li>}
    </ul>
  );
}

/** An exclusion is told by its reason: it has no name. */
const withReasons = ({ totalCount, edges }: ComparedCertificatesQuery['exclusionsOfA']): Few => ({
  totalCount,
  edges: edges.map(({ node: { code, reason } }) => ({ node: { code, name: reason } })),
});
