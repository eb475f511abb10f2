import { setTimeout as pause } from 'node:timers/promises';
import { connected } from '@lanken/servers';
import { needBody } from '../events/published-need.js';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { strike } from '../load/strike.js';
import { startNeeds } from './running-needs.js';

const connections = 32;
const warmUp = 3_200;
const patience = 60_000; // ms

/** The service for needs as it runs: its relay publishes meanwhile, and every request is logged. */
export const ourCommandPath =
  (requests: number) =>
  async (bed: Bed): Promise<Side> => {
    const needs = await startNeeds(bed, 'municipality');
    const { url, token, database } = needs;
    const load = { url, token, body: JSON.stringify(needBody(1, '0780')), connections };
    let sent = 0;
    const measure = async (amount: number): Promise<number> => {
      const perSecond = await strike({ ...load, amount });
      sent += amount;
      await expectRows(database, sent);
      await untilPublished(database);
      return perSecond;
    };
    await measure(warmUp);
    return {
      measure: async () => ({ 'requests/s': await measure(requests) }),
      close: () => needs.stop(),
    };
  };

const expectRows = (database: string, count: number): Promise<void> =>
  connected(database, async (client) => {
    for (const table of ['need', 'outbox_log', 'idempotency_key']) {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int from ${table}`);
      if (rows[0]!.count !== count)
        throw new Error(`${table} holds ${rows[0]!.count} rows instead of ${count}`);
    }
  });

/** So that the relay disturbs nobody else's turn. */
const untilPublished = (database: string): Promise<void> =>
  connected(database, async (client) => {
    for (let waited = 0; ; waited += 50) {
      const { rows } = await client.query<{ waiting: number }>(
        'select count(*)::int as waiting from outbox_pending',
      );
      const { waiting } = rows[0]!;
      if (!waiting) return;
      if (waited > patience) throw new Error(`${waiting} events are not published`);
      await pause(50);
    }
  });
