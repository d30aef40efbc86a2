/** `findings`: what a careful registrar would want to know before anyone is harmed. */
import { Args, ArgsType, Field, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { costs } from '../api/cost';
import { Shared } from '../scheduling/shared';
import { dayAsked } from '../api/day';
import { enumOf } from '../api/enums';
import { badRequest } from '../api/errors';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { recordModel, RecordModel } from '../api/records';
import { DateScalar } from '../api/scalars';
import { TextField } from '../api/text-field';
import { localized } from '../language/message';
import { type Catalogue, type Day, type LanguageTag } from '../recognition';
import { FINDING_KINDS, MAX_PER_KIND, type Finding, type FindingKind } from './finding';
import { findingsOf, type Found } from './lint';
import { FINDING_TEXTS } from './texts';

/** In points, for each kind that is looked for, which goes on for ten seconds at most. */
const MAX_COST_OF_KIND = 50_000;
const COST = costs(
  ({ args: { kinds }, records }) =>
    100 +
    (Array.isArray(kinds) ? kinds.length : FINDING_KINDS.length) * Math.min(100 + records() / 9, MAX_COST_OF_KIND),
);
const MAX_DAYS = 3_660;
/** For how many questions the findings of a snapshot are kept. */
const CACHE_SIZE = 16;
/** Of the records of one finding so many are shown: with an agreement thousands of equivalences may fall. */
const MAX_RECORDS = 100;

const FindingKindEnum = enumOf<FindingKind>('FindingKind', 'What a finding is about.', {
  CHAIN_RAISES_LEVEL:
    'A path raises a certificate by two or more levels of one framework, in which it stands by itself or by a level reference.',
  LEADS_NOWHERE: 'An equivalence leads to nothing that any requirement asks for where it serves.',
  EXCLUSION_CONTRADICTS: 'An exclusion and an equivalence of the same certificate serve at the same place and time.',
  ENDS_SOON: 'A record ends within the days asked about; what falls with it follows it among the records.',
  SUSPENDED_SOON:
    'A record will be suspended within the days asked about; what falls with it meanwhile follows it among the records.',
  UNMEETABLE_FROM_ELSEWHERE:
    'No certificates awarded in other regions, not even all of them together, meet a requirement.',
  PARTIAL_CREDIT_CYCLE: 'Equivalences lead round in a circle with credit for units in it.',
  NAME_MISSING: 'A text is not given in every language.',
  ILLUSTRATIVE_UNDER_OFFICIAL: 'An official record names an illustrative one.',
  GIVES_NO_LONGER_AWARDED:
    'A programme can still be begun, and gives a certificate that is no longer awarded once it is completed.',
});

@ObjectType('Finding', { description: 'Something that a careful registrar would want to know.' })
class FindingModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly finding: Finding,
  ) {}

  @Field(() => FindingKindEnum, { description: 'What it is about.' })
  get kind(): FindingKind {
    return this.finding.kind;
  }

  @Field(() => [RecordModel], {
    description: `The records: what it is about first, then what else it concerns; of many, the first ${String(MAX_RECORDS)}.`,
  })
  get records(): readonly RecordModel[] {
    return this.finding.records.slice(0, MAX_RECORDS).flatMap((key) => recordModel(this.catalogue, key) ?? []);
  }

  @Field(() => Int, { description: 'How many records there are.' })
  get recordCount(): number {
    return this.finding.records.length;
  }

  @TextField({ description: 'What is found.' })
  message(language: LanguageTag): string {
    return localized(FINDING_TEXTS[this.finding.kind].message, this.finding.parameters)[language];
  }

  @TextField({ description: 'What to do about it.' })
  suggestion(language: LanguageTag): string {
    return FINDING_TEXTS[this.finding.kind].suggestion.format(language, {});
  }
}

@ObjectType('FindingCount', { description: 'How much was found of one kind.' })
class FindingCountModel {
  @Field(() => FindingKindEnum, { description: 'The kind.' })
  readonly kind: FindingKind;
  @Field(() => Int, { description: 'So many.' })
  readonly count: number;
  @Field(() => Boolean, {
    description: `Whether these are all of them: at most ${String(MAX_PER_KIND)} of a kind are told, and what takes too long is told as far as it was found.`,
  })
  readonly complete: boolean;
}

