/** Tells the log when the service is asked to end, and when it has. */
import { Injectable, Logger, Module, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';

@Injectable()
class Farewell implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger('Service');

  beforeApplicationShutdown(signal?: string): void {
    this.logger.log(`The registry is asked to end (${signal ?? 'no signal'}).`);
  }

  onApplicationShutdown(): void {
    this.logger.log('The registry has ended what it was about.');
  }
}

@Module({ providers: [Farewell] })
export class MonitoringModule {}
