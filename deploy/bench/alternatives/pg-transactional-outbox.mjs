import pg from 'pg';
import outbox from 'pg-transactional-outbox';
import { delaysOf, insertHeard, until, waitingEvents } from './needs.mjs';

const {
  createReplicationSemaphoreConcurrencyController,
  DatabaseSetup,
  getDisabledLogger,
  initializeReplicationMessageListener,
} = outbox;

const atOnce = 16; // the fastest of 1, 4, 8, 16 and 32; polling was slower at every batch size
const names = {
  schema: 'public',
  table: 'outbox',
  publication: 'outbox_bench',
  replicationSlot: 'outbox_bench',
};

/**
 * pg-transactional-outbox: listens to the log of changes and handles each message in a transaction, here with the
 * rows of both consumers. Order: only one at a time.
 */
export async function open(url) {
  const pool = new pg.Pool({ connectionString: url });
  const { pathname, username } = new URL(url);
  const setup = { ...names, outboxOrInbox: 'outbox', database: pathname.slice(1), listenerRole: username };
  const prepare = async () => {
    await pool.query(DatabaseSetup.dropAndCreateTable(setup));
    await pool.query(DatabaseSetup.setupReplicationCore(setup));
    for (const statement of DatabaseSetup.setupReplicationSlot(setup).split(';')) await pool.query(statement);
  };
  const listen = (handle) => {
    const config = {
      outboxOrInbox: 'outbox',
      dbListenerConfig: { connectionString: url },
      dbHandlerConfig: { connectionString: url, max: atOnce },
      settings: {
        dbSchema: names.schema,
        dbTable: names.table,
        dbPublication: names.publication,
        dbReplicationSlot: names.replicationSlot,
        enableMaxAttemptsProtection: false,
        enablePoisonousMessageProtection: false,
        messageCleanupIntervalInMs: 0,
      },
    };
    const strategies = { concurrencyStrategy: createReplicationSemaphoreConcurrencyController(atOnce) };
    const [stop] = initializeReplicationMessageListener(config, { handle }, getDisabledLogger(), strategies);
    return stop;
  };
  const store = (events) =>
    pool.query(
      `insert into outbox (id, aggregate_type, aggregate_id, message_type, concurrency, payload)
       select (e->>'id')::uuid, 'need', e->>'need', 'published', 'parallel', e from jsonb_array_elements($1) as e`,
      [JSON.stringify(events)],
    );

  return {
    async drain(needs) {
      await prepare();
      for await (const events of waitingEvents(pool)) await store(events);
      await pool.query('vacuum analyze outbox');
      await pool.query('checkpoint');
      let done = 0;
      const start = performance.now();
      const stop = listen(async ({ payload }, client) => {
        await insertHeard(client, 'county', [payload]);
        await insertHeard(client, 'national', [payload]);
        done++;
      });
      const handled = async () =>
        (await pool.query('select count(processed_at)::int from outbox')).rows[0].count;
      await until(needs, () => done, start);
      while ((await handled()) < needs);
      const seconds = (performance.now() - start) / 1_000;
      await stop();
      return seconds;
    },

    async delays(perSecond, needs) {
      await prepare();
      const heard = new Map();
      const stop = listen(async ({ payload }) => void heard.set(payload.need, performance.now()));
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
      await pool.query(
        `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1`,
        [names.replicationSlot],
      );
      await pool.end();
    },
  };
}
