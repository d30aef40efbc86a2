/** What the requirements that stand ask for: which of them take a certificate, or credit for units of it, into account, and where. */
import {
  levelOf,
  neededLevel,
  inField,
  PURPOSES,
  regionsOf,
  type NeededLevel,
  type Code,
  type PlacedAt,
  type Placement,
  type Requirement,
} from '../recognition';
import { scopesOf, type RegisterOnDay, type Scope } from './register-on-day';

/** A need for a level, and the requirements that have it. */
interface LevelNeeded extends NeededLevel {
  readonly requirements: Set<Requirement>;
}

export class RequirementLookup {
  private readonly levels: readonly LevelNeeded[];
  private readonly scopes = new Map<string, ReadonlySet<Scope>>();

  constructor(private readonly register: RegisterOnDay) {
    const { catalogue } = register;
    const levels = new Map<string, LevelNeeded>();
    for (const requirement of catalogue.requirementsByTarget.levels.filter(register.isStanding))
      for (const need of requirement.routes.flatMap(({ needs }) => needs)) {
        if (!('framework' in need)) continue;
        const key = [need.framework, need.level, need.field, need.referenced].join(' ');
        const known = levels.get(key) ?? { ...neededLevel(catalogue, need), requirements: new Set() };
        known.requirements.add(requirement);
        levels.set(key, known);
      }
    this.levels = [...levels.values()];
  }

  /** Those that take a certificate into account, as a whole or only some of its units. */
  requirementsFor(certificate: Code, credited?: readonly Code[]): ReadonlySet<Requirement> {
    const { requirementsByTarget, tables } = this.register.catalogue;
    const units = credited ?? tables.certificates.find(certificate)?.units ?? [];
    const found = new Set(
      [requirementsByTarget.certificates.get(certificate), ...units.map((unit) => requirementsByTarget.units.get(unit))]
        .flatMap((requirements) => requirements ?? [])
        .filter(this.register.isStanding),
    );
    if (credited !== undefined) return found;
    for (const need of this.levels)
      if (this.reaches(certificate, need)) need.requirements.forEach((requirement) => found.add(requirement));
    return found;
  }

  /** Where a certificate is taken into account, for whatever purpose. */
  scopesFor(certificate: Code, credited?: readonly Code[]): ReadonlySet<Scope> {
    const key = [certificate, credited?.join()].join(' ');
    const known = this.scopes.get(key);
    if (known !== undefined) return known;
    const { tables, regionForest } = this.register.catalogue;
    const regions = new Set(Array.from(this.requirementsFor(certificate, credited), ({ region }) => region));
    const found = scopesOf(regionsOf([...regions], tables.regions, regionForest), PURPOSES);
    this.scopes.set(key, found);
    return found;
  }

  /** Those that rest on a level reference which ties a level to another. */
  requirementsAt({ framework, level }: Placement): ReadonlySet<Requirement> {
    const { catalogue } = this.register;
    const tied = {
      framework: catalogue.tables.frameworks.position(framework),
      order: levelOf(catalogue, framework, level)?.order ?? NaN,
    };
    return new Set(
      this.levels
        .filter((need) => need.referenced && isAtLeast(tied, need))
        .flatMap(({ requirements }) => [...requirements]),
    );
  }

  private reaches(certificate: Code, need: NeededLevel): boolean {
    const { catalogue } = this.register;
    return (
      inField(catalogue, catalogue.tables.certificates.position(certificate), need.field) &&
      this.register
        .placementsOf(certificate)
        .some(
          (placed) =>
            isAtLeast(placed, need) ||
            (need.referenced &&
              this.register.tiesOf(placed, this.register.isStanding).some((tied) => isAtLeast(tied, need))),
        )
    );
  }
}

const isAtLeast = (placed: Pick<PlacedAt, 'framework' | 'order'>, need: NeededLevel): boolean =>
  placed.framework === need.framework && placed.order >= need.order;
