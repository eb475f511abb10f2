import { connected } from '@lanken/servers';
import { CreateMessaging1764000000000, MessagingModule } from '@lanken/messaging';
import { PersistenceModule } from '@lanken/persistence';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { connect } from '@nats-io/transport-node';
import { emptyStream } from '../bare/stream.js';
import { expectHeard } from '../events/heard.js';
import { expectDrained, fillOutbox } from '../events/outbox.js';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { startHearing } from './hear-needs.js';

/** Länken's own path: the relay of a service, and two services that hear it. */
export const ourEventPath =
  (needs: number) =>
  async (bed: Bed): Promise<Side> => {
    const producer = await bed.freshDatabase('bench_ours_needs');
    const homes = [await bed.freshDatabase('bench_ours_county'), await bed.freshDatabase('bench_ours_national')];

    @Module({
      imports: [
        PersistenceModule.register({ url: producer, entities: [], migrations: [CreateMessaging1764000000000] }),
        MessagingModule.register({ service: 'needs', nats: { servers: bed.natsUrl } }),
      ],
    })
    class RelayModule {}
    // starts the relay only with init()
    const prepare = () => NestFactory.create(RelayModule, new FastifyAdapter(), { logger: ['error'] });

    const run = async (): Promise<number> => {
      const relay = await prepare();
      await connected(producer, async (client) => {
        await client.query('truncate outbox_stream');
        await fillOutbox(client, needs, 'lanken');
      });
      const nats = await connect({ servers: bed.natsUrl });
      await emptyStream(nats, 'NEEDS', 'lanken.*.needs.>');
      for (const home of homes)
        await connected(home, (client) =>
          client.query(`do $$ begin truncate heard, inbox_cursor, inbox_position, inbox_held; exception when undefined_table then null; end $$`),
        );
      await nats.close();
      const hearing = await Promise.all(homes.map((home, index) => startHearing(home, bed.natsUrl, `bench-${index}`)));
      const start = performance.now();
      await relay.init();
      const counts = await Promise.all(homes.map((home) => connected(home, async (client) => {
        for (;;) {
          const { rows } = await client.query<{ n: number }>('select coalesce(max(sequence), 0)::int as n from inbox_cursor');
          if (rows[0]!.n >= needs) return performance.now();
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      })));
      const seconds = (Math.max(...counts) - start) / 1_000;
      await relay.close();
      for (const app of hearing) await app.close();
      for (const home of homes) await connected(home, (client) => expectHeard(client, needs));
      await connected(producer, expectDrained);
      return needs / seconds;
    };
    await run(); // warms up
    return { measure: async () => ({ 'events/s': await run() }), close: async () => {} };
  };
