/** Lets faults of GraphQL fields through to where they are told and logged once (`formatError`): the framework would log each as well, also those of the request. */
import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';

@Catch()
export class FaultsFilter extends BaseExceptionFilter {
  override catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw fault;
    if (!isLeft(fault, host.switchToHttp().getRequest<FastifyRequest>())) super.catch(fault, host);
  }
}

/** Whoever asked has gone before all of it was there, as a page does with a question that is no longer asked: no fault, and nobody to answer. */
const isLeft = (fault: unknown, request: FastifyRequest): boolean =>
  request.raw.socket.destroyed && (fault as { code?: unknown } | null)?.code === 'ECONNRESET';
