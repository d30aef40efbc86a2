/** A small part of a register that answers like the whole (LAW.md section 11, locality), and the same with equivalences that there might be. */
import {
  contributorsTo,
  requirementsOnAnyDay,
  Scope,
  type Code,
  type Condition,
  type Equivalence,
  type Need,
  type Purpose,
  type Register,
  type Requirement,
  type TimeSlices,
} from '../../recognition';
import { entryOf, type Pathways } from '../compile/pathways';

/** An equivalence that there might be. */
export interface Pair {
  readonly from: Code;
  readonly to: Code;
}

/** What is asked about. */
export interface Asked {
  readonly posts: readonly Code[];
  readonly regions: readonly Code[];
  readonly purpose: Purpose;
  /** By position. */
  readonly programmes: Iterable<number>;
  /** Certificates that may be held. */
  readonly certificates: Iterable<Code>;
}

/** No code of a register begins like this. */
const LINK = '~link ';

export function* partOf(
  pathways: Pathways,
  { posts, regions, purpose, programmes, certificates: held }: Asked,
): TimeSlices<Register> {
  const { catalogue } = pathways;
  const { tables, steps } = catalogue;
  const taught = [...programmes].map((at) => pathways.programmes[at]);
  const required = new Set<Requirement>();
  const used = new Set<number>();
  const certificates = new Set<Code>(held);
  function* collect(requirement: Requirement, scope: Scope): TimeSlices {
    for (const need of needsOf(requirement)) {
      const found = yield* contributorsTo(catalogue, pathways.content, need, (id) => scope.serves(id));
      for (const id of found.equivalences) used.add(id);
      for (const at of found.certificates) certificates.add(tables.certificates.codeAt(at));
      if ('certificate' in need) certificates.add(need.certificate);
    }
  }
  for (const region of regions) {
    const scope = new Scope(catalogue, region, purpose);
    for (const post of posts)
      for (const requirement of requirementsOnAnyDay(catalogue, post, region)) {
        required.add(requirement);
        yield* collect(requirement, scope);
      }
  }
  for (const programme of taught) {
    for (const code of programme.gives.certificates ?? []) certificates.add(code);
    for (const entry of entryOf(programme)) yield* collect(entry, new Scope(catalogue, programme.region, 'TRAINING'));
  }
  const agreements = new Set([...used].map((id) => steps.agreementOf.integers[id]));
  return {
    regions: tables.regions.list,
    fields: tables.fields.list,
    units: [],
    frameworks: tables.frameworks.list,
    levelReferences: tables.levelReferences.list,
    bodies: [],
    certificates: [...certificates].flatMap((code) => tables.certificates.find(code) ?? []),
    posts: posts.flatMap((code) => tables.posts.find(code) ?? []),
    requirements: [...required],
    agreements: [...agreements].map((at) => tables.agreements.at(at)),
    equivalences: [...used].map((id) => tables.equivalences.numbered(id)),
    exclusions: tables.exclusions.list.filter(({ certificate }) => certificates.has(certificate)),
    postGroups: [],
    courses: [],
    skills: [],
    consortia: [],
    programmes: taught,
    openings: [],
    issuerKeys: [],
  };
}

const needsOf = ({ routes }: Requirement): readonly Need[] => routes.flatMap(({ needs }) => needs);

/** The condition by which the equivalence at a position is switched on (`linked`). */
export const switchOf = (position: number): Code => LINK + String(position);

/**
 * With full, unconditional equivalences under an agreement that grants nothing onward, in some regions and for a purpose. They weaken no standing.
 * @param isSwitched each serves those alone who satisfy `switchOf` its position, so that many can be asked about one by one
 */
export function linked(
  register: Register,
  { regions, purpose }: Pick<Asked, 'regions' | 'purpose'>,
  pairs: readonly Pair[],
  isSwitched: boolean,
): Register {
  const standing = 'OFFICIAL';
  const agreement = { code: LINK, name: {}, parties: [], regions, purposes: [purpose], standing } as const;
  const conditions = (position: number): { readonly conditions?: readonly Condition[] } =>
    isSwitched ? { conditions: [{ code: switchOf(position), kind: 'OTHER', text: {} }] } : {};
  const links = pairs.map((pair, position): Equivalence => ({
    code: switchOf(position),
    agreement: LINK,
    standing,
    ...pair,
    ...conditions(position),
  }));
  return {
    ...register,
    agreements: [...register.agreements, agreement],
    equivalences: [...register.equivalences, ...links],
  };
}
