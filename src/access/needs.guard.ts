/** Lets those pass who have what a mutation or query needs. A mutation that does not say what it needs is for nobody. */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ROLES, type Caller, type Role } from './caller';
import { forbidden, unauthenticated } from './denials';
import { forWhom, NEEDS } from './needs';

@Injectable()
export class NeedsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const needs = this.reflector.get<readonly Role[] | undefined>(NEEDS, context.getHandler());
    const request = GqlExecutionContext.create(context);
    const { fieldName, parentType, schema } = request.getInfo<GraphQLResolveInfo>();
    if (needs === undefined && parentType.name !== schema.getMutationType()?.name) return true;
    admit(request.getContext<{ caller: Caller | null }>().caller, fieldName, needs ?? []);
    return true;
  }
}

/** @throws GraphQLError `UNAUTHENTICATED` without a caller, `FORBIDDEN` with one who has none of the roles */
function admit(caller: Caller | null, field: string, needs: readonly Role[]): void {
  if (caller === null)
    throw unauthenticated(
      `\`${field}\` needs an account. Send \`Authorization: Bearer TOKEN\`; for a token, ask whoever runs this registry. Reading and asking need none.`,
    );
  if (needs.length === 0)
    throw forbidden(
      `\`${field}\` does not say who may use it, so nobody may. Report it to whoever runs this registry.`,
    );
  if (needs.some((role) => caller.has(role))) return;
  const wanted = needs.map((role) => `\`${ROLES[role].pattern}\``).join(' or ');
  const had = caller.words.map((word) => `\`${word}\``).join(', ');
  throw forbidden(
    `\`${field}\`: ${forWhom(needs)} It needs the role ${wanted}; your token has ${had === '' ? 'none' : had}. Ask whoever gave you the token for one with the role, or somebody who has it.`,
  );
}
