/** Issued certificates as they come in over GraphQL. What tells of the holder becomes digests at once, and is nowhere kept. */
import { Field, InputType } from '@nestjs/graphql';
import { CodeScalar, DateScalar } from '../../api/scalars';
import type { Code, Day } from '../../recognition';
import type { Holder } from './holder';

export const LONGEST_PART = 200;
export const MOST_NAMES = 5;

const NOT_KEPT = `At most ${String(LONGEST_PART)} characters. It is not kept: a digest under a key of the body is.`;

@InputType({ description: 'One certificate that was issued to somebody, by what stands on it.' })
export class IssuedKeyInput implements Holder {
  @Field(() => CodeScalar, { description: 'The certificate of the register that it is.' })
  certificate: Code;

  @Field(() => String, {
    description: `The number that is printed on it. Blanks, width and case do not count, other signs do. ${NOT_KEPT}`,
  })
  number: string;

  @Field(() => String, {
    description: `The name of its holder. Case, width, accents, the order of its words, Simplified and Traditional characters do not count. ${NOT_KEPT}`,
  })
  name: string;

  @Field(() => String, {
    description: `The check item that the body has chosen, as a year of birth or the last digits of a document. ${NOT_KEPT}`,
  })
  checkItem: string;
}

@InputType({ description: 'A certificate that a body has issued to somebody, to be registered.' })
export class IssuedCertificateInput extends IssuedKeyInput {
  @Field(() => [String], {
    nullable: true,
    description: `Other names of the holder, as in letters beside Chinese characters: at most ${String(MOST_NAMES)}. Whoever knows any of them can verify it. ${NOT_KEPT}`,
  })
  otherNames?: string[] | null;

  @Field(() => DateScalar, { description: 'The day on which it was awarded.' })
  awardedOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which on it has expired; null: it does not expire.',
  })
  expiresOn?: Day | null;
}
