/** `operator`: who runs the registry. */
import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';

export const OPERATOR = Symbol('operator');

export interface OperatorSettings {
  readonly name: string;
  /** `mailto:`, `https:` or `tel:`; null: none is given. */
  readonly contact: string | null;
}

@ObjectType('Operator', { description: 'Whoever runs this registry.' })
class OperatorModel {
  @Field(() => String, { description: 'The name by which people know it.' })
  readonly name: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where to reach it: an address that begins with `mailto:`, `https:` or `tel:`; null where none is given.',
  })
  readonly contact: string | null;
}

@Resolver()
export class OperatorResolver {
  constructor(@Inject(OPERATOR) private readonly settings: OperatorSettings | null) {}

  @Query(() => OperatorModel, {
    nullable: true,
    description: 'Who runs this registry; null where nobody is named, as in a demonstration.',
  })
  operator(): OperatorModel | null {
    return this.settings;
  }
}
