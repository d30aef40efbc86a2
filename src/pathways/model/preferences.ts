/** Preferences (WAYS.md section 3): which programmes and plans are left out before anything is compared. */
import { liesIn, standingOf, type Catalogue, type Programme } from '../../recognition';
import { hundredthsOf, type Counts } from './counts';
import type { Preferences } from './ways';

export function isLeftOut(
  { regionForest, tables }: Catalogue,
  programme: Programme,
  { languages, modes, regions, illustrative }: Preferences,
): boolean {
  const taught = programme.languages;
  if (languages !== undefined && taught?.some((tag) => languages.some((range) => isWithin(tag, range))) === false)
    return true;
  if (modes?.includes(programme.mode) === false) return true;
  const own = tables.regions.position(programme.region);
  if (regions?.some((region) => liesIn(regionForest, own, tables.regions.position(region))) === false) return true;
  return illustrative === false && standingOf(programme) === 'ILLUSTRATIVE';
}

/** Whether a language is that of a range or a narrower one (LAW.md section 7). */
function isWithin(language: string, range: string): boolean {
  const [own, asked] = [language.toLowerCase(), range.toLowerCase()];
  return own === asked || own.startsWith(`${asked}-`);
}

/** Whether a plan that counts this, or that much so far, is left out; its day is looked at elsewhere. */
export function isTooMuch({ unknown, notStated, amounts }: Counts, { mostMonths, mostCost }: Preferences): boolean {
  if (mostMonths !== undefined && unknown > 0) return true;
  if (mostCost === undefined) return false;
  const most = hundredthsOf(mostCost);
  return notStated > 0 || amounts.some(([currency, due]) => currency !== mostCost.currency || due > most);
}
