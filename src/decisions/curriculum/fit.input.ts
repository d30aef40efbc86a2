/** The arguments of `curriculumFit`. Null and left out are the same. */
import { ArgsType, Field } from '@nestjs/graphql';
import { PurposeEnum } from '../../api/enums';
import { CodeScalar, DateScalar } from '../../api/scalars';
import type { Code, Day, Purpose } from '../../recognition';
import { RevisionArgs } from '../claim.input';

@ArgsType()
export class CurriculumFitArgs extends RevisionArgs {
  @Field(() => CodeScalar, { nullable: true, description: 'The programme; it or a consortium is asked about.' })
  programme?: Code | null;
  @Field(() => CodeScalar, { nullable: true, description: 'The consortium, all of whose programmes are asked about.' })
  consortium?: Code | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which a programme is begun; today in UTC+8 if left out.',
  })
  onDate?: Day | null;
  @Field(() => [CodeScalar], {
    nullable: true,
    description: 'Of the posts; if left out, those whose parent has no parent, and those that stand alone.',
  })
  regions?: Code[] | null;
  @Field(() => PurposeEnum, { defaultValue: 'PRACTICE', description: 'Why recognition is sought.' })
  purpose: Purpose;
}
