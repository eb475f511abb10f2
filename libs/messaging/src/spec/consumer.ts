import 'reflect-metadata';
import { NeedClosed, type Said } from '@lanken/contracts';
import { ForwardOnly, PersistenceModule } from '@lanken/persistence';
import { Controller, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Column, DataSource, Entity, PrimaryColumn, type QueryRunner } from 'typeorm';
import { messagingMigrations, EventStrategy, Hears, MessagingModule, type Transaction } from '../index.js';

/** What an event did: the table has no key that would hide a second effect. */
@Entity()
export class Effect {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  tally: string;

  @Column('int')
  sequence: number;
}

class CreateEffect1764000000001 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'create table effect (id uuid primary key, at serial, tally text not null, sequence int not null)',
    );
  }
}

export interface Consumer {
  app: INestApplication;
  /** The sequences that took effect for a tally, in the order in which they did. */
  effects(tally: string): Promise<number[]>;
  query<R>(text: string, values?: unknown[]): Promise<R[]>;
  /** Set to make the handler fail: by an error, or by a Refusal. */
  trouble: { with?: (said: Said<NeedClosed>) => Error | undefined };
}

/** Starts a service that hears the producer. */
export async function startConsumer(url: string, servers: string): Promise<Consumer> {
  const trouble: Consumer['trouble'] = {};

  @Controller()
  class CountEffects {
    @Hears(NeedClosed)
    async count(said: Said<NeedClosed>, tx: Transaction): Promise<void> {
      tx.save(
        Object.assign(new Effect(), { id: tx.newId(), tally: said.data.need, sequence: said.sequence }),
      );
      const error = trouble.with?.(said);
      if (error) throw error;
    }
  }

  @Module({
    imports: [
      PersistenceModule.register({
        url,
        entities: [Effect],
        migrations: [...messagingMigrations, CreateEffect1764000000001],
      }),
      MessagingModule.register({ service: 'training', nats: { servers } }),
    ],
    controllers: [CountEffects],
  })
  class ConsumerModule {}

  const app = await NestFactory.create(ConsumerModule, new FastifyAdapter(), { logger: ['error', 'warn'] });
  app.connectMicroservice({ strategy: app.get(EventStrategy) });
  await app.startAllMicroservices();
  await app.init();
  const dataSource = app.get(DataSource);
  return {
    app,
    trouble,
    query: (text, values) => dataSource.query(text, values),
    effects: async (tally) =>
      (
        await dataSource.query<{ sequence: number }[]>(
          'select sequence from effect where tally = $1 order by at',
          [tally],
        )
      ).map(({ sequence }) => sequence),
  };
}
