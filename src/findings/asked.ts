/** What the requirements that stand ask for: which of them take a certificate, or credit for units of it, into account, and where. */
import { PURPOSES, type Code, type LevelNeed, type Placement, type Requirement } from '../recognition';
import { placesOf, type Ground, type Place } from './ground';

/** A need for a level, and the requirements that have it. */
interface AskedLevel {
  readonly need: LevelNeed;
  readonly requirements: Set<Requirement>;
}

export class Asked {
  private readonly levels: readonly AskedLevel[];
  private readonly places = new Map<string, ReadonlySet<Place>>();

  constructor(private readonly ground: Ground) {
    const levels = new Map<string, AskedLevel>();
    for (const requirement of ground.catalogue.requirementsByTarget.levels.filter(ground.stands))
      for (const need of requirement.routes.flatMap(({ needs }) => needs)) {
        if (!('framework' in need)) continue;
        const key = [need.framework, need.level, need.field, need.referenced].join(' ');
        const known = levels.get(key) ?? { need, requirements: new Set() };
        known.requirements.add(requirement);
        levels.set(key, known);
      }
    this.levels = [...levels.values()];
  }

  /** Those that take a certificate into account, as a whole or only some of its units. */
  requirementsFor(certificate: Code, credited?: readonly Code[]): ReadonlySet<Requirement> {
    const { requirementsByTarget, tables } = this.ground.catalogue;
    const units = credited ?? tables.certificates.find(certificate)?.units ?? [];
    const found = new Set(
      [requirementsByTarget.certificates.get(certificate), ...units.map((unit) => requirementsByTarget.units.get(unit))]
        .flatMap((requirements) => requirements ?? [])
        .filter(this.ground.stands),
    );
    if (credited !== undefined) return found;
    for (const { need, requirements } of this.levels)
      if (this.reaches(certificate, need)) requirements.forEach((requirement) => found.add(requirement));
    return found;
  }

  /** Where it is taken into account, for whatever purpose. */
  placesFor(certificate: Code, credited?: readonly Code[]): ReadonlySet<Place> {
    const key = [certificate, credited?.join()].join(' ');
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const regions = new Set(Array.from(this.requirementsFor(certificate, credited), ({ region }) => region));
    const found = placesOf(
      new Set(Array.from(regions).flatMap((region) => [...this.ground.regionsOf([region])])),
      PURPOSES,
    );
    this.places.set(key, found);
    return found;
  }

  /** Those that rest on a level reference which ties a level to another. */
  requirementsAt(tied: Placement): ReadonlySet<Requirement> {
    return new Set(
      this.levels
        .filter(({ need }) => need.referenced === true && this.isAtLeast(tied, need))
        .flatMap(({ requirements }) => [...requirements]),
    );
  }

  private reaches(code: Code, need: LevelNeed): boolean {
    const certificate = this.ground.catalogue.tables.certificates.find(code);
    return (
      this.isIn(certificate?.field, need.field) &&
      (certificate?.placements ?? []).some(
        (placed) =>
          this.isAtLeast(placed, need) ||
          (need.referenced === true &&
            this.ground.tiedTo(placed, this.ground.stands).some((tied) => this.isAtLeast(tied, need))),
      )
    );
  }

  private isAtLeast({ framework, level }: Placement, need: LevelNeed): boolean {
    const orderOf = (code: Code): number => this.ground.catalogue.level(framework, code)?.order ?? NaN;
    return framework === need.framework && orderOf(level) >= orderOf(need.level);
  }

  private isIn(own: Code | undefined, wanted: Code | undefined): boolean {
    const { fields } = this.ground.catalogue.tables;
    let at = own;
    while (wanted !== undefined && at !== undefined && at !== wanted) at = fields.find(at)?.parent;
    return wanted === undefined || at === wanted;
  }
}
