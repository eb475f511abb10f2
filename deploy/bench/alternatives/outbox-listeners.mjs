import outbox from 'pg-transactional-outbox';

const {
  createReplicationSemaphoreConcurrencyController,
  DatabaseSetup,
  getDisabledLogger,
  initializePollingMessageListener,
  initializeReplicationMessageListener,
} = outbox;

const atOnce = 16; // the fastest of 4, 8, 16 and 32
const pollEvery = 10; // ms
const names = {
  schema: 'public',
  table: 'outbox',
  publication: 'outbox_bench',
  replicationSlot: 'outbox_bench',
  nextMessagesName: 'next_messages',
};

/** Makes the table, empty, and what the two ways of listening need. */
export async function prepare(pool, url) {
  const { pathname, username } = new URL(url);
  const setup = { ...names, outboxOrInbox: 'outbox', database: pathname.slice(1), listenerRole: username };
  await pool.query(DatabaseSetup.dropAndCreateTable(setup));
  await pool.query(DatabaseSetup.createPollingFunction(setup));
  await pool.query(DatabaseSetup.setupPollingIndexes(setup));
  await pool.query(DatabaseSetup.setupReplicationCore(setup));
  for (const statement of DatabaseSetup.setupReplicationSlot(setup).split(';')) await pool.query(statement);
}

/** Removes what would keep the server's log of changes for ever. */
export const dropSlot = (pool) =>
  pool.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [
    names.replicationSlot,
  ]);

/** Reads the log of changes; answers a function that ends it. */
export function listenToChanges(url, handle) {
  const concurrencyStrategy = createReplicationSemaphoreConcurrencyController(atOnce);
  const settings = { dbPublication: names.publication, dbReplicationSlot: names.replicationSlot };
  const config = configure(url, settings);
  const [stop] = initializeReplicationMessageListener(config, { handle }, getDisabledLogger(), {
    concurrencyStrategy,
  });
  return stop;
}

/** Asks the table every few milliseconds; answers a function that ends it. */
export function poll(url, handle) {
  const config = configure(url, {
    nextMessagesBatchSize: atOnce,
    nextMessagesFunctionName: names.nextMessagesName,
    nextMessagesPollingIntervalInMs: pollEvery,
  });
  const batchSizeStrategy = () => Promise.resolve(atOnce);
  const [stop] = initializePollingMessageListener(config, { handle }, getDisabledLogger(), {
    batchSizeStrategy,
  });
  return stop;
}

const configure = (url, settings) => ({
  outboxOrInbox: 'outbox',
  dbListenerConfig: { connectionString: url },
  dbHandlerConfig: { connectionString: url, max: atOnce },
  settings: {
    dbSchema: names.schema,
    dbTable: names.table,
    enableMaxAttemptsProtection: false,
    enablePoisonousMessageProtection: false,
    messageCleanupIntervalInMs: 0,
    ...settings,
  },
});
