/** A decision with all that is said beside it. Each part is looked for when it is first asked for. */
import type { Suggestions } from '../api/suggestions';
import {
  changeCauses,
  decideEachRoute,
  findingEnd,
  findingNearMisses,
  findingOutlook,
  isRefusal,
  nearMisses,
  outlookOf,
  remarksOn,
  type Catalogue,
  type ChangeCause,
  type Claim,
  type Code,
  type Decision,
  type NearMiss,
  type Day,
  type Outlook,
  type Remark,
  type TimeSlices,
} from '../recognition';

export class Answer {
  private foundNearMisses: readonly NearMiss[] | undefined;
  private foundOutlook: Outlook | undefined;
  private foundCauses: readonly ChangeCause[] | undefined;
  private foundRemarks: readonly Remark[] | undefined;

  /** @param drafts codes of the drafts that it was made with; none for an answer of the register */
  constructor(
    readonly catalogue: Catalogue,
    readonly claim: Claim,
    readonly decision: Decision,
    private readonly suggestions: Suggestions,
    readonly drafts: readonly Code[] = [],
  ) {}

  /** Whether the near misses need not be looked for. */
  get hasNearMisses(): boolean {
    const { verdict } = this.decision;
    return this.foundNearMisses !== undefined || (verdict !== 'PARTIAL' && verdict !== 'NOT_RECOGNISED');
  }

  /** Tells something of it once the near misses are found, in slices. */
  *telling<T>(tell: (answer: Answer) => T): TimeSlices<T> {
    this.foundNearMisses ??= yield* findingNearMisses(this.catalogue, this.claim, this.decision);
    return tell(this);
  }

  /** Finds the outlook, in slices. */
  *lookingAround(): TimeSlices<Outlook> {
    const { catalogue, claim, decision } = this;
    return (this.foundOutlook ??= yield* findingOutlook(catalogue, claim, decision.verdict));
  }

  /** Until when it holds, which is half of the outlook; in slices. */
  *lookingAhead(): TimeSlices<Day | null> {
    const { catalogue, claim, decision } = this;
    return (this.foundOutlook ?? (yield* findingEnd(catalogue, claim, decision.verdict))).holdsUntil;
  }

  get nearMisses(): readonly NearMiss[] {
    return (this.foundNearMisses ??= nearMisses(this.catalogue, this.claim, this.decision));
  }

  get outlook(): Outlook {
    return (this.foundOutlook ??= outlookOf(this.catalogue, this.claim, this.decision.verdict));
  }

  /** Why the verdict is another one on the day until which it holds. */
  get changeCauses(): readonly ChangeCause[] {
    const { holdsUntil } = this.outlook;
    return (this.foundCauses ??= holdsUntil === null ? [] : changeCauses(this.catalogue, this.claim, holdsUntil));
  }

  /** What becomes of each of the other routes of the requirement by itself, in its order. */
  get otherRoutes(): readonly Decision[] {
    const routes = decideEachRoute(this.catalogue, this.claim);
    return isRefusal(routes) ? [] : routes.filter(({ route }) => route !== this.decision.route);
  }

  get remarks(): readonly Remark[] {
    return (this.foundRemarks ??= remarksOn(this.catalogue, this.claim, this.decision));
  }

  /** The codes that are nearest to one that the register does not have. */
  suggestionsFor(remark: Remark): readonly Code[] {
    return remark.kind === 'UNKNOWN_CONDITION'
      ? this.suggestions.for(this.catalogue, { code: remark.kind, value: remark.condition })
      : [];
  }
}
