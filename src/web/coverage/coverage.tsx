/** How far recognition has come, for the pilot and its authorities: from each region to each, on a day, beside another day. */
import { useSearchParams } from 'wouter';
import { CoverageDocument } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { LatestRevisionButton } from '../parts/latest-revision-button';
import { Misread } from '../parts/misread';
import { Listing } from '../parts/listing';
import { NumberInput } from '../parts/number-input';
import { AskedOnPaper } from '../parts/page-share';
import { Problem } from '../parts/problem';
import { optionsOf, Select } from '../parts/select';
import { Share } from '../parts/share';
import { useTitle } from '../parts/title';
import { PURPOSES } from '../parts/words';
import { PURPOSE_CODES } from '../question/address';
import { Day } from '../question/day';
import { useServiceQuery } from '../service/use-service-query';
import { misreadIn, readAsked, writeAsked, type Asked } from './asked';
import { distinct, fieldsOf } from './counts';
import { Matrix } from './matrix';
import { Slider } from './slider';
import { texts } from './texts';

const ALL = '';
/** Of a revision nine digits are read. */
const MOST = 999_999_999;

export default function Coverage() {
  const t = useText(texts);
  const { language } = useLanguage();
  const { day, number } = useFormats();
  const [address, setAddress] = useSearchParams();
  const asked = readAsked(address);
  const change = (changes: Partial<Asked>) =>
    setAddress(writeAsked({ ...asked, revision: null, ...changes }), { replace: true });
  const isCompared = asked.before !== null || asked.beforeRevision !== null;
  const variables = { purposes: [asked.purpose], language: language.code };
  const now = useServiceQuery(
    CoverageDocument,
    { ...variables, onDate: asked.day, asOfRevision: asked.revision },
    { keep: true },
  );
  const then = useServiceQuery(
    CoverageDocument,
    { ...variables, onDate: asked.before ?? asked.day, asOfRevision: asked.beforeRevision ?? asked.revision },
    { when: isCompared, keep: true },
  );
  const answer = now.data?.coverage;
  const comparedWith = (earlier: { readonly onDate: string; readonly revision: number }): string =>
    t('comparedWith', { day: day(earlier.onDate), revision: number(earlier.revision) });
  const fields = distinct((answer?.cells ?? []).flatMap(fieldsOf));
  const field = fields.find(({ code }) => code === asked.field);
  useTitle(
    answer && (field === undefined ? day(answer.onDate) : t('titleOf', { field: field.name, day: day(answer.onDate) })),
  );
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <form className="sheet stack unprinted" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
        <div className="row">
          <Day label={t('day')} value={asked.day} onChange={(on) => change({ day: on })} />
          <Day label={t('before')} value={asked.before} onChange={(on) => change({ before: on })} />
          <label className="field grow">
            <span className="label">{t('beforeRevision')}</span>
            <NumberInput
              value={asked.beforeRevision}
              least={1}
              most={MOST}
              whole
              onChange={(typed) => change({ beforeRevision: typeof typed === 'string' ? null : typed })}
            />
          </label>
        </div>
        <Slider day={asked.day} onChange={(on) => change({ day: on })} />
        <div className="row">
          <Select
            label={t('purpose')}
            options={optionsOf(PURPOSE_CODES, (code) => PURPOSES[code], language)}
            value={asked.purpose}
            grow
            onChange={(purpose) => change({ purpose })}
          />
          <Select
            label={t('field')}
            options={[{ code: ALL, name: textIn(language, texts.allFields) }, ...fields]}
            value={asked.field ?? ALL}
            grow
            onChange={(code) => change({ field: code === ALL ? null : code })}
          />
        </div>
      </form>
      <Misread parts={misreadIn(address)} />
      <Problem error={then.error} />
      <Listing
        of={{ first: now.data, waiting: now.isPending, old: now.isPlaceholderData, error: now.error }}
        label={t('answer')}
      >
        {answer !== undefined && (
          <>
            <AskedOnPaper
              of={[
                [t('purpose'), textIn(language, PURPOSES[asked.purpose])],
                [t('field'), field?.name],
              ]}
            />
            <p className="note example">{t('examplesHelp')}</p>
            {answer.cells.length === 0 ? (
              <p className="note">{t('nothing')}</p>
            ) : (
              <Matrix
                cells={answer.cells}
                before={isCompared ? then.data?.coverage.cells : undefined}
                field={asked.field}
              />
            )}
            <p className="small quiet">
              {t('answeredFrom', { revision: number(answer.revision), day: day(answer.onDate) })}
              {asked.revision !== null && <LatestRevisionButton onChange={change} />}
              {isCompared && then.data !== undefined && ` ${comparedWith(then.data.coverage)}`}
            </p>
            <Share
              at={`/coverage?${writeAsked({ ...asked, day: answer.onDate, revision: answer.revision }).toString()}`}
              old={now.isPlaceholderData}
            />
          </>
        )}
      </Listing>
    </>
  );
}
