/** The reference data that other records name: regions, fields, units, posts. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Code, Field as FieldOfWork, Post, Region, Unit } from '../../recognition';
import { CodeScalar } from '../scalars';
import { NamedRecordModel } from './record.model';

@ObjectType('Region', {
  implements: () => [NamedRecordModel],
  description: 'A place in the tree of regions. What holds in a region holds in all that lie below it.',
})
export class RegionModel extends NamedRecordModel<Region> {
  @Field(() => RegionModel, { nullable: true, description: 'The region it lies in; null at the top.' })
  get parent(): RegionModel | null {
    return this.optional('regions', RegionModel, this.record.parent);
  }

  @Field(() => String, { nullable: true, description: 'Its ISO 3166-2 code.' })
  get iso(): string | undefined {
    return this.record.iso;
  }
}

@ObjectType('Field', {
  implements: () => [NamedRecordModel],
  description: 'A field of work in a tree, as jewellery > jewellery design.',
})
export class FieldModel extends NamedRecordModel<FieldOfWork> {
  @Field(() => FieldModel, { nullable: true, description: 'The wider field; null at the top.' })
  get parent(): FieldModel | null {
    return this.optional('fields', FieldModel, this.record.parent);
  }

  @Field(() => CodeScalar, {
    nullable: true,
    description: 'Its code in ISCED-F, the classification of fields of education.',
  })
  get isced(): Code | undefined {
    return this.record.isced;
  }
}

@ObjectType('Unit', {
  implements: () => [NamedRecordModel],
  description:
    'A unit of competence: the smallest part that is assessed by itself, and that a partial equivalence credits.',
})
export class UnitModel extends NamedRecordModel<Unit> {
  @Field(() => FieldModel, { nullable: true, description: 'The field of work it belongs to.' })
  get field(): FieldModel | null {
    return this.optional('fields', FieldModel, this.record.field);
  }
}

@ObjectType('Post', { implements: () => [NamedRecordModel], description: 'A job as employers name it.' })
export class PostModel extends NamedRecordModel<Post> {
  @Field(() => FieldModel, { nullable: true, description: 'The field of work it belongs to.' })
  get field(): FieldModel | null {
    return this.optional('fields', FieldModel, this.record.field);
  }

  @Field(() => String, { nullable: true, description: 'Its code in ISCO-08, the classification of occupations.' })
  get isco(): string | undefined {
    return this.record.isco;
  }

  @Field(() => String, { nullable: true, description: 'Its code or address in ESCO.' })
  get esco(): string | undefined {
    return this.record.esco;
  }

  @Field(() => String, {
    nullable: true,
    description: "Its code in the national classification of occupations of China's mainland.",
  })
  get occupationCode(): string | undefined {
    return this.record.occupationCode;
  }
}
