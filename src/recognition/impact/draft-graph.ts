/**
 * The graph of a register on one day for one purpose, with drafts of equivalences in it: which equivalences serve, where, and what they join
 * (LAW.md section 5, conditions and holdings aside).
 */
import type { Catalogue } from '../catalogue/catalogue';
import type { Agreement, Code, Day, Equivalence, Purpose } from '../model/records';
import { isInForce } from '../model/validity';
import { holds, intersection, regionsOf, type Regions } from '../catalogue/region-sets';

/** An equivalence in one of its directions. */
export interface DirectedStep {
  readonly record: Equivalence;
  readonly from: Code;
  readonly to: Code;
  readonly regions: Regions;
}

const NOWHERE: Regions = [];

export class DraftGraph {
  private readonly known = new Map<Equivalence, Regions>();
  private readonly drafts: ReadonlyMap<Code, Equivalence>;
  private readonly outOf = new Map<Code, readonly DirectedStep[]>();
  private readonly intoOf = new Map<Code, readonly DirectedStep[]>();

  /**
   * @param drafts stand in place of the equivalences of their codes
   * @param agreement stands in place of the one of its code
   */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly onDate: Day,
    private readonly purpose: Purpose,
    drafts: readonly Equivalence[],
    private readonly agreement?: Agreement,
  ) {
    this.drafts = new Map(drafts.map((draft) => [draft.code, draft]));
  }

  agreementOf({ agreement }: Equivalence): Agreement {
    return this.agreement?.code === agreement ? this.agreement : this.catalogue.tables.agreements.find(agreement)!;
  }

  /** How many steps a path may have under the agreement of an equivalence. */
  maxSteps(record: Equivalence): number {
    return this.agreementOf(record).onward?.maxSteps ?? 1;
  }

  /** Where an equivalence serves; nowhere where its state, its days or its purposes do not fit, or those of its agreement. */
  regionsOf(record: Equivalence): Regions {
    const known = this.known.get(record);
    if (known !== undefined) return known;
    const regions = this.findRegions(record);
    this.known.set(record, regions);
    return regions;
  }

  private findRegions(record: Equivalence): Regions {
    const { tables, regionForest } = this.catalogue;
    const agreement = this.agreementOf(record);
    const fits = [record, agreement].every(
      (instrument) =>
        isInForce(instrument, this.onDate) &&
        (instrument.purposes === undefined || instrument.purposes.includes(this.purpose)),
    );
    if (!fits) return NOWHERE;
    const general = regionsOf(agreement.regions, tables.regions, regionForest);
    return record.regions === undefined
      ? general
      : intersection(regionsOf(record.regions, tables.regions, regionForest), general);
  }

  /** The directions of an equivalence that serves anywhere. */
  directions(record: Equivalence): readonly DirectedStep[] {
    const regions = this.regionsOf(record);
    if (regions.length === 0) return [];
    const { from, to } = record;
    const along = { record, from, to, regions };
    return record.mutual === true ? [along, { record, from: to, to: from, regions }] : [along];
  }

  /** The steps out of a certificate that serve in a region, in order of code. */
  *outward(certificate: Code, region: number): Iterable<DirectedStep> {
    for (const step of this.stepsAt(this.outOf, certificate, 'from')) if (holds(step.regions, region)) yield step;
  }

  *inward(certificate: Code, region: number): Iterable<DirectedStep> {
    for (const step of this.stepsAt(this.intoOf, certificate, 'to')) if (holds(step.regions, region)) yield step;
  }

  /** Adds the equivalences over which a path from one of some certificates may lead in a region. */
  addLeading(equivalences: Set<Equivalence>, certificates: Iterable<Code>, region: number): void {
    let layer = new Map<string, readonly [certificate: Code, agreement: Code | undefined]>();
    for (const certificate of certificates) layer.set(certificate, [certificate, undefined]);
    const walked = new Set<string>();
    for (let steps = 1; layer.size > 0; steps++) {
      const next: typeof layer = new Map();
      for (const [certificate, agreement] of layer.values())
        for (const { record, to } of this.outward(certificate, region)) {
          if (agreement !== undefined && (record.agreement !== agreement || record.awarded !== undefined)) continue;
          equivalences.add(record);
          const key = `${to} ${record.agreement}`;
          if (record.creditedUnits !== undefined || steps >= this.maxSteps(record) || walked.has(key)) continue;
          walked.add(key);
          next.set(key, [to, record.agreement]);
        }
      layer = next;
    }
  }

  private stepsAt(
    known: Map<Code, readonly DirectedStep[]>,
    certificate: Code,
    end: 'from' | 'to',
  ): readonly DirectedStep[] {
    const before = known.get(certificate);
    if (before !== undefined) return before;
    const { tables, incidence } = this.catalogue;
    const position = tables.certificates.position(certificate);
    const [rows, ids] = end === 'from' ? [incidence.outRows, incidence.out] : [incidence.inRows, incidence.in];
    const records = Array.from(ids.integers.subarray(rows[position * 2], rows[position * 2 + 1]), (id) =>
      tables.equivalences.numbered(id),
    ).filter(({ code }) => !this.drafts.has(code));
    for (const draft of this.drafts.values())
      if (draft.from === certificate || draft.to === certificate) records.push(draft);
    const found = records
      .flatMap((record) => this.directions(record))
      .filter((step) => step[end] === certificate)
      .sort((a, b) => (a.record.code < b.record.code ? -1 : 1));
    known.set(certificate, found);
    return found;
  }
}
