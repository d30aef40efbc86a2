/**
 * Faults on the way of a request. Those of GraphQL fields go through to where they are told and logged once (`formatError`): the framework would
 * log each as well, also those of the request. What is wrong with the body of a request is told as GraphQL tells errors.
 */
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type ArgumentsHost, Catch, HttpException, Inject } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LocalizedError } from '../language/localized-error';
import { localized } from '../language/message';
import { LIMITS, type Limits } from './limit-settings';
import { refuse } from './refuse';
import { BODY_MESSAGES } from './request-messages';

@Catch()
export class FaultsFilter extends BaseExceptionFilter {
  @Inject(LIMITS) private readonly limits!: Limits;

  override catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw fault;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (isLeft(fault, request)) return;
    const flaw = request.method === 'POST' ? bodyFlaw(fault) : undefined;
    if (flaw === undefined) return super.catch(fault, host);
    const text = localized(BODY_MESSAGES[flaw.problem], { most: this.limits.requestBytes / 1_048_576 });
    const extensions = {
      code: ApolloServerErrorCode.BAD_REQUEST,
      problem: flaw.problem,
      http: { status: flaw.status },
    };
    refuse(request, host.switchToHttp().getResponse<FastifyReply>(), new LocalizedError(text, extensions));
  }
}

/** Whoever asked has gone before all of it was there, as a page does with a question that is no longer asked: no fault, and nobody to answer. */
const isLeft = (fault: unknown, request: FastifyRequest): boolean =>
  request.raw.socket.destroyed && (fault as { code?: unknown } | null)?.code === 'ECONNRESET';

interface BodyFlaw {
  readonly status: number;
  readonly problem: keyof typeof BODY_MESSAGES;
}

/** What the server finds wrong with a body before anybody reads it; the framework has made exceptions of its own of that. */
function bodyFlaw(fault: unknown): BodyFlaw | undefined {
  if (!(fault instanceof HttpException)) return undefined;
  const status = fault.getStatus();
  if (status === 413) return { status, problem: 'BODY_TOO_LARGE' };
  const isTold = Object.hasOwn(Object(fault.getResponse()) as object, 'errors');
  return status === 400 && !isTold ? { status, problem: 'MALFORMED_BODY' } : undefined;
}
