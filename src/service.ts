/** The service, assembled and listening. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import type { Settings } from './config';

/** Ten thousand claims with a few holdings each. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** Starts the service; resolves when it listens and can answer. */
export async function startService(settings: Settings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings),
    new FastifyAdapter({ bodyLimit: LARGEST_BODY, forceCloseConnections: 'idle' }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    app.enableShutdownHooks();
    await app.listen(settings.port, settings.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
