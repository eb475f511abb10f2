import { byClock, NeedRedacted, type NeedClosed, type Said } from '@lanken/contracts';
import { connected, type RunningNats } from '@lanken/servers';
import { eventually, freshDatabase, startBroker, type FreshDatabase } from '@lanken/testing';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { DataSource } from 'typeorm';
import { Audit, blankTexts, HeldEvents, MessagingState, Redactions, Replay } from './index.js';
import { startConsumer, type Consumer } from './spec/consumer.js';
import { startProducer, Tally, type Producer } from './spec/producer.js';

describe('redaction', () => {
  let broker: RunningNats;
  let databases: FreshDatabase[];
  let producer: Producer;
  let consumer: Consumer;
  let operator: NatsConnection;
  let manager: JetStreamManager;

  beforeAll(async () => {
    broker = await startBroker();
    databases = await Promise.all([freshDatabase(), freshDatabase(), freshDatabase()]);
    producer = await startProducer(databases[0]!.url, broker.url);
    consumer = await startConsumer(databases[1]!.url, broker.url);
    operator = await connect({ servers: broker.url });
    manager = await jetstreamManager(operator);
  });
  afterAll(async () => {
    await operator?.close();
    await consumer?.app.close();
    await producer?.app.close();
    await broker?.stop();
    for (const database of databases) await database.drop();
  });

  /** Blanks the text of each event of these sequences. */
  const redact = (id: string, ...sequences: number[]): Promise<void> =>
    producer.run(async (tx) => {
      const tally = await tx.load(Tally, id);
      const blanked = await blankTexts(tx.manager, `need/${id}`, ({ sequence }) =>
        sequences.includes(sequence),
      );
      const said = {
        need: id,
        by: byClock,
        reason: 'personal_data',
        texts: ['/verdictText'],
        blanked,
      } as const;
      tx.say(tally, Object.assign(new NeedRedacted(), said));
    });
  const log = (id: string): Promise<{ sequence: number; text: string | null }[]> =>
    producer.app
      .get(DataSource)
      .query(
        `select sequence, data ->> 'text' as text from outbox_log where aggregate = $1 order by sequence`,
        [`need/${id}`],
      );
  const published = (): Promise<void> =>
    eventually(async () => expect((await producer.app.get(MessagingState).now()).pending).toBe(0));
  /** Erases from the stream every copy of the aggregate's events but those that were published last. */
  const eraseEarlier = async (id: string, count: number): Promise<number[]> => {
    const { state } = await manager.streams.info('NEEDS');
    const copies: number[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
      const message = await manager.streams.getMessage('NEEDS', { seq }).catch(() => null);
      if (message?.header.get('ce-subject') === `need/${id}`) copies.push(seq);
    }
    const earlier = copies.slice(0, -count);
    for (const seq of earlier) await manager.streams.deleteMessage('NEEDS', seq, true);
    return earlier;
  };
  const hearing = (from: Consumer): Said<NeedClosed>[] => {
    const heard: Said<NeedClosed>[] = [];
    from.trouble.with = (said) => void heard.push(said);
    return heard;
  };

  it('blanks what it names in the log, and the chain holds', async () => {
    const id = await producer.begin();
    await producer.add(id, id);
    await redact(id, 1, 3);
    expect(await log(id)).toEqual([
      { sequence: 1, text: null },
      { sequence: 2, text: 'nr 2' },
      { sequence: 3, text: null },
      { sequence: 4, text: null },
    ]);
    const [row] = await producer.app
      .get(DataSource)
      .query<[{ texts: Record<string, string[]> }]>(
        'select texts from outbox_log where aggregate = $1 and sequence = 1',
        [`need/${id}`],
      );
    expect(row.texts['/text']).toHaveLength(1);
    expect(await producer.app.get(Audit).verify()).toMatchObject({ blankedTexts: 2, broken: [] });
    expect(await producer.app.get(Redactions).list({ aggregate: `need/${id}` })).toMatchObject([
      {
        aggregate: `need/${id}`,
        natsSubject: 'lanken.v1.needs.county.07.0780.need.redacted',
        events: [
          { sequence: 1, blanked: ['/text'] },
          { sequence: 2, blanked: [] },
          { sequence: 3, blanked: ['/text'] },
          { sequence: 4, blanked: [] },
        ],
      },
    ]);
  });

  it('is tampering when no event says so', async () => {
    const id = await producer.begin();
    const { manager } = producer.app.get(DataSource);
    await blankTexts(manager, `need/${id}`, () => true);
    expect((await producer.app.get(Audit).verify()).broken).toMatchObject([
      { aggregate: `need/${id}`, sequence: 1, reason: expect.stringMatching(/no event says so/) as string },
    ]);
    await redact(id);
    await published();
    await manager.query('delete from outbox_log where aggregate = $1', [`need/${id}`]);
  });

  it('reaches what a consumer holds back, parked or given up', async () => {
    const ids = [await producer.begin(), await producer.begin()];
    await eventually(async () => expect(await consumer.effects(ids[1]!)).toEqual([1]));
    consumer.trouble.with = (said) => (said.data.text === 'nr 2' ? new TypeError('not now') : undefined);
    await producer.add(...ids);
    const desk = consumer.app.get(HeldEvents);
    const held = await eventually(async () => {
      const found = await desk.list(['retrying']);
      expect(found).toHaveLength(2);
      return found;
    });
    await desk.discard(held.find(({ aggregate }) => aggregate === `need/${ids[0]}`)!.id, 'a person');
    await eventually(async () => expect(await desk.list(['discarded'])).toHaveLength(1));
    for (const id of ids) await redact(id, 2);
    await eventually(async () =>
      expect(await consumer.query(`select 1 from inbox_held where data like '%nr 2%'`)).toEqual([]),
    );
    // Without its text it is no trouble any more, and what waited behind it follows.
    await eventually(async () => expect(await consumer.effects(ids[1]!)).toEqual([1, 2]), { within: 10_000 });
    await eventually(async () => expect(await desk.list()).toEqual([]));
    consumer.trouble.with = undefined;
  });

  it('leaves nothing in the stream, and who hears it from the beginning hears all of it, blanked', async () => {
    const id = await producer.begin();
    await producer.add(id, id);
    await redact(id, 1, 2);
    await producer.add(id);
    await published();
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1, 2, 3, 5]));
    const again = await producer.app.get(Replay).run({ aggregate: `need/${id}` });
    await published();
    expect(await eraseEarlier(id, again)).toHaveLength(5);

    const anew = await startConsumer(databases[2]!.url, broker.url);
    const heard = hearing(anew);
    await eventually(async () => expect(await anew.effects(id)).toEqual([1, 2, 3, 5]));
    const own = heard.filter(({ data }) => data.need === id);
    expect(own.map(({ data }) => data.text)).toEqual([undefined, undefined, 'nr 3', 'nr 4']);
    expect(await anew.app.get(HeldEvents).list()).toEqual([]);
    // Who has heard it all before does nothing twice.
    expect(await consumer.effects(id)).toEqual([1, 2, 3, 5]);
    await anew.app.close();
  });

  it('lets a consumer go on that was away, though what it read last is gone from the stream', async () => {
    const [id, other] = [await producer.begin(), await producer.begin()];
    await producer.add(other);
    await producer.add(id);
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1, 2]));
    await eventually(async () => expect(await consumer.effects(other)).toEqual([1, 2]));
    await consumer.app.close();
    await redact(id, 2);
    await producer.add(other);
    await published();
    const again = await producer.app.get(Replay).run({ aggregate: `need/${id}` });
    await published();
    const erased = await eraseEarlier(id, again);
    const [{ sequence }] = await connected(databases[1]!.url, async (client) => {
      const { rows } = await client.query<{ sequence: string }>('select sequence from inbox_cursor');
      return rows as [{ sequence: string }];
    });
    expect(erased).toContain(Number(sequence));
    consumer = await startConsumer(databases[1]!.url, broker.url);
    await eventually(async () => expect(await consumer.effects(other)).toEqual([1, 2, 3]));
    await producer.add(id);
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1, 2, 4]));
    expect(await consumer.app.get(HeldEvents).list()).toEqual([]);
  });

  it('is not undone when the broker loses its stream', async () => {
    const id = await producer.begin();
    await producer.add(id);
    await redact(id, 1);
    await published();
    await broker.kill();
    await broker.restart({ emptied: true });
    await producer.add(id);
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1, 2, 4]), { within: 20_000 });
    await published();
    await operator.close();
    operator = await connect({ servers: broker.url });
    manager = await jetstreamManager(operator);
    const { state } = await manager.streams.info('NEEDS');
    const texts: unknown[] = [];
    for (let seq = 1; seq <= state.last_seq; seq++) {
      const message = await manager.streams.getMessage('NEEDS', { seq });
      if (message?.header.get('ce-subject') === `need/${id}`) texts.push(message.json<NeedClosed>().text);
    }
    expect(texts).toEqual([undefined, 'nr 2', undefined, 'nr 3']);
  });
});
