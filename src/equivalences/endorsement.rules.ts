/** Who may answer a proposal, and when it has been endorsed by all that it takes. Pure. */
import type { LifeRecord, LifeType, Proposal } from '../acts/proposals';
import { liesIn, overlaps, stateOf, type Agreement, type Catalogue, type Code, type Equivalence } from '../recognition';

/** The parties that have a say: of an equivalence those of its agreement; of an agreement that is amended the old and the new ones. */
export function partiesOf(catalogue: Catalogue, type: LifeType, records: readonly LifeRecord[]): readonly Code[] {
  const agreements =
    type === 'agreements'
      ? (records as readonly Agreement[])
      : (records as readonly Equivalence[]).map(({ agreement }) => catalogue.tables.agreements.find(agreement));
  return [...new Set(agreements.flatMap((agreement) => agreement?.parties ?? []))].sort();
}

/** The competent authorities among the parties whose region holds, or lies in, one where the equivalence serves. */
export function authoritiesOf(catalogue: Catalogue, draft: Equivalence, parties: readonly Code[]): readonly Code[] {
  const { tables } = catalogue;
  const regions = draft.regions ?? tables.agreements.find(draft.agreement)?.regions ?? [];
  return parties.filter((party) => {
    const body = tables.bodies.find(party);
    if (body?.region === undefined || !body.kinds.includes('COMPETENT_AUTHORITY')) return false;
    const own = body.region;
    return regions.some((region) => regionsOverlap(catalogue, own, region));
  });
}

/** Whether one region is the other or lies below it, whichever. */
function regionsOverlap({ tables: { regions }, regionForest }: Catalogue, a: Code, b: Code): boolean {
  const [one, two] = [regions.position(a), regions.position(b)];
  return liesIn(regionForest, one, two) || liesIn(regionForest, two, one);
}

/** Whose endorsement a proposal still needs. */
export interface Awaited {
  /** Each of these; */
  readonly all: readonly Code[];
  /** and, where there are none of them, any one of these. */
  readonly any: readonly Code[];
}

/**
 * An agreement binds its parties, so each of the others endorses it. An equivalence is endorsed by one of the other parties, and by every
 * competent authority of its regions among them. Who proposes has agreed; who is no party any more counts for none.
 */
export function awaited(catalogue: Catalogue, proposal: Proposal, parties: readonly Code[]): Awaited {
  const { type, draft } = proposal;
  const unsigned = unsignedBy(proposal);
  if (type === 'agreements') return { all: unsigned(parties), any: [] };
  const all = unsigned(authoritiesOf(catalogue, draft as Equivalence, parties));
  const agreed = parties.length - unsigned(parties).length;
  const any = all.length > 0 || agreed > 1 ? [] : unsigned(parties);
  return { all, any };
}

/** Those for whom nobody has proposed or endorsed. */
export function unsignedBy({ proposedBy, endorsedBy }: Proposal): (bodies: readonly Code[]) => readonly Code[] {
  const signed = new Set([proposedBy, ...endorsedBy].map(({ body }) => body));
  return (bodies) => bodies.filter((body) => !signed.has(body));
}

export const isEndorsed = ({ all, any }: Awaited): boolean => all.length === 0 && any.length === 0;

/** Another equivalence, among these, that says the same as the draft, in whole or in part; undefined where there is none. */
export function overlapping(
  catalogue: Catalogue,
  draft: Equivalence,
  among: readonly Equivalence[],
): Equivalence | undefined {
  const { agreements } = catalogue.tables;
  const regionsOf = (equivalence: Equivalence): readonly Code[] =>
    equivalence.regions ?? agreements.find(equivalence.agreement)?.regions ?? [];
  const purposesOf = (equivalence: Equivalence): readonly string[] =>
    equivalence.purposes ?? agreements.find(equivalence.agreement)?.purposes ?? [];
  return among.find(
    (other) =>
      other.code !== draft.code &&
      other.agreement === draft.agreement &&
      sameStep(other, draft) &&
      ['PROPOSED', 'ENDORSED', 'SUSPENDED'].includes(stateOf(other)) &&
      overlaps(other.period, draft.period) &&
      overlaps(other.awarded, draft.awarded) &&
      purposesOf(other).some((purpose) => purposesOf(draft).includes(purpose)) &&
      regionsOf(other).some((one) => regionsOf(draft).some((two) => regionsOverlap(catalogue, one, two))),
  );
}

/** Whether two equivalences give a step between the same certificates, of units in common where both credit units. */
function sameStep(a: Equivalence, b: Equivalence): boolean {
  const along = a.from === b.from && a.to === b.to;
  const against = a.from === b.to && a.to === b.from && (a.mutual === true || b.mutual === true);
  if (!along && !against) return false;
  if (a.creditedUnits === undefined || b.creditedUnits === undefined) return a.creditedUnits === b.creditedUnits;
  return a.creditedUnits.some((unit) => b.creditedUnits?.includes(unit));
}
