/**
 * The stewards of a record, who alone may write it: the awarding body of a certificate, the body whose key it is, the providers of a programme or
 * opening, the lead of a consortium, the competent authorities of the regions of a requirement or exclusion, the registrar of everything else.
 */
import { roleOf, type Caller } from '../access/caller';
import { bodyOf, refuseStranger } from '../acts/on-behalf';
import { problem } from '../acts/problems';
import { refuse } from '../acts/refusal';
import type { RecordKey } from '../document';
import {
  liesIn,
  type Catalogue,
  type Certificate,
  type Code,
  type Consortium,
  type Exclusion,
  type IssuerKey,
  type Opening,
  type Programme,
  type Recorded,
  type RecordType,
  type Requirement,
} from '../recognition';

type TypeOfBodies = 'certificates' | 'issuerKeys' | 'consortia' | 'programmes' | 'openings';

/** The bodies whose own records of these types are; null: nobody's. */
const KEEPERS: Readonly<Record<TypeOfBodies, (record: Recorded) => readonly Code[] | null>> = {
  certificates: (record) => [(record as Certificate).body],
  issuerKeys: (record) => [(record as IssuerKey).body],
  consortia: (record) => {
    const { lead } = record as Consortium;
    return lead === undefined ? null : [lead];
  },
  programmes: (record) => (record as Programme).providers,
  openings: (record) => [(record as Opening).provider],
};

const isOfBody = (type: RecordType): type is TypeOfBodies => Object.hasOwn(KEEPERS, type);

/** The bodies whose members may write a record; null: the registrar alone, also where there is no competent authority. */
function stewardsOf(catalogue: Catalogue, type: RecordType, record: Recorded): readonly Code[] | null {
  if (isOfBody(type)) return KEEPERS[type](record);
  if (type === 'exclusions') return authoritiesOver(catalogue, (record as Exclusion).regions);
  if (type !== 'requirements') return null;
  const { region, authority } = record as Requirement;
  const authorities = authoritiesOver(catalogue, [region]);
  return authority === undefined || authorities === null
    ? authorities
    : authorities.filter((body) => body === authority);
}

/** The competent authorities whose own region contains all of these; null where none contains any. Unknown regions are refused elsewhere. */
function authoritiesOver({ tables, regionForest }: Catalogue, regions: readonly Code[]): readonly Code[] | null {
  const positions = regions.map((region) => tables.regions.position(region)).filter((position) => position >= 0);
  const over = tables.bodies.list.flatMap(({ code, kinds, region }) => {
    const own = region === undefined ? -1 : tables.regions.position(region);
    if (own < 0 || !kinds.includes('COMPETENT_AUTHORITY')) return [];
    const contained = positions.filter((region) => liesIn(regionForest, region, own)).length;
    return contained > 0 || positions.length === 0 ? [{ code, containsAll: contained === positions.length }] : [];
  });
  return over.length === 0 ? null : over.filter(({ containsAll }) => containsAll).map(({ code }) => code);
}

/** Refuses a caller who may not write all of these versions of a record. @returns the body for which the caller writes; undefined: the registrar */
export function requireSteward(
  catalogue: Catalogue,
  caller: Caller,
  { type, code }: RecordKey,
  versions: readonly Recorded[],
  as: Code | null | undefined,
): Code | undefined {
  refuseStranger(caller, as);
  const stewards = versions.map((version) => stewardsOf(catalogue, type, version));
  const others = stewards.find((bodies) =>
    bodies === null ? as || !caller.has('REGISTRAR') : !caller.bodies.some((body) => bodies.includes(body)),
  );
  const lists = stewards.filter((bodies) => bodies !== null);
  if (others === undefined && lists.length === 0) return undefined;
  const shared =
    lists.length < stewards.length ? [] : lists.reduce((all, some) => all.filter((body) => some.includes(body)));
  if (others !== undefined || shared.length === 0) {
    const keepers = others ?? [...new Set(lists.flat())];
    const roles = keepers.map((body) => roleOf(isOfBody(type) ? 'BODY' : 'AUTHORITY', body));
    refuse(
      problem('NOT_YOURS', {
        value: code,
        record: code,
        bodies: others === null ? ['registrar'] : roles,
        yours: as ? [as] : caller.roles,
      }),
    );
  }
  return bodyOf(caller, shared, as, isOfBody(type) ? [] : shared);
}
