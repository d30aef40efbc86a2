/** Qualification frameworks, their levels, and the references that tie levels of two frameworks. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type {
  Catalogue,
  Code,
  Framework,
  LanguageTag,
  Level,
  LevelReference,
  Period,
  Placement,
} from '../../recognition';
import { TextField } from '../text-field';
import { nameIn } from '../names';
import { CodeScalar } from '../scalars';
import { RegionModel } from './reference-data.model';
import { NamedRecordModel, PeriodModel, RecordModel, view } from './record.model';

@ObjectType('Level', { description: 'A level of a qualification framework.' })
export class LevelModel {
  constructor(readonly record: Level) {}

  @Field(() => CodeScalar, { description: 'Its code, unique within its framework.' })
  get code(): Code {
    return this.record.code;
  }

  @Field(() => Int, { description: 'Higher is higher; comparable within its framework only.' })
  get order(): number {
    return this.record.order;
  }

  @TextField({ description: 'Its name.' })
  name(language: LanguageTag): string {
    return nameIn(this.record.name, language);
  }

  @TextField({ nullable: true, description: 'What somebody at this level knows and can do.' })
  descriptor(language: LanguageTag): string | null {
    return this.record.descriptor === undefined ? null : nameIn(this.record.descriptor, language);
  }
}

@ObjectType('Framework', {
  implements: () => [NamedRecordModel],
  description: 'A qualification framework with its ordered levels.',
})
export class FrameworkModel extends NamedRecordModel<Framework> {
  @Field(() => RegionModel, { nullable: true, description: 'Where it applies.' })
  get region(): RegionModel | null {
    return this.optional('regions', RegionModel, this.record.region);
  }

  @Field(() => [LevelModel], { description: 'Its levels, the lowest first.' })
  get levels(): readonly LevelModel[] {
    return levelsInOrder(this.record).map((level) => new LevelModel(level));
  }
}

export const levelsInOrder = ({ levels }: Framework): readonly Level[] => [...levels].sort((a, b) => a.order - b.order);

@ObjectType('Placement', { description: 'A level of a framework.' })
export class PlacementModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly placement: Placement,
  ) {}

  @Field(() => FrameworkModel, { description: 'The framework.' })
  get framework(): FrameworkModel {
    return view(this.catalogue, 'frameworks', FrameworkModel, this.placement.framework);
  }

  @Field(() => LevelModel, { description: 'The level.' })
  get level(): LevelModel {
    return levelOf(this.catalogue, this.placement);
  }
}

export function levelOf(catalogue: Catalogue, { framework, level }: Placement): LevelModel {
  const record = catalogue.tables.frameworks.find(framework)?.levels.find(({ code }) => code === level);
  if (record === undefined)
    throw new Error(`revision ${String(catalogue.revision)} has no level \`${level}\` of \`${framework}\``);
  return new LevelModel(record);
}

@ObjectType('LevelReference', {
  implements: () => [RecordModel],
  description:
    'A dated statement that a level of one framework corresponds to a level of another. It is read both ways, and references do not chain.',
})
export class LevelReferenceModel extends RecordModel<LevelReference> {
  @Field(() => PlacementModel, { description: 'One of the two levels.' })
  get a(): PlacementModel {
    return new PlacementModel(this.catalogue, this.record.a);
  }

  @Field(() => PlacementModel, { description: 'The other.' })
  get b(): PlacementModel {
    return new PlacementModel(this.catalogue, this.record.b);
  }

  @Field(() => PeriodModel, { nullable: true, description: 'When it is in force; null = always.' })
  get period(): Period | undefined {
    return this.record.period;
  }
}
