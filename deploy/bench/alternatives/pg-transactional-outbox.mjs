import pg from 'pg';
import { delaysOf, insertHeard, until, waitingEvents } from './needs.mjs';
import { dropSlot, listenToChanges, poll, prepare } from './outbox-listeners.mjs';

/**
 * pg-transactional-outbox: a transaction for each message, here with the rows of both consumers. What waits is read
 * from the log of changes, which is its fastest way. What comes while it listens is polled for: the log tells of a
 * commit before other sessions see it, and the library then drops the message as not found. Order: only one at a time.
 */
export async function open(url) {
  const pool = new pg.Pool({ connectionString: url });
  const store = (events) =>
    pool.query(
      `insert into outbox (id, aggregate_type, aggregate_id, message_type, concurrency, payload)
       select (e->>'id')::uuid, 'need', e->>'need', 'published', 'parallel', e from jsonb_array_elements($1) as e`,
      [JSON.stringify(events)],
    );

  return {
    async drain(needs) {
      await prepare(pool, url);
      for await (const events of waitingEvents(pool)) await store(events);
      await pool.query('vacuum analyze outbox');
      await pool.query('checkpoint');
      let done = 0;
      const start = performance.now();
      const stop = listenToChanges(url, async ({ payload }, client) => {
        await insertHeard(client, 'county', [payload]);
        await insertHeard(client, 'national', [payload]);
        done++;
      });
      await until(needs, () => done, start);
      const handled = 'select count(processed_at)::int as count from outbox';
      while ((await pool.query(handled)).rows[0].count < needs);
      const seconds = (performance.now() - start) / 1_000;
      await stop();
      return seconds;
    },

    async delays(perSecond, needs) {
      await prepare(pool, url);
      const heard = new Map();
      const stop = poll(url, async ({ payload }) => void heard.set(payload.need, performance.now()));
      const { value: events } = await waitingEvents(pool).next();
      const commit = async (index) => {
        await store([events[index]]);
        return events[index].need;
      };
      const delays = await delaysOf(perSecond, needs, commit, heard);
      await stop();
      return delays;
    },

    async close() {
      await dropSlot(pool);
      await pool.end();
    },
  };
}
