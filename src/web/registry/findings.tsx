/** The findings of the registry: counted by kind, each with the records it concerns and what to do. */
import { useSearchParams } from 'wouter';
import { FindingCountsDocument, RegisterFindingsDocument, type FindingKind } from '../graphql/graphql';
import { textIn, useLanguage, useText, useFormats } from '../language/language';
import type { Text } from '../language/languages';
import { Listing } from '../parts/listing';
import { Misread, othersThan } from '../parts/misread';
import { More } from '../parts/more';
import { NumberInput } from '../parts/number-input';
import { AskedOnPaper } from '../parts/page-share';
import { Select } from '../parts/select';
import { Share } from '../parts/share';
import { useTitle } from '../parts/title';
import { usePages } from '../service/use-pages';
import { useServiceQuery } from '../service/use-service-query';
import { ServiceText } from '../parts/service-text';
import { texts } from './texts';
import { TypedRecordLink } from './typed-record-link';

const KINDS: Readonly<Record<FindingKind, Text>> = {
  ENDS_SOON: { en: 'Ends soon', zhHant: '即將屆滿', zhHans: '即将届满', pt: 'Termina em breve' },
  SUSPENDED_SOON: { en: 'Suspended soon', zhHant: '即將暫停', zhHans: '即将暂停', pt: 'Suspenso em breve' },
  EXCLUSION_CONTRADICTS: {
    en: 'Exclusion against equivalence',
    zhHant: '排除規定與等同關係相抵觸',
    zhHans: '排除规定与资格对应相抵触',
    pt: 'Exclusão contra equivalência',
  },
  CHAIN_RAISES_LEVEL: {
    en: 'Path that raises the level',
    zhHant: '認可鏈令級別提升',
    zhHans: '认可链使级别提升',
    pt: 'Cadeia que sobe de nível',
  },
  PARTIAL_CREDIT_CYCLE: {
    en: 'Circle of partial credit',
    zhHant: '部分抵免的循環',
    zhHans: '部分抵免的循环',
    pt: 'Ciclo de creditação parcial',
  },
  UNMEETABLE_FROM_ELSEWHERE: {
    en: 'Cannot be met from elsewhere',
    zhHant: '其他地區的證書無法符合',
    zhHans: '其他地区的证书无法满足',
    pt: 'Não se cumpre com certificados de fora',
  },
  LEADS_NOWHERE: {
    en: 'Leads nowhere',
    zhHant: '未能通往任何要求',
    zhHans: '无法通往任何要求',
    pt: 'Não leva a lado nenhum',
  },
  NAME_MISSING: { en: 'Text missing', zhHant: '欠缺文字', zhHans: '缺少文字', pt: 'Texto em falta' },
  ILLUSTRATIVE_UNDER_OFFICIAL: {
    en: 'Official record on an example',
    zhHant: '官方記錄以示例為據',
    zhHans: '官方记录以示例为据',
    pt: 'Registo oficial sobre um exemplo',
  },
  GIVES_NO_LONGER_AWARDED: {
    en: 'Programme for a certificate no longer awarded',
    zhHant: '培訓項目授予已停發的證書',
    zhHans: '培训项目授予已停发的证书',
    pt: 'Programa com certificado que já não se emite',
  },
};
const KIND_CODES = Object.keys(KINDS) as readonly FindingKind[];

/** How far ahead it is looked. */
const DEFAULT_DAYS = 90;
const MAX_DAYS = 3660;
const isDays = (written: string): boolean => /^\d{1,4}$/.test(written) && Number(written) <= MAX_DAYS;

export function Findings() {
  const t = useText(texts);
  const { language } = useLanguage();
  const { number, day } = useFormats();
  const [address, setAddress] = useSearchParams();
  const search = address.toString();
  const kind = KIND_CODES.find((code) => code === address.get('kind')) ?? null;
  const written = address.get('days') || String(DEFAULT_DAYS);
  const days = isDays(written) ? Number(written) : DEFAULT_DAYS;
  const pages = usePages(
    RegisterFindingsDocument,
    { kinds: kind === null ? null : [kind], withinDays: days, language: language.code },
    ({ findings }) => findings.list,
  );
  const { first, nodes, total, more, waiting } = pages;
  useTitle(t('findings'));
  const counts = useServiceQuery(FindingCountsDocument, { withinDays: days }).data?.findings.counts;
  const countOf = (code: FindingKind): string => {
    const found = counts?.find((one) => one.kind === code);
    if (counts === undefined) return '';
    return ` (${number(found?.count ?? 0)}${found?.complete === false ? '+' : ''})`;
  };
  const set = (name: string, value: string): void =>
    setAddress((was) => new URLSearchParams({ ...Object.fromEntries(was), [name]: value }), { replace: true });
  return (
    <>
      <h1>{t('findings')}</h1>
      <p>{t('findingsIntro')}</p>
      <Misread parts={[...othersThan(address, 'kind', KIND_CODES), ...(isDays(written) ? [] : [`days=${written}`])]} />
      <form className="sheet row unprinted" onSubmit={(event) => event.preventDefault()}>
        <Select
          label={t('kind')}
          options={[
            { code: '', name: t('any') },
            ...KIND_CODES.map((code) => ({ code, name: textIn(language, KINDS[code]) + countOf(code) })),
          ]}
          value={kind ?? ''}
          grow
          onChange={(code) => set('kind', code)}
        />
        <label className="field grow">
          <span className="label">{t('withinDays')}</span>
          <NumberInput
            value={days}
            least={0}
            most={MAX_DAYS}
            whole
            onChange={(written) => set('days', typeof written === 'number' ? String(written) : '')}
          />
        </label>
      </form>
      <AskedOnPaper
        of={[
          [t('kind'), kind === null ? null : textIn(language, KINDS[kind])],
          [t('withinDays'), number(days)],
        ]}
      />
      <Listing of={pages}>
        {first !== undefined && total === 0 && <p className="note">{t('noFindings')}</p>}
        <ol className="bare">
          {nodes.map((finding, position) => (
            <li key={position} className="sheet stack">
              <p className="label">{textIn(language, KINDS[finding.kind])}</p>
              <p>
                <ServiceText text={finding.message} />
              </p>
              <p className="quiet">{finding.suggestion}</p>
              <ul className="bare">
                {finding.records.map((record) => (
                  <li key={`${record.__typename} ${record.code}`}>
                    <TypedRecordLink record={record} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <More shown={nodes.length} total={total} more={more} waiting={waiting} />
        {first !== undefined && (
          <>
            <p className="small quiet">
              {t('lookedAt', { day: day(first.findings.onDate), revision: number(first.findings.revision) })}
            </p>
            <Share
              of="page"
              at={search === '' ? '/registry/findings' : `/registry/findings?${search}`}
              old={pages.old}
            />
          </>
        )}
      </Listing>
    </>
  );
}
