/** What a mutation or query asks of its caller, said where it is declared. */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Context, Mutation, type MutationOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { ROLES, type Role } from './caller';

export const REQUIRED_ROLES = Symbol('required roles');

export type ActOptions = MutationOptions & {
  /** The roles, any of which will do. */
  readonly roles: readonly Role[];
  readonly description: string;
};

/** Declares a mutation. Its description ends with who may. */
export const Act = (type: ReturnTypeFunc, { roles, description, ...options }: ActOptions): MethodDecorator =>
  applyDecorators(
    Mutation(type, { ...options, description: `${description} ${forWhom(roles)}` }),
    RequiresRole(...roles),
  );

/** Asks any of these roles of the caller of a query, which everybody may ask otherwise. */
export const RequiresRole = (...roles: readonly Role[]): MethodDecorator => SetMetadata(REQUIRED_ROLES, roles);

/** The caller of the request, a `Caller`; null, where nothing is needed, for somebody without a token. */
export const CallerOf = (): ParameterDecorator => Context('caller');

/** As "For the registrar or members of a body." */
export const forWhom = (roles: readonly Role[]): string => `For ${anyOf(roles.map((role) => ROLES[role].plural))}.`;

const anyOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
