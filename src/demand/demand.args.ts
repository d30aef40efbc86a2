/** What demand is asked with: which months, how grouped, and which certificates, posts and regions. */
import { ArgsType, Field } from '@nestjs/graphql';
import { enumOf, PurposeEnum } from '../api/enums';
import { badRequest } from '../api/errors';
import { requireCode } from '../api/require-code';
import { CodeScalar } from '../api/scalars';
import { liesIn, type Catalogue, type Code, type Day, type Purpose } from '../recognition';
import type { Cell } from './counts';
import { isMonth, monthsLater, type Month } from './months';
import type { Asked, Grouping } from './totals';

const GroupingEnum = enumOf<Grouping>('DemandGrouping', 'What the rows of demand are.', {
  EQUIVALENCE: 'By certificate, post, region and purpose: what an equivalence would answer.',
  COURSE: 'By post, region and purpose, whatever was held: what a course would lead to.',
});

/** Months that are shown where none are named. */
const MONTHS_SHOWN = 12;

const codes = { nullable: true } as const;

@ArgsType()
export class DemandArgs {
  @Field(() => GroupingEnum, { defaultValue: GroupingEnum.EQUIVALENCE, description: 'What the rows are.' })
  by: Grouping;

  @Field(() => String, {
    nullable: true,
    description: `The first month, as \`YYYY-MM\`; if left out, the ${String(MONTHS_SHOWN)} months up to the last.`,
  })
  from?: Month | null;

  @Field(() => String, { nullable: true, description: 'The last month; if left out, the month that it is, in UTC+8.' })
  to?: Month | null;

  @Field(() => [CodeScalar], { ...codes, description: 'Only what was asked with one of these certificates.' })
  certificates?: Code[] | null;

  @Field(() => [CodeScalar], { ...codes, description: 'Only what was asked with certificates of one of these bodies.' })
  bodies?: Code[] | null;

  @Field(() => [CodeScalar], { ...codes, description: 'Only what was asked for one of these posts.' })
  posts?: Code[] | null;

  @Field(() => [CodeScalar], {
    ...codes,
    description: 'Only what was asked for posts of one of these fields, or of one below it.',
  })
  fields?: Code[] | null;

  @Field(() => [CodeScalar], {
    ...codes,
    description: 'Only what was asked for one of these regions, or one within it.',
  })
  regions?: Code[] | null;

  @Field(() => [PurposeEnum], { nullable: true, description: 'Only what was asked for one of these purposes.' })
  purposes?: Purpose[] | null;
}

/** @throws LocalizedError where a month is none, the months are in reverse, or the register does not have a code */
export function askedWith(args: DemandArgs, catalogue: Catalogue, today: Day): Asked {
  const to = monthAsked(args.to, 'to') ?? today.slice(0, 7);
  const from = monthAsked(args.from, 'from') ?? monthsLater(to, 1 - MONTHS_SHOWN);
  if (from > to) throw badRequest('MONTHS_REVERSED', { from, to });
  return { by: args.by, from, to, admits: admitting(args, catalogue) };
}

function monthAsked(month: Month | null | undefined, argument: string): Month | undefined {
  if (month === null || month === undefined) return undefined;
  if (isMonth(month)) return month;
  throw badRequest('MALFORMED_MONTH', { month, argument });
}

/** The test that cells have to pass. What the register does not have any more, nobody can do anything about: it is left out. */
function admitting(args: DemandArgs, catalogue: Catalogue): (cell: Cell) => boolean {
  const { tables, regionForest, fieldForest } = catalogue;
  const among = <V>(given: readonly V[] | null | undefined): ((value: V) => boolean) => {
    const wanted = new Set(given);
    return given === null || given === undefined ? () => true : (value) => wanted.has(value);
  };
  const within = (
    type: 'regions' | 'fields',
    given: readonly Code[] | null | undefined,
  ): ((code: Code | undefined) => boolean) => {
    if (given === null || given === undefined) return () => true;
    const forest = type === 'regions' ? regionForest : fieldForest;
    const tops = given.map((code) => tables[type].position(requireCode(catalogue, type, code)));
    return (code) => code !== undefined && tops.some((top) => liesIn(forest, tables[type].position(code), top));
  };
  for (const type of ['certificates', 'bodies', 'posts'] as const)
    for (const code of args[type] ?? []) requireCode(catalogue, type, code);
  const [isCertificate, isBody, isPost] = [among(args.certificates), among(args.bodies), among(args.posts)];
  const [isField, isRegion] = [within('fields', args.fields), within('regions', args.regions)];
  const isPurpose = among(args.purposes);
  return ({ certificate, post, region, purpose }) => {
    if (!isCertificate(certificate) || !isPost(post) || !isPurpose(purpose)) return false;
    const [held, asked] = [tables.certificates.find(certificate), tables.posts.find(post)];
    if (held === undefined || asked === undefined || tables.regions.find(region) === undefined) return false;
    return isBody(held.body) && isField(asked.field) && isRegion(region);
  };
}
