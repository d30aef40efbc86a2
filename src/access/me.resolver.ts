/** `me`: who the registry takes the caller for. */
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from './caller';
import { CallerOf } from './required-roles';

@ObjectType('Caller', { description: 'Who asks, by the token that came with the request.' })
class CallerModel {
  @Field(() => String, { description: 'The account, by the name that the issuer of the token has for it.' })
  readonly subject: string;

  @Field(() => [String], {
    description:
      'The roles: `registrar`; `body:CODE` or `authority:CODE`, a member of a body or competent authority; `employer:CODE`.',
  })
  readonly roles: readonly string[];
}

@Resolver()
export class MeResolver {
  @Query(() => CallerModel, { nullable: true, description: 'Who you are, by your token; null without one.' })
  me(@CallerOf() caller: Caller | null): CallerModel | null {
    return caller && { subject: caller.account, roles: caller.roles };
  }
}
