/** `GET /openapi.json`: how the faces of other protocols are asked. */
import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BUILD } from '../../version';
import { openApi } from './openapi';
import { Questions } from './questions.service';

@Controller()
export class OpenApiController {
  constructor(private readonly questions: Questions) {}

  @Get('openapi.json')
  document(@Req() request: FastifyRequest): object {
    return openApi(this.questions.originOf(request), BUILD.version);
  }
}
