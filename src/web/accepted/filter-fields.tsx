/** Which of the accepted certificates are shown: by verdict, standing and region of award. */
import { useLanguage, useText } from '../language/language';
import { Select } from '../parts/select';
import { StandingChoice } from '../question/standing-choice';
import { VerdictChoice } from '../question/verdict-choice';
import { ACCEPTING, type Filters } from './filters';
import { byRegionAndBody, type Accepted } from './groups';
import { texts } from './texts';

interface FilterFieldsProps {
  /** All of them, shown or not. */
  readonly accepted: readonly Accepted[];
  readonly filters: Filters;
  readonly onChange: (changes: Partial<Filters>) => void;
}

export function FilterFields({ accepted, filters, onChange }: FilterFieldsProps) {
  const t = useText(texts);
  const { verdicts, standings, awardedIn } = filters;
  return (
    <form className="row unprinted" aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
      <VerdictChoice codes={ACCEPTING} chosen={verdicts} onChange={(chosen) => onChange({ verdicts: chosen })} />
      <StandingChoice chosen={standings} onChange={(chosen) => onChange({ standings: chosen })} />
      <Select
        label={t('awardedIn')}
        options={useRegions(accepted, awardedIn)}
        value={awardedIn ?? ''}
        onChange={(code) => onChange({ awardedIn: code === '' ? null : code })}
      />
    </form>
  );
}

/** The regions of award; that which is chosen is among them, also where nothing that is accepted is awarded there. */
function useRegions(accepted: readonly Accepted[], chosen: string | null) {
  const t = useText(texts);
  const { language } = useLanguage();
  const regions = byRegionAndBody(accepted, language).flatMap(({ region }) => region ?? []);
  const unknown = chosen !== null && !regions.some(({ code }) => code === chosen);
  return [{ code: '', name: t('everywhere') }, ...regions, ...(unknown ? [{ code: chosen, name: chosen }] : [])];
}
