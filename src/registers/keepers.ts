/** Whose record it is: an awarding body keeps its certificates, a competent authority what is asked and refused in its regions, the registrar the rest. */
import type { Caller } from '../access/caller';
import { bodyOf, refuseStranger } from '../acts/on-behalf';
import { problem } from '../acts/problems';
import { refuse } from '../acts/refusal';
import type { RecordKey } from '../document';
import {
  liesIn,
  type Catalogue,
  type Certificate,
  type Code,
  type Exclusion,
  type Recorded,
  type Requirement,
} from '../recognition';

/** The bodies whose members may write a record; null: the registrar alone, as where there is no competent authority. */
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
  return authority === undefined || able === null ? able : able.filter((body) => body === authority);
}

/** The competent authorities whose own region holds all of these; null where none holds any. Regions that there are not are told elsewhere. */
function authoritiesOver({ tables, regionForest }: Catalogue, regions: readonly Code[]): readonly Code[] | null {
  const places = regions.map((region) => tables.regions.position(region)).filter((place) => place >= 0);
  const over = tables.bodies.list.flatMap(({ code, kinds, region }) => {
    const own = region === undefined ? -1 : tables.regions.position(region);
    if (own < 0 || !kinds.includes('COMPETENT_AUTHORITY')) return [];
    const held = places.filter((place) => liesIn(regionForest, place, own)).length;
    return held > 0 || places.length === 0 ? [{ code, holdsAll: held === places.length }] : [];
  });
  return over.length === 0 ? null : over.filter(({ holdsAll }) => holdsAll).map(({ code }) => code);
}

/** Refuses who may not write all of these versions of a record; else the body for which the caller does, if it is for one. */
export function keeping(
  catalogue: Catalogue,
  caller: Caller,
  about: RecordKey,
  versions: readonly Recorded[],
  as: Code | null | undefined,
): Code | undefined {
  refuseStranger(caller, as);
  const keepers = versions.map((version) => keepersOf(catalogue, about, version));
  const others = keepers.find((bodies) =>
    bodies === null ? as || !caller.has('REGISTRAR') : !caller.bodies.some((body) => bodies.includes(body)),
  );
  const lists = keepers.filter((bodies) => bodies !== null);
  if (others === undefined && lists.length === 0) return undefined;
  const shared =
    lists.length < keepers.length ? [] : lists.reduce((all, some) => all.filter((body) => some.includes(body)));
  if (others !== undefined || shared.length === 0)
    refuse(
      problem('NOT_YOURS', {
        value: about.code,
        record: about.code,
        bodies: others === null ? ['registrar'] : (others ?? [...new Set(lists.flat())]),
        yours: as ? [as] : caller.words,
      }),
    );
  return bodyOf(caller, shared, as);
}
