/** Admits callers who have a role that a mutation or query needs. A mutation that does not say which one is for nobody. */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { inEveryLanguage, type LocalizedText } from '../language/message';
import { ROLES, type Caller, type Role } from './caller';
import { forbidden, unauthenticated } from './denials';
import { forWhom, REQUIRED_ROLES } from './required-roles';

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const required = this.reflector.get<readonly Role[] | undefined>(REQUIRED_ROLES, context.getHandler());
    const request = GqlExecutionContext.create(context);
    const { fieldName, parentType, schema } = request.getInfo<GraphQLResolveInfo>();
    if (required === undefined && parentType.name !== schema.getMutationType()?.name) return true;
    admit(request.getContext<{ caller: Caller | null }>().caller, fieldName, required ?? []);
    return true;
  }
}

/** @throws GraphQLError `UNAUTHENTICATED` without a caller, `FORBIDDEN` with one who has none of the roles */
function admit(caller: Caller | null, field: string, required: readonly Role[]): void {
  if (caller === null) throw unauthenticated(field);
  if (required.length === 0) throw forbidden('FORBIDDEN.nobody', { field });
  if (required.some((role) => caller.has(role))) return;
  const patterns = required.map((role) => `\`${ROLES[role].pattern}\``);
  const wanted = inEveryLanguage((language) => patterns.join(OR[language]));
  const had = caller.roles.length === 0 ? NONE : caller.roles;
  throw forbidden('FORBIDDEN', { field, whom: inEveryLanguage(() => forWhom(required)), wanted, had });
}

const OR: LocalizedText = { en: ' or ', 'zh-Hant': ' 或 ', 'zh-Hans': ' 或 ', pt: ' ou ' };
const NONE: LocalizedText = { en: 'none', 'zh-Hant': '無', 'zh-Hans': '无', pt: 'nenhum' };
