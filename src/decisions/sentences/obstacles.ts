/** What stands in the way of a near miss, a sentence for each obstacle. */
import {
  covers,
  type Agreement,
  type Code,
  type Day,
  type Equivalence,
  type NearMiss,
  type Obstacle,
  type Path,
} from '../../recognition';
import type { Wording } from './wording';

/** The terms of an equivalence or an agreement, under what it is called at the beginning of a sentence. */
interface Side {
  readonly record: string;
  readonly terms: Pick<Equivalence | Agreement, 'period' | 'regions' | 'purposes' | 'state' | 'suspensions'>;
}

/** @param onDate the day of the decision */
export function obstacleText(wording: Wording, obstacle: Obstacle, { path }: NearMiss, onDate: Day): string {
  const { phrases } = wording;
  const steps = path.steps.length;
  const sides = sidesOf(wording, obstacle, path);
  const perSide = (sentence: (side: Side) => readonly string[]): string => sides.flatMap(sentence).join(phrases.gap);
  switch (obstacle.kind) {
    case 'NOT_YET_IN_FORCE':
      return perSide(({ record, terms: { period } }) =>
        period?.from === undefined
          ? []
          : [phrases.say('obstacle.NOT_YET_IN_FORCE', { record, day: phrases.day(period.from) })],
      );
    case 'NO_LONGER_IN_FORCE':
      return perSide(({ record, terms: { period } }) =>
        period?.until === undefined
          ? []
          : [phrases.say('obstacle.NO_LONGER_IN_FORCE', { record, day: phrases.day(period.until) })],
      );
    case 'REGION':
      return perSide(({ record, terms: { regions = [] } }) => [
        phrases.say('obstacle.REGION', {
          record,
          regions: phrases.list(regions.map((region) => wording.plain('regions', region))),
        }),
      ]);
    case 'PURPOSE':
      return perSide(({ record, terms: { purposes = [] } }) => [
        phrases.say('obstacle.PURPOSE', {
          record,
          purposes: phrases.list(purposes.map((purpose) => phrases.say(`purpose.${purpose}`))),
        }),
      ]);
    case 'NOT_ENDORSED':
      return perSide(({ record, terms: { state = 'ENDORSED' } }) => [
        phrases.say('obstacle.NOT_ENDORSED', { record, state: phrases.say(`state.${state}`) }),
      ]);
    case 'SUSPENDED':
      return perSide((side) => [suspendedText(wording, side, onDate)]);
    case 'AWARDED_OUTSIDE_WINDOW':
      return obstacle.records
        .map((code) =>
          phrases.say('obstacle.AWARDED_OUTSIDE_WINDOW', {
            record: wording.subject('equivalences', code),
            window: wording.window(wording.catalogue.tables.equivalences.find(code)?.awarded ?? {}),
          }),
        )
        .join(phrases.gap);
    case 'EXCLUDED':
      return obstacle.records.map((code) => excludedText(wording, code)).join(phrases.gap);
    case 'NO_ONWARD_RECOGNITION':
      return phrases.say('obstacle.NO_ONWARD_RECOGNITION', { agreement: agreementsOf(wording, obstacle), steps });
    case 'TOO_MANY_STEPS': {
      const most = wording.catalogue.tables.agreements.find(obstacle.records[0])?.onward?.maxSteps ?? 1;
      return phrases.say('obstacle.TOO_MANY_STEPS', { agreement: agreementsOf(wording, obstacle), steps, most });
    }
    case 'DIFFERENT_AGREEMENTS':
      return phrases.say('obstacle.DIFFERENT_AGREEMENTS', { agreements: agreementsOf(wording, obstacle) });
  }
}

/** Those records of a step that stand in the way: its equivalence, its agreement, or both. */
function sidesOf(wording: Wording, { records, step }: Obstacle, path: Path): readonly Side[] {
  if (step === null) return [];
  const { agreements, equivalences } = wording.catalogue.tables;
  const { equivalence, agreement } = path.steps[step];
  const [rule, instrument] = [equivalences.find(equivalence), agreements.find(agreement)];
  const sides: Side[] = [];
  if (rule !== undefined && records.includes(equivalence))
    sides.push({ record: wording.subject('equivalences', equivalence), terms: rule });
  if (instrument !== undefined && records.includes(agreement))
    sides.push({ record: wording.subject('agreements', agreement), terms: instrument });
  return sides;
}

/** Since when a record is suspended and until when, as far as it says so. */
function suspendedText({ phrases }: Wording, { record, terms }: Side, onDate: Day): string {
  const suspension = terms.suspensions?.find((period) => covers(period, onDate));
  if (suspension === undefined) return phrases.say('obstacle.SUSPENDED', { record });
  const from = phrases.day(suspension.from);
  return suspension.until === undefined
    ? phrases.say('obstacle.SUSPENDED.since', { record, from })
    : phrases.say('obstacle.SUSPENDED.until', { record, from, until: phrases.day(suspension.until) });
}

function excludedText(wording: Wording, code: Code): string {
  const exclusion = wording.catalogue.tables.exclusions.find(code);
  return wording.phrases.say('obstacle.EXCLUDED', {
    certificate: wording.named('certificates', exclusion?.certificate ?? code),
    reason: wording.text(exclusion?.reason ?? {}),
    exclusion: wording.cited('exclusions', code),
  });
}

const agreementsOf = (wording: Wording, { records }: Obstacle): string =>
  wording.phrases.list(records.map((code) => wording.named('agreements', code)));
