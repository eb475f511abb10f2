import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { MessagingOptions } from '../messaging-options.js';
import { Broker } from './broker.js';
import { brokerFaults } from './broker-faults.js';

const patience = 10_000; // ms that a start waits for the broker; without it the service works, and publishes later

/** The broker must not be used in production; the message says why. */
export class UnfitBroker extends Error {
  override readonly name = 'UnfitBroker';
}

/** Looks at the broker when the service starts: in production one that does not fit ends it, elsewhere it is warned of. */
@Injectable()
export class BrokerCheck implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(BrokerCheck.name);
  private readonly ending = new AbortController();

  constructor(
    @Inject(MessagingOptions) private readonly options: MessagingOptions,
    private readonly broker: Broker,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const check = this.check(process.env['NODE_ENV'] === 'production');
    const late = pause(patience, 'late', { ref: false });
    if (process.env['NODE_ENV'] === 'production' && (await Promise.race([check, late])) !== 'late') return;
    void check.then(); // a fault that is found later is awaited by nobody, and ends the program
  }

  beforeApplicationShutdown(): void {
    this.ending.abort();
  }

  private async check(production: boolean): Promise<void> {
    const faults = await this.faults();
    if (!faults.length) return;
    const message = `NATS is not fit for production: ${faults.join('. And ')}.`;
    if (production) throw new UnfitBroker(message);
    this.log.warn(message);
  }

  private async faults(): Promise<string[]> {
    for (;;) {
      try {
        return await brokerFaults(await this.broker.connection(this.ending.signal), this.options);
      } catch (error) {
        if (this.ending.signal.aborted) return [];
        this.log.warn(`NATS could not be checked, trying again: ${(error as Error).message}`);
        await pause(1_000);
      }
    }
  }
}
