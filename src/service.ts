/** The service, assembled and listening. */
import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { answerProtocolErrors } from './api/protocol';
import { UPGRADE_OPTIONS } from './api/upgrades';
import { AppModule } from './app.module';
import type { Settings } from './config';
import { servePage } from './site/serve';

/** Starts the service; resolves when it listens and can answer. */
export async function startService(settings: Settings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings),
    new FastifyAdapter({
      bodyLimit: settings.limits.requestBytes,
      forceCloseConnections: 'idle',
      http: UPGRADE_OPTIONS,
    }),
    // What keeps it from starting is thrown, and told by whoever starts it: Nest would log it as well, with its stack.
    { logger: false, abortOnError: false },
  );
  try {
    app.enableShutdownHooks();
    await servePage(app, settings.issuer?.url ?? null);
    answerProtocolErrors(app.getHttpAdapter().getInstance());
    await app.listen(settings.port, settings.host);
    app.useLogger(new ConsoleLogger({ logLevels: ['error', 'warn'] }));
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
