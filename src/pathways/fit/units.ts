/** Which certificates a graduate is only some units short of (WAYS.md section 11). */
import { dayNumber, type Code } from '../../recognition';
import { isAwardedOn, type Pathways } from '../compile/pathways';
import type { Graduate, UnitsShort } from '../model/fit';
import { holds } from './graduate';

/** The most certificates that are listed. */
const LISTED = 10;

/** The units of what the graduate holds and of the programme's courses. */
export function unitsOf({ catalogue }: Pathways, { programme, holdings }: Graduate): ReadonlySet<Code> {
  const { certificates, courses, programmes } = catalogue.tables;
  const taught = programmes.find(programme)?.courses ?? [];
  return new Set([
    ...holdings.flatMap(({ certificate }) => certificates.find(certificate)?.units ?? []),
    ...taught.flatMap((course) => courses.find(course)?.units ?? []),
  ]);
}

export function unitsShortOf(pathways: Pathways, graduate: Graduate): readonly UnitsShort[] {
  const had = unitsOf(pathways, graduate);
  return certificatesWithAny(pathways, graduate, had)
    .map(({ code, units }): UnitsShort => ({
      certificate: code,
      had: units.filter((unit) => had.has(unit)),
      lacking: units.filter((unit) => !had.has(unit)),
    }))
    .sort((a, b) => a.lacking.length - b.lacking.length || b.had.length - a.had.length)
    .slice(0, LISTED);
}

/** The certificates all of whose units the graduate has with some more, and has not without them, in order of code. */
export function completedBy(pathways: Pathways, graduate: Graduate, more: readonly Code[]): readonly Code[] {
  const had = unitsOf(pathways, graduate);
  const fresh = new Set(more.filter((unit) => !had.has(unit)));
  return certificatesWithAny(pathways, graduate, fresh)
    .filter(({ units }) => units.every((unit) => had.has(unit) || fresh.has(unit)))
    .map(({ code }) => code);
}

/** Certificates that are awarded on the graduate's day, are not held and have any of these units, in order of code. */
function certificatesWithAny(
  { catalogue, content }: Pathways,
  graduate: Graduate,
  units: ReadonlySet<Code>,
): readonly { readonly code: Code; readonly units: readonly Code[] }[] {
  const day = dayNumber(graduate.day);
  const found = new Set([...units].flatMap((unit) => content.byUnit.get(unit) ?? []));
  return [...found]
    .sort((a, b) => a - b)
    .map((at) => catalogue.tables.certificates.at(at))
    .filter(({ code }) => !holds(graduate, code) && isAwardedOn(catalogue, code, day))
    .map(({ code, units: own = [] }) => ({ code, units: own }));
}
