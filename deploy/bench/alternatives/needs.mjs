import { setTimeout as pause } from 'node:timers/promises';

const patience = 30_000; // ms without any progress

/** The events as the outbox has them, in batches of 1,000. */
export async function* waitingEvents(pool) {
  for (let after = 0; ;) {
    const { rows } = await pool.query(
      `select position::int, id, substr(aggregate, 6) as need, nats_subject as subject, data
       from outbox_log where position > $1 order by position limit 1000`,
      [after],
    );
    if (rows.length === 0) return;
    yield rows.map(({ position: _, ...event }) => event);
    after = rows.at(-1).position;
  }
}

const columns = `need, event, sequence, county, municipality, title, data`;
const values = `need, id, 1, split_part(subject, '.', 5), split_part(subject, '.', 6), data->>'title', data`;

/** Inserts events into a consumer's table, all in one statement. */
export const insertHeard = (client, schema, events) =>
  client.query({
    name: `insert-${schema}`,
    text: `insert into ${schema}.heard (${columns})
           select ${values} from json_to_recordset($1) as e(id uuid, need uuid, subject text, data json)
           on conflict do nothing`,
    values: [JSON.stringify(events)],
  });

/** Waits until so many needs are done, as `done()` counts them; seconds since `start`. */
export async function until(needs, done, start) {
  let last = { count: done(), at: performance.now() };
  while (last.count < needs) {
    await pause(2);
    const now = performance.now();
    if (done() > last.count) last = { count: done(), at: now };
    if (now - last.at > patience)
      throw new Error(`only ${last.count} of ${needs} came, and no more for ${patience} ms`);
  }
  return (performance.now() - start) / 1_000;
}

/** At a steady rate commits a need and then hears of it; milliseconds from the commit to the handler. */
export async function delaysOf(perSecond, needs, commit, heard) {
  const answered = new Map();
  const start = performance.now();
  const begun = [];
  for (let index = 0; index < needs; index++) {
    const wait = start + (index * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    begun.push(commit(index).then((need) => answered.set(need, performance.now())));
  }
  await Promise.all(begun);
  await until(needs, () => heard.size, performance.now());
  return [...answered].map(([need, at]) => heard.get(need) - at);
}
