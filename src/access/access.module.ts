/** Keys, tokens, and who may do what. */
import { type DynamicModule, type InjectionToken, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { IssuerSettings } from './issuer';
import { issuerTokens } from './issuer-tokens';
import { Keys, type KeySource } from './keys';
import { KeysController } from './keys.controller';
import { MeResolver } from './me.resolver';
import { OPERATOR, OperatorResolver, type OperatorSettings } from './operator.resolver';
import { RolesGuard } from './roles.guard';
import { ownTokens } from './own-tokens';
import { ISSUER, SignInResolver } from './sign-in.resolver';
import { Tokens } from './tokens';

export interface AccessSettings extends KeySource {
  /** The OpenID Connect issuer whose tokens count; null: those that the registry signs itself. */
  readonly issuer: IssuerSettings | null;
  /** Who runs the registry; null or left out: nobody is named. */
  readonly operator?: OperatorSettings | null;
}

@Module({})
export class AccessModule {
  /** @param first what has to be there before keys are made: a register is never younger than its keys */
  static with(settings: AccessSettings, first: InjectionToken): DynamicModule {
    const { issuer, operator = null } = settings;
    return {
      module: AccessModule,
      global: true,
      controllers: [KeysController],
      providers: [
        { provide: Keys, inject: [first], useFactory: () => Keys.open(settings) },
        {
          provide: Tokens,
          inject: [Keys],
          useFactory: (keys: Keys) => new Tokens(issuer === null ? ownTokens(keys) : issuerTokens(issuer)),
        },
        { provide: APP_GUARD, useClass: RolesGuard },
        { provide: ISSUER, useValue: issuer },
        { provide: OPERATOR, useValue: operator },
        MeResolver,
        OperatorResolver,
        SignInResolver,
      ],
      exports: [Keys, Tokens],
    };
  }
}
