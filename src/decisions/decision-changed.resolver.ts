/** `decisionChanged`: notifications that the answer to a claim has changed, by an act on the register or because another day has come. */
import { Args, Field, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { StandingEnum } from '../api/enums';
import { ClaimRefusedModel } from '../api/refusal.model';
import { DateScalar } from '../api/scalars';
import { listening, type Event } from '../api/streams';
import { Suggestions } from '../api/suggestions';
import { LocalizedError } from '../language/localized-error';
import type { LocalizedText } from '../language/message';
import { isRefusal, LANGUAGES, type Day, type Standing, type Verdict } from '../recognition';
import { ClaimInput, claimOf } from './claim.input';
import { Answer } from './answer';
import { RecognitionDecisionModel } from './decision.model';
import { VerdictEnum } from './enums';
import { RecognitionResult } from './recognition-result';
import { refusalMessage } from './sentences';
import { WatchesService, type WatchedAnswer, type WatchedClaim } from './watches.service';

@ObjectType('FormerDecision', { description: 'What a claim came to before, as it was told last.' })
class FormerDecisionModel {
  @Field(() => VerdictEnum, { nullable: true, description: 'The verdict; null: the claim could not be asked then.' })
  readonly verdict: Verdict | null;
  @Field(() => StandingEnum, { nullable: true, description: 'The standing of the weakest record it rested on.' })
  readonly standing: Standing | null;
  @Field(() => Int, { description: 'The revision that it was decided from.' })
  readonly revision: number;
  @Field(() => DateScalar, { description: 'The day that it was decided for.' })
  readonly onDate: Day;
}

@ObjectType('DecisionChange', {
  description: 'A claim comes to another verdict, or to the same on records of another standing.',
})
class DecisionChangeModel {
  @Field(() => FormerDecisionModel, { description: 'What it came to before.' })
  readonly before: FormerDecisionModel;
  @Field(() => RecognitionResult, {
    description: 'What it comes to now; refused where the register no longer has what it names.',
  })
  readonly after: typeof RecognitionResult;
}

type DecisionChanged = Event<'decisionChanged', DecisionChangeModel>;

@Resolver()
export class DecisionChangedResolver {
  constructor(private readonly watches: WatchesService) {}

  @Subscription(() => DecisionChangeModel, {
    description:
      'Tells when the verdict of a claim changes, or the standing of what it rests on: by an act on the register or, where the claim names no day, because a day has come in UTC+8. Nothing is told until something changes. What several acts do before anybody has heard of it is told as one change.',
  })
  decisionChanged(
    @Args('claim', { type: () => ClaimInput, description: 'The question; without `onDate`, about the day that it is.' })
    input: ClaimInput,
  ): AsyncGenerator<DecisionChanged> {
    const claim: WatchedClaim = { ...claimOf(input), onDate: input.onDate ?? undefined };
    throwIfRefused(this.watches.answer(claim));
    return this.changesOf(claim);
  }

  private changesOf(claim: WatchedClaim): AsyncGenerator<DecisionChanged, void> {
    const { watches } = this;
    return listening(async function* (wait) {
      const watch = watches.open(claim);
      try {
        let before = summaryOf(watch.current);
        for (;;) {
          const { current } = watch;
          const after = summaryOf(current);
          if (!isSame(before, after)) {
            yield { decisionChanged: { before, after: resultOf(current) }, catalogue: current.catalogue };
            // It may have changed again while the notification was under way: looked at before waiting.
            before = after;
          } else if (!(await wait(watch.updates))) return;
        }
      } finally {
        watches.close(watch);
      }
    });
  }
}

/** An answer without its snapshot, which would stay in memory as long as somebody is subscribed. */
const summaryOf = ({ catalogue: { revision }, claim: { onDate }, answer }: WatchedAnswer): FormerDecisionModel => ({
  verdict: isRefusal(answer) ? null : answer.verdict,
  standing: isRefusal(answer) ? null : answer.standing,
  revision,
  onDate,
});

const isSame = (one: FormerDecisionModel, other: FormerDecisionModel): boolean =>
  one.verdict === other.verdict && one.standing === other.standing;

const resultOf = ({ catalogue, claim, answer }: WatchedAnswer): typeof RecognitionResult =>
  isRefusal(answer)
    ? new ClaimRefusedModel(answer.problems, catalogue, new Suggestions())
    : new RecognitionDecisionModel(new Answer(catalogue, claim, answer, new Suggestions()));

/** @throws GraphQLError `CLAIM_REFUSED` where the question cannot be asked of the register, with every problem */
function throwIfRefused({ catalogue, answer }: WatchedAnswer): void {
  if (!isRefusal(answer)) return;
  const nearest = new Suggestions();
  const problems = answer.problems.map((problem) => ({ ...problem, suggestions: nearest.for(catalogue, problem) }));
  const suggestions = problems.map((problem) => problem.suggestions);
  const words = LANGUAGES.map((language) => [language, refusalMessage(answer.problems, suggestions, language)]);
  throw new LocalizedError(Object.fromEntries(words) as LocalizedText, { code: 'CLAIM_REFUSED', problems });
}
