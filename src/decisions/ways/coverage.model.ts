/** Coverage as the API shows it. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PurposeEnum, StandingEnum } from '../../api/enums';
import { FieldModel, RegionModel, view } from '../../api/records';
import { DateScalar } from '../../api/scalars';
import type { CoverageCell, CoverageCount } from '../../pathways';
import type { Catalogue, Day, Purpose, Standing, Verdict } from '../../recognition';
import { VerdictEnum } from '../enums';

@ObjectType('CoverageCell', {
  description:
    'How many pairs of a certificate of one region and a post of one field in another (or the same) have one verdict, at one standing.',
})
export class CoverageCellModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly cell: CoverageCell,
    private readonly counted: CoverageCount,
  ) {}

  @Field(() => RegionModel, {
    nullable: true,
    description:
      'Of the certificates: the nearest of the regions asked at or above their own; null where there is none.',
  })
  get certificateRegion(): RegionModel | null {
    const { certificateRegion } = this.cell;
    return certificateRegion === null ? null : view(this.catalogue, 'regions', RegionModel, certificateRegion);
  }

  @Field(() => RegionModel, { description: 'Of the posts.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.cell.region);
  }

  @Field(() => FieldModel, { nullable: true, description: 'Of the posts; null where none is stated.' })
  get field(): FieldModel | null {
    return this.cell.field === null ? null : view(this.catalogue, 'fields', FieldModel, this.cell.field);
  }

  @Field(() => PurposeEnum, { description: 'Why recognition is sought.' })
  get purpose(): Purpose {
    return this.cell.purpose;
  }

  @Field(() => VerdictEnum, { description: 'The verdict.' })
  get verdict(): Verdict {
    return this.counted.verdict;
  }

  @Field(() => StandingEnum, { nullable: true, description: 'Of the decisions; null where it is `UNDETERMINED`.' })
  get standing(): Standing | null {
    return this.counted.standing;
  }

  @Field(() => Int, { description: 'How many pairs.' })
  get count(): number {
    return this.counted.count;
  }
}

@ObjectType('Coverage', {
  description: 'How far recognition has come: every certificate that is awarded on a day, for every post, counted.',
})
export class CoverageModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly day: Day,
    private readonly counted: readonly CoverageCell[],
  ) {}

  @Field(() => DateScalar, { description: 'The day it holds for.' })
  get onDate(): Day {
    return this.day;
  }

  @Field(() => Int, { description: 'The state of the register it was counted in.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => [CoverageCellModel], {
    description: 'By region, purpose, field, region of the certificates, verdict and standing; none is 0.',
  })
  get cells(): readonly CoverageCellModel[] {
    return this.counted.flatMap((cell) =>
      cell.counts.map((counted) => new CoverageCellModel(this.catalogue, cell, counted)),
    );
  }
}
