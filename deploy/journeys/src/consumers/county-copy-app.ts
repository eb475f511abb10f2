import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { messagingMigrations, EventStrategy, MessagingModule } from '@lanken/messaging';
import { PersistenceModule } from '@lanken/persistence';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CreateEffect1764000000300 } from './create-effect.js';
import { WriteEffects } from './write-effects.js';

/** Starts the county's service as any service is made: persistence, messaging, handlers. */
export async function startCountyCopy(environment: NodeJS.ProcessEnv): Promise<void> {
  const { DATABASE_URL, NATS_URL, NATS_CREDS, PORT } = environment as Record<string, string>;

  @Module({
    imports: [
      PersistenceModule.register({
        url: DATABASE_URL!,
        entities: [],
        migrations: [...messagingMigrations, CreateEffect1764000000300],
      }),
      MessagingModule.register({
        service: 'county-copy',
        nats: { servers: NATS_URL!, credentials: readFileSync(NATS_CREDS!, 'utf8') },
      }),
    ],
    controllers: [WriteEffects],
  })
  class CountyCopy {}

  const app = await NestFactory.create<NestFastifyApplication>(CountyCopy, new FastifyAdapter(), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.connectMicroservice({ strategy: app.get(EventStrategy) });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/readyz', (_request, reply) => reply.send({ ready: true }));
  await app.startAllMicroservices();
  await app.listen(Number(PORT), '127.0.0.1');
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
}
