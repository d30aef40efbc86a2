/** The service, assembled and listening. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { answerProtocolErrors, LINES_PATH } from './api/protocol';
import { UPGRADE_OPTIONS } from './api/upgrades';
import { AppModule } from './app.module';
import type { Settings } from './config';
import { HttpAdapter } from './connections';
import { FrameworkLog, makeLog } from './monitoring/log';
import { requestIdOf, tellRequests } from './monitoring/requests';
import { traceRequests } from './monitoring/tracing';
import { servePage } from './site/serve';
import { BUILD } from './version';

/** Starts the service; resolves when it listens and can answer. */
export async function startService(settings: Settings): Promise<NestFastifyApplication> {
  const log = makeLog(settings.log);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings),
    new HttpAdapter(settings.connections, {
      bodyLimit: settings.limits.requestBytes,
      http: { ...UPGRADE_OPTIONS },
      genReqId: requestIdOf,
      isLasting: ({ url }) => url?.split('?')[0] === LINES_PATH,
    }),
    // What keeps it from starting is thrown, and told by whoever starts it: Nest would log it as well, with its stack.
    { logger: false, abortOnError: false },
  );
  try {
    const server = app.getHttpAdapter().getInstance();
    tellRequests(server, log, settings.log);
    await traceRequests(server, BUILD);
    await servePage(app, settings.issuer?.url ?? null);
    answerProtocolErrors(server);
    await app.listen(settings.port, settings.host);
    app.useLogger(new FrameworkLog(log));
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
