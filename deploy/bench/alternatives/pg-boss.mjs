import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { delaysOf, insertHeard, until, waitingEvents } from './needs.mjs';

// the fastest of 200, 500, 1,000 and 2,000 with 1, 2 and 4 workers for each queue
const options = {
  batchSize: 1_000,
  localConcurrency: 1,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 0.5,
};
const consumers = ['county', 'national'];

/** pg-boss: a queue for each consumer, jobs in batches; woken by LISTEN and NOTIFY. Order: only with one worker. */
export async function open(url) {
  const pool = new pg.Pool({ connectionString: url });
  const boss = new PgBoss({ connectionString: url, useListenNotify: true, schedule: false });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  for (const queue of [...consumers, 'latency'])
    await boss.createQueue(queue, { notify: queue === 'latency' });

  return {
    async drain(needs) {
      for (const queue of consumers) await boss.deleteAllJobs(queue);
      for await (const events of waitingEvents(pool))
        for (const queue of consumers)
          await boss.insert(
            queue,
            events.map((data) => ({ data })),
          );
      await pool.query('vacuum analyze pgboss.job_common');
      await pool.query('checkpoint');
      const done = { county: 0, national: 0 };
      const start = performance.now();
      for (const queue of consumers)
        await boss.work(queue, options, async (jobs) => {
          await insertHeard(
            pool,
            queue,
            jobs.map(({ data }) => data),
          );
          done[queue] += jobs.length;
        });
      const seconds = await until(needs, () => Math.min(done.county, done.national), start);
      for (const queue of consumers) await boss.offWork(queue);
      return seconds;
    },

    async delays(perSecond, needs) {
      const heard = new Map();
      await boss.work('latency', { pollingIntervalSeconds: 0.5, batchSize: 100 }, async (jobs) => {
        for (const { data } of jobs) heard.set(data.need, performance.now());
      });
      const { value: events } = await waitingEvents(pool).next();
      const commit = async (index) => {
        await boss.send('latency', events[index]);
        return events[index].need;
      };
      const delays = await delaysOf(perSecond, needs, commit, heard);
      await boss.offWork('latency');
      return delays;
    },

    async close() {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}
