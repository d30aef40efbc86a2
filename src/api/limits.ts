/** Limits that keep queries from occupying the service: each is weighed before it is executed, counted for its caller, and refused where there is too much to do. */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { CatalogueService } from '../catalogue/catalogue.service';
import { LocalizedError } from '../language/localized-error';
import { localized } from '../language/message';
import { SLICE_MS, turnWait, waitingTasks } from '../scheduling/cooperatively';
import { counters } from '../scheduling/counters';
import type { Task } from '../scheduling/task';
import { costOf } from './cost';
import type { Limits } from './limit-settings';
import type { Resolved } from './plugin';
import type { RateLimits } from './rate-limits';
import { FAULT_MESSAGES } from './request-messages';
import type { RequestSnapshot } from './request-snapshot';
import { shed } from './requests';

/** Lexical tokens of a query; values belong in variables. */
export const MAX_TOKENS = 4_000;
export const MAX_CLAIMS = 10_000;
export const MAX_HOLDINGS = 1_000;
/** UTF-16 code units of a text that is searched for. */
export const MAX_TEXT_LENGTH = 200;

/** What every field of a request is answered with. */
export interface RequestContext {
  /** By this name Nest looks for it, and would copy all of this to put it in. */
  readonly req: FastifyRequest;
  readonly snapshot: RequestSnapshot;
  readonly task: Task;
}

/** @returns what weighs a request, and refuses it where it is too much */
export const weighing =
  (limits: Limits, catalogues: CatalogueService, rates: RateLimits) =>
  async ({ schema, document, operation, request, response, contextValue }: Resolved): Promise<void> => {
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw overHttp();
    if (!operation) return;
    const { snapshot, task } = contextValue as unknown as RequestContext;
    const isLoaded = (revision: number): boolean => catalogues.holds(revision);
    const scale = { schema, catalogue: snapshot.catalogue, isLoaded, most: limits.requestPoints };
    const points = costOf(scale, document, operation, request.variables ?? {});
    counters.cost += points;
    for (const [name, value] of await rates.take(task.caller, points)) response.http.headers.set(name, value);
    if (operation.operation === OperationTypeNode.MUTATION) task.keep();
    else shed(points, waitingTasks(), turnWait(), limits);
    task.sliceEnd = performance.now() + SLICE_MS;
  };

const overHttp = (): LocalizedError =>
  new LocalizedError(localized(FAULT_MESSAGES.OVER_WEBSOCKET), {
    code: ApolloServerErrorCode.BAD_REQUEST,
    http: { status: 400 },
  });
