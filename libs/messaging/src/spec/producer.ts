import 'reflect-metadata';
import { byClock, NeedClosed } from '@lanken/contracts';
import { Aggregate, ForwardOnly, PersistenceModule } from '@lanken/persistence';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Column, Entity, type QueryRunner } from 'typeorm';
import { messagingMigrations, MessagingModule, Transactions, type Transaction } from '../index.js';

/** A thing whose every change is said: the smallest producer. */
@Entity()
export class Tally extends Aggregate {
  @Column('int')
  count = 0;

  add(): NeedClosed {
    this.count += 1;
    return Object.assign(new NeedClosed(), {
      need: this.id,
      by: byClock,
      verdict: 'helped',
      text: `nr ${this.count}`,
    });
  }
}

class CreateTally1764000000001 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table tally (id uuid primary key, sequence int not null, level_since int not null, level text not null,
         county text not null, municipality text not null, count int not null check (count < 1000))`,
    );
  }
}

export interface Producer {
  app: INestApplicationContext;
  /** A new tally, with its first event. */
  begin(): Promise<string>;
  /** Adds one to each, in one transaction. */
  add(...ids: string[]): Promise<void>;
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** Starts a service called `needs` on the database and broker. */
export async function startProducer(url: string, servers: string): Promise<Producer> {
  @Module({
    imports: [
      PersistenceModule.register({
        url,
        entities: [Tally],
        migrations: [...messagingMigrations, CreateTally1764000000001],
      }),
      MessagingModule.register({ service: 'needs', nats: { servers } }),
    ],
  })
  class ProducerModule {}

  const app = await NestFactory.createApplicationContext(ProducerModule, { logger: ['error', 'warn'] });
  app.enableShutdownHooks([]);
  const transactions = app.get(Transactions);
  return {
    app,
    run: (work) => transactions.run(work),
    begin: () =>
      transactions.run((tx) => {
        const tally = Object.assign(new Tally(), {
          id: tx.newId(),
          level: 'county',
          county: '07',
          municipality: '0780',
        });
        tx.say(tally, tally.add());
        return Promise.resolve(tally.id);
      }),
    add: (...ids) =>
      transactions.run(async (tx) => {
        for (const id of ids) {
          const tally = await tx.load(Tally, id);
          tx.say(tally, tally.add());
        }
      }),
  };
}
