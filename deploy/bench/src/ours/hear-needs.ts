import 'reflect-metadata';
import { NeedPublished, type Said } from '@lanken/contracts';
import {
  messagingMigrations,
  EventStrategy,
  Hears,
  MessagingModule,
  type Transaction,
} from '@lanken/messaging';
import { ForwardOnly, PersistenceModule } from '@lanken/persistence';
import { Controller, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Column, Entity, PrimaryColumn, type QueryRunner } from 'typeorm';
import { heardTable } from '../events/heard.js';

@Entity()
class Heard {
  @PrimaryColumn('uuid')
  need: string;

  @Column('uuid')
  event: string;

  @Column('int')
  sequence: number;

  @Column('text')
  county: string;

  @Column('text')
  municipality: string;

  @Column('text')
  title: string;

  @Column('json')
  data: object;
}

class CreateHeard1764000000001 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(heardTable());
  }
}

@Controller()
class HearNeeds {
  @Hears(NeedPublished)
  hear(said: Said<NeedPublished>, tx: Transaction): Promise<void> {
    const { data } = said;
    const { county, municipality } = data.asker;
    tx.save(
      Object.assign(new Heard(), {
        need: data.need,
        event: said.id,
        sequence: said.sequence,
        county,
        municipality,
        title: data.title,
        data,
      }),
    );
    return Promise.resolve();
  }
}

/** Starts an ordinary Nest application that follows the needs' events into a table of its own. */
export async function startHearing(url: string, servers: string, service: string): Promise<INestApplication> {
  @Module({
    imports: [
      PersistenceModule.register({
        url,
        entities: [Heard],
        migrations: [...messagingMigrations, CreateHeard1764000000001],
      }),
      MessagingModule.register({ service, nats: { servers } }),
    ],
    controllers: [HearNeeds],
  })
  class HearingModule {}

  const app = await NestFactory.create(HearingModule, new FastifyAdapter(), { logger: ['error'] });
  app.connectMicroservice({ strategy: app.get(EventStrategy) });
  await app.startAllMicroservices();
  return app.init();
}
