import pg from 'pg';
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { delaysOf, insertHeard, until, waitingEvents } from './needs.mjs';

// the fastest of 4 to 64 jobs at once, with and without a local queue and completion in batches
const worker = { concurrentJobs: 24, maxPoolSize: 16, localQueue: { size: 500 }, completeJobBatchDelay: 5 };
const alone = { concurrentJobs: 4, maxPoolSize: 10 };
const silent = new Logger(() => (level, message) => level === 'error' && console.error(message));
const consumers = ['county', 'national'];

/** graphile-worker: a job for each event and consumer; woken by LISTEN and NOTIFY. Order: none with several at once. */
export async function open(url) {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  const utils = await makeWorkerUtils({ connectionString: url, logger: silent });
  await utils.migrate();
  const start = (preset, taskList) =>
    run({
      connectionString: url,
      logger: silent,
      noHandleSignals: true,
      taskList,
      preset: { worker: preset },
    });

  return {
    async drain(needs) {
      await pool.query('truncate graphile_worker._private_jobs');
      for await (const events of waitingEvents(pool))
        for (const identifier of consumers)
          await utils.addJobs(events.map((payload) => ({ identifier, payload })));
      await pool.query('vacuum analyze graphile_worker._private_jobs');
      await pool.query('checkpoint');
      const done = { county: 0, national: 0 };
      const handle = (schema) => async (event) => {
        await insertHeard(pool, schema, [event]);
        done[schema]++;
      };
      const began = performance.now();
      const runner = await start(worker, { county: handle('county'), national: handle('national') });
      const seconds = await until(needs, () => Math.min(done.county, done.national), began);
      await runner.stop();
      return seconds;
    },

    async delays(perSecond, needs) {
      const heard = new Map();
      const runner = await start(alone, {
        latency: async ({ need }) => void heard.set(need, performance.now()),
      });
      const { value: events } = await waitingEvents(pool).next();
      const commit = async (index) => {
        await utils.addJob('latency', events[index]);
        return events[index].need;
      };
      const delays = await delaysOf(perSecond, needs, commit, heard);
      await runner.stop();
      return delays;
    },

    async close() {
      await utils.release();
      await pool.end();
    },
  };
}
