/** Demand: what is asked for in vain, for who could do something about it. What is chosen stands in the address. */
import { useSearchParams } from 'wouter';
import { DemandDocument, type DemandQueryVariables, type Purpose } from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import { useAddressParts } from '../parts/address-parts';
import { Fold } from '../parts/fold';
import { Listing } from '../parts/listing';
import { Misread, othersThan } from '../parts/misread';
import { More } from '../parts/more';
import { RecordPicker } from '../parts/record-picker';
import { optionsOf, Select } from '../parts/select';
import { PURPOSES } from '../parts/words';
import { useTitle } from '../parts/title';
import { PURPOSE_CODES } from '../question/address';
import { useSession } from '../service/session';
import { usePages } from '../service/use-pages';
import { DemandRow } from './demand-row';
import { texts } from './demand-texts';

/** The pickers, by their part of the address. */
const PICKED = { body: 'BODY', certificate: 'CERTIFICATE', post: 'POST', field: 'FIELD', region: 'REGION' } as const;
const PARTS = Object.keys(PICKED) as (keyof typeof PICKED)[];
const COURSE = 'course';

export default function Demand() {
  const t = useText(texts);
  const { month } = useFormats();
  const { token } = useSession();
  const { language } = useLanguage();
  const [address] = useSearchParams();
  const variables = { ...variablesOf(address), language: language.code };
  const pages = usePages(DemandDocument, variables, ({ demand }) => demand.rows, { token });
  const { first, nodes, total, more, waiting } = pages;
  const demand = first?.demand;
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {demand?.counting !== false && <Filters />}
      <Misread parts={[...othersThan(address, 'by', [COURSE]), ...othersThan(address, 'purpose', PURPOSE_CODES)]} />
      <Listing of={pages} label={t('list')}>
        {demand?.counting === false && <p className="note">{t('off')}</p>}
        {demand?.counting === true && (
          <>
            <p className="small quiet">
              {t('months', { from: month(demand.from), to: month(demand.to) })}{' '}
              {t('counted', { least: demand.leastShown })}
            </p>
            {total === 0 && <p className="note">{t('nothing')}</p>}
            <ol className="bare">
              {nodes.map((row) => (
                <DemandRow
                  key={[row.certificate?.code, row.post.code, row.region.code, row.purpose].join(' ')}
                  row={row}
                />
              ))}
            </ol>
            <More shown={nodes.length} total={total} more={more} waiting={waiting} />
          </>
        )}
      </Listing>
    </>
  );
}

function Filters() {
  const t = useText(texts);
  const { language } = useLanguage();
  const [address, set] = useAddressParts();
  return (
    <form className="sheet stack unprinted" aria-label={t('form')} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t('by')}
        options={[
          { code: '', name: t('byEquivalence') },
          { code: COURSE, name: t('byCourse') },
        ]}
        value={address.get('by') ?? ''}
        onChange={(by) => set('by', by)}
      />
      <div className="row">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="field">
            <span className="label">{t(end)}</span>
            <input
              type="month"
              placeholder="YYYY-MM"
              value={address.get(end) ?? ''}
              onChange={({ target }) => set(end, target.value)}
            />
          </label>
        ))}
        <Select
          label={t('purpose')}
          options={[
            { code: '', name: t('anyPurpose') },
            ...optionsOf(PURPOSE_CODES, (code) => PURPOSES[code], language),
          ]}
          value={address.get('purpose') ?? ''}
          onChange={(purpose) => set('purpose', purpose)}
        />
      </div>
      <Fold title={t('narrow')} summary={PARTS.flatMap((part) => address.get(part) || [])}>
        <div className="row">
          {PARTS.map((part) => (
            <RecordPicker
              key={part}
              type={PICKED[part]}
              label={t(part)}
              value={address.get(part) || null}
              onChange={(code) => set(part, code ?? '')}
            />
          ))}
        </div>
      </Fold>
    </form>
  );
}

function variablesOf(address: URLSearchParams): Omit<DemandQueryVariables, 'after' | 'language'> {
  const only = (part: string): string[] | null => {
    const given = address.get(part);
    return given === null || given === '' ? null : [given];
  };
  const purpose = PURPOSE_CODES.find((code) => code === address.get('purpose'));
  return {
    by: address.get('by') === COURSE ? 'COURSE' : 'EQUIVALENCE',
    from: address.get('from') || null,
    to: address.get('to') || null,
    bodies: only('body'),
    certificates: only('certificate'),
    posts: only('post'),
    fields: only('field'),
    regions: only('region'),
    purposes: purpose === undefined ? null : [purpose satisfies Purpose],
  };
}
