/** Tells the log when the service has ended. */
import { Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';

@Injectable()
class Farewell implements OnApplicationShutdown {
  private readonly logger = new Logger('Service');

  onApplicationShutdown(): void {
    this.logger.log('The registry has ended what it was about.');
  }
}

@Module({ providers: [Farewell] })
export class MonitoringModule {}
