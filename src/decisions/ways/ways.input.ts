/** The arguments of `waysTo` and `missingLinks`. Null and left out are the same. */
import { ArgsType, Field, Float, InputType, Int, IntersectionType, OmitType } from '@nestjs/graphql';
import { ProgrammeModeEnum } from '../../api/enums';
import { badRequest } from '../../api/errors';
import { CodeScalar, DateScalar } from '../../api/scalars';
import { CURRENCIES } from '../../document/currencies';
import type { Preferences, WaysQuestion } from '../../pathways';
import type { Code, Day, ProgrammeMode } from '../../recognition';
import { ClaimInput, circumstancesOf, holdingsOf, HoldingInput, RevisionArgs } from '../claim.input';

@InputType({ description: 'The most that something may cost.' })
export class MostCostInput {
  @Field(() => Float, { description: 'How much: zero or more.' })
  amount: number;
  @Field(() => String, { description: 'Three capital letters of ISO 4217, as `HKD`. Nothing is converted.' })
  currency: string;
}

@InputType({ description: 'What leaves programmes or ways out before anything is compared.' })
export class WayPreferencesInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Tags of languages: leaves out programmes that state theirs, where none is one of these or narrower.',
  })
  languages?: string[] | null;
  @Field(() => [ProgrammeModeEnum], {
    nullable: true,
    description: 'Leaves out programmes that are followed otherwise.',
  })
  modes?: ProgrammeMode[] | null;
  @Field(() => [CodeScalar], {
    nullable: true,
    description: 'Leaves out programmes that lie in none of these regions.',
  })
  regions?: Code[] | null;
  @Field(() => Boolean, { defaultValue: true, description: 'False leaves out programmes that are an example only.' })
  illustrative: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Leaves out ways that take longer, in months, or have a programme that does not state its time.',
  })
  mostMonths?: number | null;
  @Field(() => MostCostInput, {
    nullable: true,
    description: 'Leaves out ways that cost more, anything in another currency, or something that is not stated.',
  })
  mostCost?: MostCostInput | null;
}

@ArgsType()
export class WaysArgs extends IntersectionType(RevisionArgs, OmitType(ClaimInput, ['holdings', 'onDate'], ArgsType)) {
  @Field(() => [HoldingInput], { description: 'The certificates held; there may be none.' })
  holdings: HoldingInput[];
  @Field(() => DateScalar, { nullable: true, description: 'The first day; today in UTC+8 if left out.' })
  from?: Day | null;
  @Field(() => WayPreferencesInput, { nullable: true, description: 'What is left out.' })
  preferences?: WayPreferencesInput | null;
}

/** @throws GraphQLError where a preference cannot be one */
export function questionOf({ holdings, post, region, from, preferences, ...rest }: WaysArgs, day: Day): WaysQuestion {
  const { onDate, purpose, facts } = circumstancesOf({ ...rest, onDate: from }, day);
  return {
    holdings: holdingsOf(holdings),
    post,
    region,
    purpose,
    from: onDate,
    ...(facts && { facts }),
    ...(preferences && { preferences: preferencesOf(preferences) }),
  };
}

function preferencesOf({
  languages,
  modes,
  regions,
  illustrative,
  mostMonths,
  mostCost,
}: WayPreferencesInput): Preferences {
  if (typeof mostMonths === 'number' && mostMonths < 0)
    throw badRequest('MALFORMED_PREFERENCE', { path: 'mostMonths', value: String(mostMonths) });
  if (mostCost && !(mostCost.amount >= 0))
    throw badRequest('MALFORMED_PREFERENCE', { path: 'mostCost.amount', value: String(mostCost.amount) });
  if (mostCost && !CURRENCIES.has(mostCost.currency))
    throw badRequest('UNKNOWN_CURRENCY', { value: mostCost.currency });
  return {
    languages: languages ?? undefined,
    modes: modes ?? undefined,
    regions: regions ?? undefined,
    illustrative,
    mostMonths: mostMonths ?? undefined,
    mostCost: mostCost ?? undefined,
  };
}
