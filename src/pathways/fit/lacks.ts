/**
 * What stands between graduates and the posts that none of them is recognised for (WAYS.md section 11): for each route that one more thing might
 * open, the needs that are not met without conditions, each with whatever may contribute to it on the last day of any of them. Never too little.
 */
import {
  contributorsTo,
  isDischarged,
  isInForce,
  isRefusal,
  requirementOf,
  Scope,
  supposing,
  type Code,
  type Contributors,
  type Day,
  type Need,
  type Programme,
  type Purpose,
  type Requirement,
  type TimeSlices,
} from '../../recognition';
import type { Pathways } from '../compile/pathways';
import { claimOfGraduate, type Graduate } from '../model/fit';

/** Positions of the certificates that may contribute to a need, and of those among them that meet some of it themselves. */
export type Contributing = Pick<Contributors, 'certificates' | 'targets'>;

/** The needs that a route lacks. */
export type Lack = readonly Contributing[];

/** Graduates that the law cannot tell apart at a post. */
export interface Alike {
  /** In order of their programmes' codes. */
  readonly graduates: readonly Graduate[];
  /** By route; routes whose own conditions are outstanding are left out. */
  readonly lacks: readonly Lack[];
}

export interface OpenPlace {
  readonly post: Code;
  readonly region: Code;
  readonly alike: readonly Alike[];
}

export class Lacks {
  private readonly known = new Map<string, Contributing>();
  private readonly scope: Scope;
  private readonly days: readonly Day[];
  /** By equivalence: 1 it serves on the last day of some graduate, 2 it does not; 0: it was not looked at. */
  private readonly usable: Uint8Array;

  constructor(
    private readonly pathways: Pathways,
    private readonly graduates: readonly Graduate[],
    private readonly region: Code,
    private readonly purpose: Purpose,
  ) {
    this.scope = new Scope(pathways.catalogue, region, purpose);
    this.days = [...new Set(graduates.map(({ day }) => day))];
    this.usable = new Uint8Array(pathways.catalogue.tables.equivalences.issued);
  }

  *at(post: Code): TimeSlices<OpenPlace> {
    const { catalogue } = this.pathways;
    const requirements = new Map<string, Requirement | null>();
    const groups = new Map<string, Graduate[]>();
    for (const graduate of this.graduates) {
      const { day } = graduate;
      if (!requirements.has(day)) requirements.set(day, requirementOf(catalogue, post, this.region, day));
      const requirement = requirements.get(day);
      if (!requirement) continue;
      const key = yield* this.keyOf(graduate, requirement);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [graduate]);
      else group.push(graduate);
    }
    const alike: Alike[] = [];
    for (const group of groups.values()) {
      const requirement = requirements.get(group[0].day) as Requirement;
      const lacks = yield* this.lacksOf(group[0], post, requirement);
      if (lacks.length > 0) alike.push({ graduates: group, lacks });
      yield;
    }
    return { post, region: this.region, alike };
  }

  /** Whatever of a graduate the law may look at for a requirement, and what is said of the standing. */
  private *keyOf({ programme, day, holdings, conditions }: Graduate, requirement: Requirement): TimeSlices<string> {
    const { catalogue, exclusions } = this.pathways;
    const seen: Code[] = [];
    const needs: Contributing[] = [];
    for (const { needs: asked } of requirement.routes)
      for (const need of asked) needs.push(yield* this.contributors(need));
    for (const { certificate } of holdings) {
      const at = catalogue.tables.certificates.position(certificate);
      if (exclusions.has(at) || needs.some(({ certificates }) => certificates.has(at))) seen.push(certificate);
    }
    const { standing, months } = catalogue.tables.programmes.find(programme) as Programme;
    return JSON.stringify([day, months === undefined, standing ?? null, seen, conditions]);
  }

  private *lacksOf(graduate: Graduate, post: Code, requirement: Requirement): TimeSlices<readonly Lack[]> {
    const lacks: Lack[] = [];
    for (const { needs, conditions = [] } of requirement.routes) {
      if (!conditions.every((condition) => isDischarged(condition, { satisfied: graduate.conditions }))) continue;
      const lacking: Contributing[] = [];
      for (const need of needs)
        if (!(yield* this.isMet(graduate, post, requirement, need))) lacking.push(yield* this.contributors(need));
      lacks.push(lacking);
    }
    return lacks;
  }

  /** Whether the law says yes where this need is all that is asked. */
  private *isMet(graduate: Graduate, post: Code, requirement: Requirement, need: Need): TimeSlices<boolean> {
    const { catalogue } = this.pathways;
    const { certificates } = yield* this.contributors(need);
    const contributes = graduate.holdings.some(({ certificate }) =>
      certificates.has(catalogue.tables.certificates.position(certificate)),
    );
    if (!contributes) return false;
    const claim = claimOfGraduate(graduate, post, this.region, this.purpose);
    const answer = supposing(catalogue, claim, { ...requirement, routes: [{ code: 'need', needs: [need] }] });
    return !isRefusal(answer) && answer.verdict === 'RECOGNISED';
  }

  private *contributors(need: Need): TimeSlices<Contributing> {
    const key = JSON.stringify(need);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { catalogue, content } = this.pathways;
    const { certificates, targets } = yield* contributorsTo(catalogue, content, need, (id) => this.isUsable(id));
    const found = { certificates, targets };
    this.known.set(key, found);
    return found;
  }

  private isUsable(id: number): boolean {
    if (this.usable[id] === 0) {
      const { tables, steps } = this.pathways.catalogue;
      const equivalence = tables.equivalences.numbered(id);
      const agreement = tables.agreements.at(steps.agreementOf.integers[id]);
      const serves =
        this.scope.serves(id) && this.days.some((day) => isInForce(equivalence, day) && isInForce(agreement, day));
      this.usable[id] = serves ? 1 : 2;
    }
    return this.usable[id] === 1;
  }
}
