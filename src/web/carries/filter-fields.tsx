/** What is shown of the map: by field, region, verdict and standing, and whether places that say the same are named. */
import { useLanguage, useText } from '../language/language';
import { Fold } from '../parts/fold';
import { RecordPicker } from '../parts/record-picker';
import { useNarrow } from '../parts/use-narrow';
import { StandingChoice } from '../question/standing-choice';
import { VerdictChoice } from '../question/verdict-choice';
import { filtersInWords, type Filters } from './filters';
import { texts } from './texts';

interface FilterFieldsProps {
  readonly filters: Filters;
  readonly onChange: (changes: Partial<Filters>) => void;
}

/** A phone has no room for them before the map: there they are folded away, with what they say. */
const ROOM = 40;

export function FilterFields(props: FilterFieldsProps) {
  const t = useText(texts);
  const narrow = useNarrow(ROOM);
  const chosen = filtersInWords(props.filters, useLanguage().language);
  if (!narrow) return <Fields {...props} />;
  return (
    <Fold title={t('filters')} summary={chosen}>
      <div className="stack">
        <Fields {...props} />
      </div>
    </Fold>
  );
}

function Fields({ filters, onChange }: FilterFieldsProps) {
  const t = useText(texts);
  const { field, within, verdicts, standings, unfolded } = filters;
  return (
    <>
      <div className="row">
        <div className="grow">
          <RecordPicker type="FIELD" label={t('field')} value={field} onChange={(code) => onChange({ field: code })} />
        </div>
        <div className="grow">
          <RecordPicker
            type="REGION"
            label={t('within')}
            value={within}
            onChange={(code) => onChange({ within: code })}
          />
        </div>
      </div>
      <VerdictChoice chosen={verdicts} onChange={(chosen) => onChange({ verdicts: chosen })} />
      <StandingChoice chosen={standings} onChange={(chosen) => onChange({ standings: chosen })} />
      <label className="choice">
        <input type="checkbox" checked={unfolded} onChange={({ target }) => onChange({ unfolded: target.checked })} />
        {t('unfolded')}
      </label>
    </>
  );
}
