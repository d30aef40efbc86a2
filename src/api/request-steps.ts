/**
 * What is done for each request over GraphQL, step by step. It is one plugin, as the server waits for each of its plugins at every step, which
 * would cost a cheap question more than its answer.
 */
import { HttpStatus } from '@nestjs/common';
import type { CatalogueService } from '../catalogue/catalogue.service';
import { writeAnswer } from './answers';
import { rememberLanguage } from './errors';
import type { Execution } from './execution/execution';
import type { Limits } from './limit-settings';
import { weighing } from './limits';
import { Observation } from './observed';
import type { Answered, ApolloPlugin } from './plugin';
import type { RateLimits } from './rate-limits';
import { tellUnread } from './unread-status';

export function requestSteps(
  limits: Limits,
  catalogues: CatalogueService,
  rates: RateLimits,
  execution: Execution,
): ApolloPlugin {
  const weigh = weighing(limits, catalogues, rates);
  return {
    requestDidStart: () => {
      const observation = new Observation();
      return Promise.resolve({
        didResolveOperation: (resolved) => {
          observation.begin(resolved);
          return weigh(resolved);
        },
        didEncounterErrors: (failed) => {
          rememberLanguage(failed);
          return Promise.resolve();
        },
        responseForOperation: (executing) => execution.respond(executing),
        willSendResponse: async (answered) => {
          tellExecuted(answered);
          tellUnread(answered);
          await writeAnswer(answered, limits);
          observation.end();
        },
      });
    },
  };
}

/** What was executed is answered, be it with errors: their own status is for what was not. */
function tellExecuted({ response: { body, http } }: Answered): void {
  if (body.kind === 'single' && 'data' in body.singleResult) http.status = HttpStatus.OK;
}