/** `list` is resolved by FindingsResolver. */
@ObjectType('Findings', { description: 'What was found in one revision of the register.' })
class FindingsModel {
  constructor(
    readonly catalogue: Catalogue,
    private readonly day: Day,
    readonly found: ReadonlyMap<FindingKind, Found>,
  ) {}

  @Field(() => Int, { description: 'The revision.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => DateScalar, { description: 'The day.' })
  get onDate(): Day {
    return this.day;
  }

  @Field(() => [FindingCountModel], { description: 'How much was found of each kind that was asked for.' })
  get counts(): readonly FindingCountModel[] {
    return Array.from(this.found, ([kind, { findings, complete }]) => ({ kind, count: findings.length, complete }));
  }
}

@ArgsType()
class FindingsArgs {
  @Field(() => [FindingKindEnum], { nullable: true, description: 'The kinds to look for; all if left out.' })
  kinds?: FindingKind[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day; today in UTC+8 if left out.' })
  onDate?: Day | null;

  @Field(() => Int, {
    defaultValue: 90,
    description: `What ends or is suspended within so many days is told: 0 to ${String(MAX_DAYS)}.`,
  })
  withinDays: number;
}

const ORDER: Order<Finding> = {
  name: 'findings',
  keyOf: ({ kind, records }) => [
    FINDING_KINDS.indexOf(kind),
    records
      .slice(0, MAX_RECORDS)
      .map(({ type, code }) => `${type}/${code}`)
      .join(' '),
  ],
  compare: compareKeys,
};
const FindingConnection = connectionOf(FindingModel, 'Finding');

@Resolver(() => FindingsModel)
export class FindingsResolver {
  private readonly cache = new WeakMap<Catalogue, Map<string, Shared<Found>>>();

  @Query(() => FindingsModel, {
    complexity: COST,
    description: 'What a careful registrar would want to know of the register before anyone is harmed.',
  })
  async findings(
    @Args() { kinds, onDate, withinDays }: FindingsArgs,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<FindingsModel> {
    const day = dayAsked(onDate, 'onDate');
    if (withinDays < 0 || withinDays > MAX_DAYS) throw badRequest('WITHIN_DAYS', { days: withinDays, most: MAX_DAYS });
    const wanted = FINDING_KINDS.filter((kind) => kinds?.includes(kind) ?? true);
    const found = new Map<FindingKind, Found>();
    for (const kind of wanted) found.set(kind, await this.cachedFindings(catalogue, kind, day, withinDays));
    return new FindingsModel(catalogue, day, found);
  }

  @ResolveField(() => FindingConnection, {
    description: 'The findings, kind by kind, in order of the codes of their records.',
  })
  list(@Parent() { catalogue, found }: FindingsModel, @Args() page: PageArgs): Connection<FindingModel> {
    const keyed = [...found.values()].flatMap(({ findings }) =>
      findings.map((finding) => ({ finding, key: ORDER.keyOf(finding) })),
    );
    const sorted = keyed.sort((a, b) => ORDER.compare(a.key, b.key)).map(({ finding }) => finding);
    return pageOf(sorted, page, ORDER, (finding) => new FindingModel(catalogue, finding));
  }

  /** Each is looked for once in a snapshot, for all who ask. */
  private cachedFindings(catalogue: Catalogue, kind: FindingKind, day: Day, within: number): Promise<Found> {
    const known = this.cache.get(catalogue) ?? new Map<string, Shared<Found>>();
    this.cache.set(catalogue, known);
    const key = [kind, day, kind === 'ENDS_SOON' || kind === 'SUSPENDED_SOON' ? within : ''].join(' ');
    const present = known.get(key);
    const found =
      present === undefined || present.hasFailed ? new Shared(() => findingsOf(catalogue, kind, day, within)) : present;
    known.set(key, found);
    if (known.size > CACHE_SIZE) known.delete(known.keys().next().value as string);
    return found.join();
  }
}
