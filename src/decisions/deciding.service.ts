/** Decides what is asked, and counts it. */
import { Injectable } from '@nestjs/common';
import { ClaimRefusedModel } from '../api/refusal.model';
import type { RequestSnapshot } from '../api/request-snapshot';
import { DemandService } from '../demand/demand.service';
import { countDecision } from '../monitoring/metrics';
import { decide, isRefusal, type Catalogue } from '../recognition';
import { Answer } from './answer';
import { claimOf, type ClaimInput } from './claim.input';
import { RecognitionDecisionModel } from './decision.model';

@Injectable()
export class DecidingService {
  constructor(private readonly demand: DemandService) {}

  /** @param isHeld whether the question is about what somebody is known to hold: only then it may be asked in vain */
  resultOf(
    catalogue: Catalogue,
    input: ClaimInput,
    asked: RequestSnapshot,
    isHeld = true,
  ): RecognitionDecisionModel | ClaimRefusedModel {
    const { suggestions, today } = asked;
    const claim = claimOf(input, today);
    const answer = decide(catalogue, claim);
    countDecision(isRefusal(answer) ? 'REFUSED' : answer.verdict);
    if (isRefusal(answer)) return new ClaimRefusedModel(answer.problems, catalogue, suggestions);
    // Who asks what was answered formerly looks into the past, and is in want of nothing.
    if (isHeld && catalogue.revision >= asked.catalogue.revision) this.demand.count(answer);
    return new RecognitionDecisionModel(new Answer(catalogue, claim, answer, suggestions));
  }
}
