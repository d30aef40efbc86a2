/** Keys and who may use what. */
import { type DynamicModule, Module } from '@nestjs/common';
import { Keys, type KeySource } from './keys';
import { KeysController } from './keys.controller';

@Module({})
export class AccessModule {
  static with(source: KeySource): DynamicModule {
    const keys = { provide: Keys, useFactory: () => Keys.open(source) };
    return { module: AccessModule, global: true, controllers: [KeysController], providers: [keys], exports: [Keys] };
  }
}
