/** What a curriculum opens, for schools: a programme, or all programmes of a consortium. */
import { useSearchParams } from 'wouter';
import { CurriculumFitDocument } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { Listing } from '../parts/listing';
import { Misread, othersThan } from '../parts/misread';
import { AskedOnPaper } from '../parts/page-share';
import { RecordPicker } from '../parts/record-picker';
import { Refusal } from '../parts/refusal';
import { optionsOf, Select } from '../parts/select';
import { Share } from '../parts/share';
import { useTitle } from '../parts/title';
import { PURPOSES, VERDICT_CODES } from '../parts/words';
import { PURPOSE_CODES } from '../question/address';
import { Day } from '../question/day';
import { VerdictChoice } from '../question/verdict-choice';
import { keyText, useNames } from '../records/record-names';
import { usePages } from '../service/use-pages';
import { readAsked, writeAsked, type Asked } from './address';
import { ConsortiumParts } from './consortium';
import { GraduateFacts, UnitsShortList } from './graduate';
import { Openers } from './openers';
import { Counts, ReachedTable } from './reached';
import { texts } from './texts';

export default function Curriculum() {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const asked = readAsked(address);
  const { programme, consortium } = asked;
  const change = (changes: Partial<Asked>) => setAddress(writeAsked({ ...asked, ...changes }), { replace: true });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="unprinted">{t('intro')}</p>
      <QuestionFields asked={asked} onChange={change} />
      <Misread
        parts={[...othersThan(address, 'purpose', PURPOSE_CODES), ...othersThan(address, 'show', VERDICT_CODES)]}
      />
      {programme !== null && consortium !== null ? (
        <p role="alert" className="note bad">
          {t('both')}
        </p>
      ) : programme === null && consortium === null ? (
        <p className="note">{t('incomplete')}</p>
      ) : (
        <Fit asked={asked} onChange={change} />
      )}
    </>
  );
}

interface AskedProps {
  readonly asked: Asked;
  readonly onChange: (changes: Partial<Asked>) => void;
}

function QuestionFields({ asked, onChange }: AskedProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { programme, consortium, day, regions, purpose } = asked;
  const places: readonly (string | null)[] = [...regions, null];
  return (
    <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
      <div className="row">
        <div className="grow">
          <RecordPicker
            type="PROGRAMME"
            label={t('programme')}
            value={programme}
            onChange={(code) => onChange({ programme: code, consortium: code === null ? consortium : null })}
          />
        </div>
        <div className="grow">
          <RecordPicker
            type="CONSORTIUM"
            label={t('consortium')}
            value={consortium}
            onChange={(code) => onChange({ consortium: code, programme: code === null ? programme : null })}
          />
        </div>
      </div>
      <div className="row">
        <Day label={t('day')} value={day} onChange={(on) => onChange({ day: on })} />
        <Select
          label={t('purpose')}
          options={optionsOf(PURPOSE_CODES, (code) => PURPOSES[code], language)}
          value={purpose}
          grow
          onChange={(code) => onChange({ purpose: code })}
        />
      </div>
      <div className="row">
        {places.map((region, at) => (
          <div key={at} className="grow">
            <RecordPicker
              type="REGION"
              label={t(at === 0 ? 'region' : 'anotherRegion')}
              value={region}
              onChange={(code) =>
                onChange({
                  regions: places.map((one, other) => (other === at ? code : one)).filter((one) => one !== null),
                })
              }
            />
          </div>
        ))}
      </div>
    </form>
  );
}

function Fit({ asked, onChange }: AskedProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { day, list, number } = useFormats();
  const { programme, consortium, regions, purpose, verdicts } = asked;
  const pages = usePages(
    CurriculumFitDocument,
    {
      programme,
      consortium,
      onDate: asked.day,
      regions: regions.length === 0 ? null : [...regions],
      purpose,
      verdicts: [...verdicts],
      language: language.code,
    },
    ({ curriculumFit: fit }) => (fit.__typename === 'ClaimRefused' ? undefined : fit.reaches),
  );
  const fit = pages.first?.curriculumFit;
  const names = useNames(regions.map((code) => ({ type: 'REGION', code })));
  const about =
    fit?.__typename === 'ProgrammeFit'
      ? fit.graduate.programme.name
      : fit?.__typename === 'ConsortiumFit'
        ? fit.consortium.name
        : null;
  useTitle(about);
  if (fit === undefined || fit.__typename === 'ClaimRefused')
    return (
      <Listing of={pages} label={t('answer')}>
        {fit !== undefined && <Refusal message={fit.message} />}
      </Listing>
    );
  const graduates = fit.__typename === 'ProgrammeFit' ? [fit.graduate] : fit.programmes.map(({ graduate }) => graduate);
  const standings = [...fit.counts, ...fit.openers.flatMap(({ opens }) => opens)].map(({ standing }) => standing);
  return (
    <Listing of={pages} label={t('answer')}>
      <AskedOnPaper
        of={[
          [t(fit.__typename === 'ProgrammeFit' ? 'programme' : 'consortium'), about],
          [t('purpose'), textIn(language, PURPOSES[purpose])],
          [t('region'), list(regions.map((code) => names.get(keyText({ type: 'REGION', code })) ?? code))],
        ]}
      />
      {standings.includes('ILLUSTRATIVE') && (
        <p className="note example">
          <strong>{t('example')}</strong>
        </p>
      )}
      {fit.__typename === 'ProgrammeFit' && <GraduateFacts graduate={fit.graduate} />}
      {graduates.length > 0 && (
        <section className="sheet stack">
          <h2>{t('reached')}</h2>
          {fit.__typename === 'ConsortiumFit' && <p>{t('best')}</p>}
          <Counts counts={fit.counts} />
          <div className="unprinted">
            <VerdictChoice chosen={verdicts} onChange={(chosen) => onChange({ verdicts: chosen })} />
          </div>
          <ReachedTable pages={pages} graduates={graduates} purpose={purpose} />
        </section>
      )}
      {fit.__typename === 'ProgrammeFit' && <UnitsShortList short={fit.unitsShort} />}
      {graduates.length > 0 && <Openers openers={fit.openers} graduates={graduates} purpose={purpose} />}
      {fit.__typename === 'ConsortiumFit' && <ConsortiumParts fit={fit} asked={asked} />}
      <p className="small quiet">{t('answeredFrom', { revision: number(fit.revision), day: day(fit.onDate) })}</p>
      <Share of="page" at={`/curriculum?${writeAsked({ ...asked, day: fit.onDate }).toString()}`} old={pages.old} />
    </Listing>
  );
}
