/** Whose record it is: an awarding body keeps its certificates, a competent authority what is asked and refused in its regions, the registrar the rest. */
import type { Caller } from '../access/caller';
import { bodyOf } from '../api/acts/on-behalf';
import { problem } from '../api/acts/problems';
import { refuse } from '../catalogue/acts.service';
import type { RecordKey } from '../catalogue/document';
import type { Catalogue, Certificate, Code, Exclusion, Recorded, Requirement } from '../recognition';

/** The bodies whose members may write a record; null: the registrar alone. */
export function keepersOf(
  catalogue: Catalogue,
  { type }: Pick<RecordKey, 'type'>,
  record: Recorded,
): readonly Code[] | null {
  if (type === 'certificates') return [(record as Certificate).body];
  if (type === 'exclusions') return authoritiesOver(catalogue, (record as Exclusion).regions);
  if (type !== 'requirements') return null;
  const { region, authority } = record as Requirement;
  const able = authoritiesOver(catalogue, [region]);
  return authority === undefined ? able : able.filter((body) => body === authority);
}

/** The competent authorities whose own region holds all of these. */
function authoritiesOver(
  { tables, regionForest: { low, high } }: Catalogue,
  regions: readonly Code[],
): readonly Code[] {
  const places = regions.map((region) => tables.regions.position(region));
  return tables.bodies.list.flatMap(({ code, kinds, region }) => {
    const own = region === undefined ? -1 : tables.regions.position(region);
    const holds = (place: number): boolean => place >= 0 && low[place] >= low[own] && low[place] < high[own];
    return own >= 0 && kinds.includes('COMPETENT_AUTHORITY') && places.every(holds) ? [code] : [];
  });
}

/** Refuses who may not write all of these versions of a record; else the body for which the caller does, if it is for one. */
export function keeping(
  catalogue: Catalogue,
  caller: Caller,
  about: RecordKey,
  versions: readonly Recorded[],
  as: Code | null | undefined,
): Code | undefined {
  const keepers = versions.map((version) => keepersOf(catalogue, about, version));
  const bodies = keepers.reduce((all, some) =>
    some === null || all === null ? null : all.filter((body) => some.includes(body)),
  );
  if (bodies === null && caller.has('REGISTRAR')) return undefined;
  if (bodies === null || !caller.bodies.some((body) => bodies.includes(body)))
    refuse(
      problem('NOT_YOURS', {
        value: about.code,
        record: about.code,
        bodies: bodies ?? ['registrar'],
        yours: caller.words,
      }),
    );
  return bodyOf(caller, bodies, as);
}
