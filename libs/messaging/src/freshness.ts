import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Broker } from './broker/broker.js';
import { heartbeatSubject, type Heartbeat } from './heartbeat.js';
import { readRows } from './inbox/rows.js';

/** How fresh the copies are that this service keeps of others: their relays' heartbeats against what is read here. */
@Injectable()
export class Freshness implements OnApplicationShutdown {
  private readonly log = new Logger(Freshness.name);
  private readonly times = new Map<string, Date>();
  private ended = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly broker: Broker,
  ) {}

  /** Everything that the service committed before this time is known here; undefined before anything was heard. */
  asOf(service: string): Date | undefined {
    return this.times.get(service);
  }

  /** Begins to listen to a service's heartbeat. */
  follow(service: string): void {
    void this.listen(service);
  }

  onApplicationShutdown(): void {
    this.ended = true;
  }

  private async listen(service: string): Promise<void> {
    while (!this.ended) {
      try {
        const connection = await this.broker.connection();
        for await (const message of connection.subscribe(heartbeatSubject(service)))
          // A consumer's reply can be steered here under another subject: that is no heartbeat.
          if (message.subject === heartbeatSubject(service))
            await this.hear(service, message.json<Heartbeat>());
        await connection.closed();
      } catch (error) {
        if (!this.ended)
          this.log.warn(`the heartbeat of ${service} could not be taken: ${(error as Error).message}`);
      }
    }
  }

  /** Believes the heartbeat when the copy has read as far as it says, at the latest a second after. */
  private async hear(service: string, { at, sequence }: Heartbeat): Promise<void> {
    for (let tries = 0; tries < 10; tries++) {
      const [cursor] = await readRows<{ read: boolean }>(
        this.dataSource.manager,
        'select sequence >= $2 as read from inbox_cursor where service = $1',
        [service, sequence],
      );
      if (cursor?.read) {
        this.times.set(service, new Date(at));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
