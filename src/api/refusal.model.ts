/** A question that is refused: every problem of it, as data. A refusal is never a "no". */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Catalogue, ClaimProblem, Code } from '../recognition';
import { enumOf } from './enums';
import { CodeScalar } from './scalars';
import type { Suggestions } from './suggestions';

/** Problems of the revision that was asked for, beside those of the claim. */
export interface RevisionProblem {
  readonly code: 'UNKNOWN_REVISION' | 'REVISION_NOT_REACHED';
  readonly path: string;
  readonly value: string;
}

export type Problem = ClaimProblem | RevisionProblem;

export const isRevisionProblem = (problem: Problem): problem is RevisionProblem =>
  problem.code === 'UNKNOWN_REVISION' || problem.code === 'REVISION_NOT_REACHED';

export const ProblemCodeEnum = enumOf<Problem['code']>('ClaimProblemCode', 'What is wrong with a question.', {
  UNKNOWN_CERTIFICATE: 'The register has no certificate of this code.',
  UNKNOWN_POST: 'The register has no post of this code.',
  UNKNOWN_REGION: 'The register has no region of this code.',
  MALFORMED_DAY: 'Not a day of the calendar, written YYYY-MM-DD.',
  UNKNOWN_PURPOSE: 'Not a purpose.',
  NO_HOLDINGS: 'The claim names no certificate.',
  MALFORMED_NUMBER: 'Not a number of zero or more.',
  UNKNOWN_REVISION: 'The register has no revision of this number (`asOfRevision`).',
  REVISION_NOT_REACHED: 'The register has not reached this revision (`atLeastRevision`) within five seconds.',
});

@ObjectType('ClaimProblem', { description: 'One thing that is wrong with a question.' })
export class ClaimProblemModel {
  constructor(
    private readonly problem: Problem,
    private readonly suggested: () => readonly Code[],
  ) {}

  @Field(() => String, { description: 'Where, as `holdings[1].certificate`.' })
  get path(): string {
    return this.problem.path;
  }

  @Field(() => ProblemCodeEnum, { description: 'What is wrong.' })
  get code(): Problem['code'] {
    return this.problem.code;
  }

  @Field(() => String, { description: 'The value as given.' })
  get value(): string {
    return this.problem.value;
  }

  @Field(() => [CodeScalar], {
    description:
      'The nearest existing codes, the nearest first; given for the first twenty different unknown codes of a request.',
  })
  get suggestions(): readonly Code[] {
    return this.suggested();
  }
}

/** `message(language)` is resolved by the feature that refuses. */
@ObjectType('ClaimRefused', {
  description:
    'The question could not be asked of the register: every problem is named, and nothing was decided. It is never a "no".',
})
export class ClaimRefusedModel {
  constructor(
    readonly reasons: readonly Problem[],
    private readonly catalogue: Catalogue,
    private readonly nearest: Suggestions,
  ) {}

  @Field(() => [ClaimProblemModel], { description: 'Every problem, in the order of the question.' })
  get problems(): readonly ClaimProblemModel[] {
    return this.reasons.map((reason) => new ClaimProblemModel(reason, () => this.suggestionsFor(reason)));
  }

  suggestionsFor(reason: Problem): readonly Code[] {
    return isRevisionProblem(reason) ? [] : this.nearest.for(this.catalogue, reason);
  }
}
