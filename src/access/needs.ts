/** What an act needs: each mutation names the roles that may, and the guard lets nobody else through. */
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Context, GqlExecutionContext, Mutation, type MutationOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Caller, Role } from './caller';

const NEEDS = 'needs';

const WHO: Readonly<Record<Role, string>> = {
  REGISTRAR: 'the registrar',
  BODY: 'members of a body',
  AUTHORITY: 'members of a competent authority',
  EMPLOYER: 'employers',
};

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

/** Asks for one of these roles; on a mutation use `Act`. */
export const Needs = (...roles: readonly Role[]): MethodDecorator => SetMetadata(NEEDS, roles);

/** A mutation, and the roles of which one is needed; the schema says so as well. */
export const Act = (
  type: ReturnTypeFunc,
  { needs, description, ...options }: MutationOptions & { readonly needs: readonly Role[]; readonly description: string },
): MethodDecorator =>
  applyDecorators(
    Mutation(type, { ...options, description: `${description} For ${listed(needs.map((role) => WHO[role]))}.` }),
    Needs(...needs),
  );

/** The caller; null in a query that is asked without a token. */
export const CallerOf = (): ParameterDecorator => Context('caller');

@Injectable()
export class NeedsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(context);
    const { parentType } = graphql.getInfo<GraphQLResolveInfo>();
    const needs = this.reflector.get<readonly Role[] | undefined>(NEEDS, context.getHandler());
    if (needs === undefined && parentType.name !== 'Mutation') return true;
    const { caller } = graphql.getContext<{ caller: Caller | null }>();
    if (caller === null)
      throw new GraphQLError(
        'This needs a token. Send one as `Authorization: Bearer …`; `registry token` makes them, or the issuer that the service is set to.',
        { extensions: { code: 'UNAUTHENTICATED' } },
      );
    // A mutation that names nobody is for nobody.
    if (needs?.some((role) => caller.has(role)) === true) return true;
    throw new GraphQLError(
      `This is for ${listed((needs ?? []).map((role) => WHO[role]))}; your token says: ${caller.words.join(', ') || 'nothing'}. Ask for a token with the role.`,
      { extensions: { code: 'FORBIDDEN' } },
    );
  }
}
