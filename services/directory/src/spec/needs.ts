import { eventFacts, type EventClass } from '@lanken/contracts';
import { startService, type RunningService, type Service } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Aggregate, ForwardOnly } from '@lanken/persistence';
import { freshDatabase } from '@lanken/testing';
import { Module } from '@nestjs/common';
import { Entity, type QueryRunner } from 'typeorm';

/** Whatever the needs speak of. */
@Entity()
class Thing extends Aggregate {}

class CreateThing1764000001000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'create table thing (id uuid primary key, sequence int, level_since int, level text, county text, municipality text)',
    );
  }
}

@Module({})
class NeedsModule {}

const service: Service = {
  name: 'needs',
  module: NeedsModule,
  entities: [Thing],
  migrations: [CreateThing1764000001000],
};

/** A stand-in for the needs: says by contract what the real ones say. */
export class Needs {
  private constructor(
    private readonly running: RunningService,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(environment: NodeJS.ProcessEnv): Promise<Needs> {
    const database = await freshDatabase();
    const running = await startService(service, { ...environment, DATABASE_URL: database.url });
    return new Needs(running, () => database.drop());
  }

  /** Says of a need what the event's example says, but for what is told. */
  say(need: string, event: EventClass, told: object = {}): Promise<void> {
    return this.running.app.get(Transactions).run(async (tx) => {
      const place = { level: 'county', county: '07', municipality: '0780' };
      const known = await tx.manager.findOneBy(Thing, { id: need });
      const thing = known ?? Object.assign(new Thing(), { id: need, ...place });
      const { example } = eventFacts(event);
      tx.say(thing, Object.assign(new event(), example, told, 'need' in example && { need }));
    });
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.drop();
  }
}
