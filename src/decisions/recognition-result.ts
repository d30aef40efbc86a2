/** The answer to a question about recognition over GraphQL. */
import { createUnionType } from '@nestjs/graphql';
import { ClaimRefusedModel } from '../api/refusal.model';
import { RecognitionDecisionModel } from './decision.model';

export const RecognitionResult = createUnionType({
  name: 'RecognitionResult',
  description: 'The answer, or why the question could not be asked.',
  types: () => [RecognitionDecisionModel, ClaimRefusedModel] as const,
});
