/** `frameworkLadder`: a framework level by level, with the level references and the certificates of each level. */
import { Args, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  covers,
  inTimeSlices,
  type Catalogue,
  type Certificate,
  type Code,
  type Day,
  type Framework,
  type Level,
  type Placement,
  type TimeSlices,
} from '../recognition';
import { costs } from '../api/cost';
import { cooperatively } from '../scheduling/cooperatively';
import { dayAsked } from '../api/day';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { CertificateModel, FrameworkModel, LevelModel, LevelReferenceModel, levelsInOrder } from '../api/records';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { CodeScalar, DateScalar } from '../api/scalars';

/** In points: every certificate is looked at; and for each level every level reference. */
const LADDER_COST = costs(({ records }) => 100 + records('certificates') / 50);
const REFERENCES_COST = costs(({ records }) => 1 + records('levelReferences') / 50);
/** Certificates that are looked at in one slice. */
const CERTIFICATES_PER_SLICE = 512;

const CertificateConnection = connectionOf(CertificateModel, 'Certificate');

/** `certificates` is resolved below. */
@ObjectType('LadderRung', { description: 'One level of a ladder.' })
export class LadderRungModel {
  constructor(
    readonly catalogue: Catalogue,
    private readonly framework: Framework,
    private readonly record: Level,
    private readonly onDate: Day,
    readonly placed: readonly Certificate[],
  ) {}

  @Field(() => LevelModel, { description: 'The level.' })
  get level(): LevelModel {
    return new LevelModel(this.record);
  }

  @Field(() => [LevelReferenceModel], {
    complexity: REFERENCES_COST,
    description: 'The level references that tie it to other frameworks on that day.',
  })
  get references(): readonly LevelReferenceModel[] {
    const isHere = ({ framework, level }: Placement): boolean =>
      framework === this.framework.code && level === this.record.code;
    return this.catalogue.tables.levelReferences.list
      .filter(({ a, b, period }) => (isHere(a) || isHere(b)) && covers(period, this.onDate))
      .map((reference) => new LevelReferenceModel(this.catalogue, reference));
  }
}

@ObjectType('FrameworkLadder', { description: 'A framework level by level on a day.' })
export class FrameworkLadderModel {
  @Field(() => FrameworkModel, { description: 'The framework.' })
  readonly framework: FrameworkModel;
  @Field(() => DateScalar, { description: 'The day.' })
  readonly onDate: Day;
  @Field(() => [LadderRungModel], { description: 'Its levels, the lowest first.' })
  readonly rungs: readonly LadderRungModel[];
}

/** The certificates placed at each level of a framework, in order of their codes. */
function* placedIn(
  { tables: { certificates } }: Catalogue,
  { code, levels }: Framework,
): TimeSlices<ReadonlyMap<Code, readonly Certificate[]>> {
  const placed = new Map<Code, Certificate[]>(levels.map((level) => [level.code, []]));
  yield* inTimeSlices(
    certificates.size,
    (start, end) => {
      for (let position = start; position < end; position++) {
        const certificate = certificates.at(position);
        for (const placement of certificate.placements ?? [])
          if (placement.framework === code) placed.get(placement.level)?.push(certificate);
      }
    },
    CERTIFICATES_PER_SLICE,
  );
  return placed;
}

const BY_CODE: Order<Certificate> = { name: 'code', keyOf: ({ code }) => [code], compare: compareKeys };

@Resolver(() => LadderRungModel)
export class FrameworkLadderResolver {
  @Query(() => FrameworkLadderModel, {
    nullable: true,
    complexity: LADDER_COST,
    description:
      'A framework with its levels in order, the level references in force on a day and the certificates placed at each; null for an unknown code.',
  })
  async frameworkLadder(
    @Args('framework', { type: () => CodeScalar, description: 'The code of the framework.' }) code: Code,
    @Args('onDate', { type: () => DateScalar, nullable: true, description: 'The day; today if left out.' })
    day: Day | null,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<FrameworkLadderModel | null> {
    const framework = catalogue.tables.frameworks.find(code);
    if (framework === undefined) return null;
    const onDate = dayAsked(day, 'onDate');
    const placed = await cooperatively(placedIn(catalogue, framework));
    const rungs = levelsInOrder(framework).map(
      (level) => new LadderRungModel(catalogue, framework, level, onDate, placed.get(level.code) ?? []),
    );
    return { framework: new FrameworkModel(catalogue, framework), onDate, rungs };
  }

  @ResolveField(() => CertificateConnection, { description: 'The certificates placed at this level, by code.' })
  certificates(@Parent() rung: LadderRungModel, @Args() page: PageArgs): Connection<CertificateModel> {
    return pageOf(rung.placed, page, BY_CODE, (certificate) => new CertificateModel(rung.catalogue, certificate));
  }
}
