/** Lets faults of GraphQL fields through to where they are told and logged once (`formatError`): the framework would log each as well, also those of the request. */
import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';

@Catch()
export class FaultsFilter extends BaseExceptionFilter {
  override catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw fault;
    super.catch(fault, host);
  }
}
