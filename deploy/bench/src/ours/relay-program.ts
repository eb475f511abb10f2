import 'reflect-metadata';
import { messagingMigrations, MessagingModule } from '@lanken/messaging';
import { PersistenceModule } from '@lanken/persistence';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

const [url, servers] = process.argv.slice(2) as [string, string];

/** A service that has only its outbox. */
@Module({
  imports: [
    PersistenceModule.register({ url, entities: [], migrations: messagingMigrations }),
    MessagingModule.register({ service: 'needs', nats: { servers } }),
  ],
})
class RelayModule {}

const app = await NestFactory.create(RelayModule, new FastifyAdapter(), { logger: ['error', 'warn'] });
await app.init();
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 5_000).unref(); // the servers may be gone already
  void app.close();
});
process.send!('ready');
