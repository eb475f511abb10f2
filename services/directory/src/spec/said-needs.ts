import { eventFacts, NeedPublished, type By } from '@lanken/contracts';
import { startService, type RunningService, type Service } from '@lanken/http';
import { Clock, Transactions } from '@lanken/messaging';
import { Aggregate, ForwardOnly } from '@lanken/persistence';
import { freshDatabase } from '@lanken/testing';
import { Module } from '@nestjs/common';
import { Entity, type QueryRunner } from 'typeorm';

/** A need, as far as a hearer of its events can tell. */
@Entity()
class SaidNeed extends Aggregate {}

class CreateSaidNeed1764000001000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create table said_need
      (id uuid primary key, sequence int, level_since int, level text, county text, municipality text)`);
  }
}

@Module({})
class NeedsModule {}

const service: Service = {
  name: 'needs',
  module: NeedsModule,
  entities: [SaidNeed],
  migrations: [CreateSaidNeed1764000001000],
};

/** The stream of needs: says over the real event path that somebody has published one. */
export async function startNeeds(environment: NodeJS.ProcessEnv) {
  const database = await freshDatabase();
  const running: RunningService = await startService(service, { ...environment, DATABASE_URL: database.url });
  return {
    publish(by: By, at: string): Promise<void> {
      running.app.get(Clock).now = () => new Date(at);
      return running.app.get(Transactions).run((tx) => {
        const need = Object.assign(new SaidNeed(), {
          id: tx.newId(),
          level: 'county',
          county: '07',
          municipality: '0780',
        });
        const said = Object.assign(new NeedPublished(), eventFacts(NeedPublished).example, {
          need: need.id,
          by,
        });
        tx.say(need, said);
        return Promise.resolve();
      });
    },
    async stop(): Promise<void> {
      await running.stop();
      await database.drop();
    },
  };
}
