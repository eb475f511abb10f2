import { eventFacts, eventType, NeedClosed, NeedPublished } from '@lanken/contracts';
import { connect } from '@lanken/persistence';
import type { RunningNats } from '@lanken/servers';
import { freshDatabase, startBroker, type FreshDatabase } from '@lanken/testing';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { Audit, messagingMigrations } from '../index.js';
import { CreateMessaging1764000000000 } from '../migrations/create-messaging.js';
import { startProducer, Tally, type Producer } from '../spec/producer.js';

describe('the hash chain of the log', () => {
  let broker: RunningNats;
  let database: FreshDatabase;
  let producer: Producer;
  const query = (text: string, values: unknown[] = []): Promise<unknown> =>
    producer.app.get(DataSource).query(text, values);
  const verify = (most?: number): ReturnType<Audit['verify']> => producer.app.get(Audit).verify('', most);

  beforeAll(async () => {
    broker = await startBroker();
    database = await freshDatabase();
    producer = await startProducer(database.url, broker.url);
  });
  afterAll(async () => {
    await producer?.app.close();
    await broker?.stop();
    await database?.drop();
  });

  it('holds, also over several events of one thing in one transaction and one statement', async () => {
    const [a, b] = [await producer.begin(), await producer.begin()];
    await producer.add(a, b, a, a);
    await producer.run(async (tx) => {
      const tally = await tx.load(Tally, b);
      tx.say(tally, tally.add());
      await tx.flush();
      tx.say(tally, tally.add());
    });
    expect(await verify()).toEqual({ chains: 2, events: 8, blankedTexts: 0, broken: [] });
  });

  it.each<[string, string]>([
    ['what was said', `update outbox_log set data = replace(data::text, 'helped', 'unknown')::json`],
    ['a text', `update outbox_log set data = replace(data::text, 'nr 2', 'nr 9')::json`],
    ['the place of a text', `update outbox_log set data = replace(data::text, '"text"', '"words"')::json`],
    ['what is known of a text', `update outbox_log set texts = null`],
    ['who heard it', `update outbox_log set nats_subject = nats_subject || 'x'`],
    ['when it was said', `update outbox_log set time = time - interval '1 ms'`],
    ['when it was recorded', `update outbox_log set recorded = recorded - interval '1 us'`],
    ['its class', `update outbox_log set data_class = 'public'`],
    ['its cause', `update outbox_log set causation = 'nobody'`],
    ['its id', `update outbox_log set id = '${v7()}'`],
    ['its link', `update outbox_log set digest = sha256('')`],
  ])('tells that somebody changed %s', async (_, change) => {
    const id = await producer.begin();
    await producer.add(id, id);
    await query(`${change} where aggregate = $1 and sequence = 2`, [`need/${id}`]);
    const { broken } = await verify();
    expect(broken).toMatchObject([{ aggregate: `need/${id}`, sequence: 2 }]);
    await query('delete from outbox_pending');
    await query('delete from outbox_log where aggregate = $1', [`need/${id}`]);
  });

  it('tells that somebody took an event out, or put one in', async () => {
    const [gone, put] = [await producer.begin(), await producer.begin()];
    await producer.add(gone, gone, put);
    await query('delete from outbox_pending');
    await query('delete from outbox_log where aggregate = $1 and sequence = 2', [`need/${gone}`]);
    await query(
      `insert into outbox_log (id, aggregate, sequence, level_since, type, nats_subject, data_class, time, correlation, data)
       select gen_random_uuid(), aggregate, 3, level_since, type, nats_subject, data_class, time, correlation, data
       from outbox_log where aggregate = $1 and sequence = 2`,
      [`need/${put}`],
    );
    const { broken } = await verify();
    expect(broken.map(({ sequence, reason }) => [sequence, reason])).toEqual([
      [3, 'the event with sequence 2 is missing'],
      [3, 'it is not what was said, or does not follow the event before it'],
    ]);
    await query('delete from outbox_log where aggregate = any($1)', [[`need/${gone}`, `need/${put}`]]);
  });

  it('is verified in parts, each of whole chains', async () => {
    for (let n = 0; n < 4; n++) await producer.begin();
    const whole = await verify();
    const audit = producer.app.get(Audit);
    const parts: Awaited<ReturnType<typeof verify>>[] = [];
    for (let next: string | undefined = ''; next !== undefined; next = parts.at(-1)!.next)
      parts.push(await audit.verify(next, 2));
    expect(parts.length).toBeGreaterThan(2);
    const sum = (of: 'chains' | 'events'): number => parts.reduce((all, part) => all + part[of], 0);
    expect([sum('chains'), sum('events')]).toEqual([whole.chains, whole.events]);
  });

  it('has what was said before it was there', async () => {
    const earlier = await freshDatabase();
    const url = earlier.url;
    const log = new Logger();
    const before = await connect({ url, entities: [], migrations: [CreateMessaging1764000000000] }, log);
    for (let need = 0; need < 450; need++) {
      const id = v7();
      const kinds = [NeedPublished, NeedClosed, NeedClosed];
      for (const [index, kind] of kinds.entries())
        await before.query(
          `insert into outbox_log (id, aggregate, sequence, level_since, type, nats_subject, data_class, time, correlation, data)
           values ($1, $2, $3, 1, $4, 'lanken', 'network', $5, 'before', $6)`,
          [
            v7(),
            `need/${id}`,
            index + 1,
            need % 9 ? eventType(kind) : 'se.lanken.needs.need.forgotten.v1',
            new Date(),
            JSON.stringify({ ...eventFacts(kind).example, text: 'Åh, "så"!' }),
          ],
        );
    }
    await before.destroy();
    const after = await connect({ url, entities: [], migrations: messagingMigrations }, log);
    expect(await new Audit(after).verify()).toEqual({
      chains: 450,
      events: 1_350,
      blankedTexts: 0,
      broken: [],
    });
    const [{ salted }] = await after.query<[{ salted: number }]>(
      'select count(*)::int as salted from outbox_log where texts is not null',
    );
    expect(salted).toBe(1_350 - 150);
    await after.destroy();
    await earlier.drop();
  });
});
