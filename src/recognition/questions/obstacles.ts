/** What stands in the way of a step (LAW.md sections 5 and 10), for one question. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Obstacle, ObstacleKind } from '../model/decision';
import { exclusionsAt } from '../catalogue/exclusions';
import type { Question, ResolvedHolding } from '../decide/question';
import { covers, hasBegun, hasEnded, isSuspended, stateOf } from '../model/validity';
import { isAtOrBelow } from '../catalogue/forest';
import type { Agreement, Code, Equivalence } from '../model/records';

type StepObstacle = Omit<Obstacle, 'step'>;
type Instrument = Pick<Equivalence & Agreement, 'code' | 'period' | 'state' | 'suspensions'> &
  Pick<Equivalence, 'regions' | 'purposes'>;

const NONE: readonly StepObstacle[] = [];

export class Obstacles {
  private readonly known = new Map<number, readonly StepObstacle[]>();
  private readonly kinds: readonly (readonly [ObstacleKind, (record: Instrument) => boolean])[];

  constructor(
    private readonly catalogue: Catalogue,
    private readonly question: Question,
  ) {
    const { onDate, purposeName, region } = question;
    const { regions: table } = catalogue.tables;
    const isAround = (code: Code): boolean => isAtOrBelow(catalogue.regionForest, region, table.position(code));
    this.kinds = [
      ['NOT_YET_IN_FORCE', ({ period }) => !hasBegun(period, onDate)],
      ['NO_LONGER_IN_FORCE', ({ period }) => hasEnded(period, onDate)],
      ['REGION', ({ regions }) => regions !== undefined && !regions.some(isAround)],
      ['PURPOSE', ({ purposes }) => purposes !== undefined && !purposes.includes(purposeName)],
      ['NOT_ENDORSED', (record) => !['ENDORSED', 'SUSPENDED'].includes(stateOf(record))],
      ['SUSPENDED', (record) => isSuspended(record, onDate)],
    ];
  }

  /** What stands in the way of a step over an equivalence wherever in a path it stands, `EXCLUDED` last; each kind at most once. */
  at(equivalence: number): readonly StepObstacle[] {
    let found = this.known.get(equivalence);
    if (found === undefined) this.known.set(equivalence, (found = this.find(equivalence)));
    return found;
  }

  /** Whether the award window of a first step shuts the holding out. */
  isOutsideWindow(equivalence: number, { awardedOn }: ResolvedHolding): boolean {
    const { awarded } = this.catalogue.tables.equivalences.numbered(equivalence);
    return awardedOn !== undefined && !covers(awarded, awardedOn);
  }

  private find(id: number): readonly StepObstacle[] {
    const { incidence, steps, tables } = this.catalogue;
    const sides: readonly Instrument[] = [
      tables.equivalences.numbered(id),
      tables.agreements.at(steps.agreementOf.integers[id]),
    ];
    const found: StepObstacle[] = [];
    for (const [kind, stands] of this.kinds) {
      const records = sides.filter(stands).map(({ code }) => code);
      if (records.length > 0) found.push({ kind, records: records.sort() });
    }
    const exclusions = [incidence.from.integers[id], incidence.to.integers[id]].flatMap((certificate) =>
      exclusionsAt(this.catalogue, certificate, this.question),
    );
    if (exclusions.length > 0) found.push({ kind: 'EXCLUDED', records: exclusions.sort() });
    return found.length === 0 ? NONE : found;
  }
}
