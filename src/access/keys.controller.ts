/** The registry's public keys, where tools look for them. */
import { Controller, Get, Header } from '@nestjs/common';
import { Keys } from './keys';

@Controller('.well-known')
export class KeysController {
  constructor(private readonly keys: Keys) {}

  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=300')
  jwks(): object {
    return this.keys.published;
  }
}
