/**
 * Coverage (WAYS.md section 9): every certificate and every post, in some regions and for some purposes, in one sweep. For each post, region and
 * purpose one walk leads backward from what it requires: certificates from which nothing leads there share one answer, the others are asked.
 */
import {
  covers,
  decideForLearner,
  PURPOSES,
  requirementOf,
  contributorsTo,
  isInForce,
  Scope,
  STANDINGS,
  VERDICTS,
  type Code,
  type Decision,
  type Purpose,
  type Refusal,
  type Requirement,
  type TimeSlices,
} from '../recognition';
import type { Pathways } from './compile/pathways';
import { mainRegions, refusalOfPlaces } from './compile/places';
import type { CoverageCell, CoverageCount, CoverageQuestion } from './model/coverage';

/** Counts by verdict and standing: `verdict * STANDINGS.length + standing`. */
type Tally = Int32Array;

/** The certificates that are awarded on the day, by the region that they count for. */
interface Awarded {
  /** By position of the certificate: the position of its region among those asked, or how many these are (there is none); -1: it is not awarded. */
  readonly regionOf: Int32Array;
  /** How many there are, by region. */
  readonly counts: Int32Array;
}

export function* coverage(
  pathways: Pathways,
  question: CoverageQuestion,
): TimeSlices<readonly CoverageCell[] | Refusal> {
  const { catalogue } = pathways;
  const { posts } = catalogue.tables;
  const regions = [...new Set(question.regions ?? mainRegions(catalogue))];
  const purposes = question.purposes ?? PURPOSES;
  const refusal = refusalOfPlaces(pathways, question.on, regions, purposes);
  if (refusal !== undefined || posts.size === 0) return refusal ?? [];
  const awarded = awardedOn(pathways, question, regions);
  const cells: CoverageCell[] = [];
  for (const region of regions)
    for (const purpose of purposes) {
      const sweep = new Sweep(pathways, question.on, region, purpose, awarded);
      const byField = new Map<Code | null, readonly Tally[]>();
      for (const { code, field = null } of posts.list) {
        let tallies = byField.get(field);
        if (tallies === undefined) byField.set(field, (tallies = [...awarded.counts].map(newTally)));
        yield* sweep.count(code, tallies);
      }
      for (const [field, tallies] of byField)
        tallies.forEach((tally, at) => {
          const counts = countsOf(tally);
          const sum = counts.reduce((all, { count }) => all + count, 0);
          if (sum > 0) cells.push({ certificateRegion: regions[at] ?? null, region, field, purpose, counts, sum });
        });
    }
  return cells;
}

const newTally = (): Tally => new Int32Array(VERDICTS.length * STANDINGS.length);

const countsOf = (tally: Tally): readonly CoverageCount[] =>
  Array.from(tally, (count, at) => ({ count, at })).flatMap(({ count, at }): readonly CoverageCount[] => {
    if (count === 0) return [];
    const verdict = VERDICTS[Math.floor(at / STANDINGS.length)];
    return [{ verdict, standing: verdict === 'UNDETERMINED' ? null : STANDINGS[at % STANDINGS.length], count }];
  });

function awardedOn({ catalogue }: Pathways, { on }: CoverageQuestion, regions: readonly Code[]): Awarded {
  const { certificates, regions: table } = catalogue.tables;
  const places = new Map(regions.map((code, at) => [code, at]));
  const nearest = (code: Code | undefined): number => {
    if (code === undefined) return regions.length;
    return places.get(code) ?? nearest(table.find(code)?.parent);
  };
  const regionOf = new Int32Array(certificates.size).fill(-1);
  const counts = new Int32Array(regions.length + 1);
  for (let certificate = 0; certificate < certificates.size; certificate++) {
    const { awarded, region } = certificates.at(certificate);
    if (!covers(awarded, on)) continue;
    regionOf[certificate] = nearest(region);
    counts[regionOf[certificate]]++;
  }
  return { regionOf, counts };
}

/** All posts in one region and for one purpose. */
class Sweep {
  /** By equivalence: 1 it serves on the day, 2 it does not; 0: it was not looked at. */
  private readonly usable: Uint8Array;
  private readonly scope: Scope;

  constructor(
    private readonly pathways: Pathways,
    private readonly on: string,
    private readonly region: Code,
    private readonly purpose: Purpose,
    private readonly awarded: Awarded,
  ) {
    const { catalogue } = pathways;
    this.usable = new Uint8Array(catalogue.tables.equivalences.issued);
    this.scope = new Scope(catalogue, region, purpose);
  }

  /** Counts what a post says of every certificate, by the certificate's region. */
  *count(post: Code, tallies: readonly Tally[]): TimeSlices {
    const { regionOf, counts } = this.awarded;
    const requirement = requirementOf(this.pathways.catalogue, post, this.region, this.on);
    const concerned = requirement === null ? new Set<number>() : yield* this.concerned(requirement);
    const left = counts.slice();
    for (const certificate of concerned) {
      const region = regionOf[certificate];
      if (region < 0) continue;
      left[region]--;
      tallies[region][this.answer(post, certificate)]++;
    }
    const answer = this.answer(post, null);
    left.forEach((count, region) => (tallies[region][answer] += count));
    yield;
  }

  /** The certificates that may have another answer than one that leads nowhere: those from which something leads on, and those that are excluded. */
  private *concerned({ routes }: Requirement): TimeSlices<ReadonlySet<number>> {
    const { catalogue, content, exclusions } = this.pathways;
    const concerned = new Set<number>(exclusions.keys());
    const asked = new Map(routes.flatMap(({ needs }) => needs).map((need) => [JSON.stringify(need), need]));
    for (const need of asked.values()) {
      const { certificates } = yield* contributorsTo(catalogue, content, need, (id) => this.isUsable(id));
      for (const certificate of certificates) concerned.add(certificate);
    }
    return concerned;
  }

  private isUsable(id: number): boolean {
    if (this.usable[id] === 0) {
      const { tables, steps } = this.pathways.catalogue;
      const serves =
        this.scope.serves(id) &&
        isInForce(tables.equivalences.numbered(id), this.on) &&
        isInForce(tables.agreements.at(steps.agreementOf.integers[id]), this.on);
      this.usable[id] = serves ? 1 : 2;
    }
    return this.usable[id] === 1;
  }

  /** What a post says of a certificate, or (null) of nothing: its place in a tally. */
  private answer(post: Code, certificate: number | null): number {
    const { catalogue } = this.pathways;
    const { on, region, purpose } = this;
    const holdings =
      certificate === null ? [] : [{ certificate: catalogue.tables.certificates.codeAt(certificate), awardedOn: on }];
    const decision = decideForLearner(catalogue, { holdings, post, region, onDate: on, purpose }) as Decision;
    const standing = decision.standing === null ? 0 : STANDINGS.indexOf(decision.standing);
    return VERDICTS.indexOf(decision.verdict) * STANDINGS.length + standing;
  }
}
