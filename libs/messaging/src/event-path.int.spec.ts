import { Refusal } from '@lanken/contracts';
import { eventually, freshDatabase, startBroker, type FreshDatabase } from '@lanken/testing';
import { connected, type RunningNats } from '@lanken/servers';
import { jetstream } from '@nats-io/jetstream';
import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { v7 } from 'uuid';
import { HeldEvents, MessagingState } from './index.js';
import { startConsumer, type Consumer } from './spec/consumer.js';
import { startProducer, type Producer } from './spec/producer.js';

describe('the event path', () => {
  let broker: RunningNats;
  let databases: FreshDatabase[];
  let producer: Producer;
  let consumer: Consumer;
  let outside: NatsConnection;

  beforeAll(async () => {
    broker = await startBroker();
    databases = [await freshDatabase(), await freshDatabase()];
    producer = await startProducer(databases[0]!.url, broker.url);
    consumer = await startConsumer(databases[1]!.url, broker.url);
    outside = await connect({ servers: broker.url });
  });

  afterAll(async () => {
    await outside?.close();
    await consumer?.app.close();
    await producer?.app.close();
    await broker?.stop();
    for (const database of databases) await database.drop();
  });

  it('brings each event to its effect once and in order', async () => {
    const [a, b] = [await producer.begin(), await producer.begin()];
    for (let n = 0; n < 5; n++) await producer.add(a, b);
    await eventually(async () => expect(await consumer.effects(a)).toEqual([1, 2, 3, 4, 5, 6]));
    await eventually(async () => expect(await consumer.effects(b)).toEqual([1, 2, 3, 4, 5, 6]));
  });

  it('says nothing of a transaction that fails, and keeps nothing', async () => {
    const id = await producer.begin();
    await expect(
      producer.run(async (tx) => {
        const { Tally } = await import('./spec/producer.js');
        const tally = await tx.load(Tally, id);
        tx.say(tally, tally.add());
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await producer.add(id);
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1, 2]));
  });

  it('refuses an event that breaks its contract', async () => {
    await expect(
      producer.run(async (tx) => {
        const { Tally } = await import('./spec/producer.js');
        const tally = Object.assign(new Tally(), {
          id: tx.newId(),
          level: 'county',
          county: '07',
          municipality: '0780',
        });
        tx.say(tally, Object.assign(tally.add(), { verdict: 'perhaps' }));
      }),
    ).rejects.toThrow(/breaks its contract.*verdict/);
  });

  it('tries a failing event again while the others go on, and keeps its order', async () => {
    const [sick, well] = [await producer.begin(), await producer.begin()];
    let failures = 2;
    consumer.trouble.with = (said) =>
      said.data.need === sick && said.sequence === 2 && failures-- > 0 ? new Error('not now') : undefined;
    await producer.add(sick, well);
    await producer.add(sick, well);
    await eventually(async () => expect(await consumer.effects(well)).toEqual([1, 2, 3]));
    await eventually(async () => expect(await consumer.effects(sick)).toEqual([1, 2, 3]), { within: 10_000 });
    consumer.trouble.with = undefined;
  });

  it('parks what is refused until a person lets it try again or gives it up', async () => {
    const [one, two] = [await producer.begin(), await producer.begin()];
    await eventually(async () => expect(await consumer.effects(two)).toEqual([1]));
    consumer.trouble.with = (said) =>
      said.sequence === 2 ? new Refusal('conflict', 'no', 'No.') : undefined;
    await producer.add(one, two);
    await producer.add(one, two);
    const desk = consumer.app.get(HeldEvents);
    const parked = await eventually(async () => {
      const found = await desk.list(['parked']);
      expect(found.map(({ aggregate }) => aggregate).sort()).toEqual([`need/${one}`, `need/${two}`].sort());
      return found;
    });
    expect(parked[0]).toMatchObject({ sequence: 2, reason: 'No.', type: 'se.lanken.needs.need.closed.v1' });
    consumer.trouble.with = undefined;
    await desk.retry(parked.find(({ aggregate }) => aggregate === `need/${one}`)!.id, 'a person');
    await desk.discard(parked.find(({ aggregate }) => aggregate === `need/${two}`)!.id, 'a person');
    await eventually(async () => expect(await consumer.effects(one)).toEqual([1, 2, 3]));
    await eventually(async () => expect(await consumer.effects(two)).toEqual([1, 3]));
    expect(await desk.list()).toEqual([]);
    expect(await desk.list(['discarded'])).toMatchObject([
      { aggregate: `need/${two}`, decidedBy: 'a person' },
    ]);
    await expect(desk.retry(v7(), 'a person')).rejects.toThrow(/no held event/);
  });

  describe('a message from outside', () => {
    const subject = 'lanken.v1.needs.county.07.0780.need.closed';
    const event = (need: string, more: Record<string, string> = {}): Record<string, string> => ({
      'ce-specversion': '1.0',
      'ce-id': v7(),
      'ce-source': 'urn:lanken:needs',
      'ce-type': 'se.lanken.needs.need.closed.v1',
      'ce-subject': `need/${need}`,
      'ce-time': new Date().toISOString(),
      'ce-recordedtime': new Date().toISOString(),
      'ce-sequence': '1',
      'ce-levelsince': '1',
      ...more,
    });
    const send = async (said: Record<string, string>, data: string): Promise<void> => {
      const all = headers();
      for (const [name, value] of Object.entries(said)) all.set(name, value);
      await jetstream(outside).publish(subject, data, { headers: all });
    };
    const good = (need: string): string =>
      JSON.stringify({ need, by: { actor: 'clock' }, verdict: 'helped', later: 'a field of tomorrow' });
    const discardAll = async (): Promise<void> => {
      const desk = consumer.app.get(HeldEvents);
      for (const { id } of await desk.list()) await desk.discard(id, 'a person');
      await eventually(async () => expect(await desk.list()).toEqual([]));
    };
    afterEach(discardAll);

    it.each([
      ['is not JSON', {}, () => '{"need":', /not JSON/],
      ['breaks its schema', {}, () => '{"verdict":"helped"}', /breaks its contract/],
      [
        'has an unknown version',
        { 'ce-type': 'se.lanken.needs.need.closed.v2' },
        good,
        /version .* not known/,
      ],
    ])('that %s is parked and its aggregate waits', async (_, more, data, reason) => {
      const need = v7();
      await send(event(need, more), data(need));
      await send(event(need, { 'ce-sequence': '2' }), good(need));
      const other = await producer.begin();
      await eventually(async () => expect(await consumer.effects(other)).toEqual([1]));
      await eventually(async () =>
        expect(await consumer.app.get(HeldEvents).list()).toMatchObject([
          { sequence: 1, state: 'parked', reason: expect.stringMatching(reason) as string },
          { sequence: 2, state: 'waiting' },
        ]),
      );
      expect(await consumer.effects(need)).toEqual([]);
    });

    it('that is no CloudEvent is parked and blocks nothing', async () => {
      await send({}, 'hello');
      const other = await producer.begin();
      await eventually(async () => expect(await consumer.effects(other)).toEqual([1]));
      expect(await consumer.app.get(HeldEvents).list()).toMatchObject(
        [{ aggregate: null, state: 'parked', reason: /specversion/ }].map((row) => ({
          ...row,
          reason: expect.stringMatching(row.reason) as string,
        })),
      );
    });

    it('of another service in this one’s stream is parked and blocks nothing', async () => {
      const need = v7();
      await send(event(need, { 'ce-source': 'urn:lanken:grants' }), good(need));
      await send(event(need), good(need));
      await eventually(async () => expect(await consumer.effects(need)).toEqual([1]));
      expect(await consumer.app.get(HeldEvents).list()).toMatchObject([
        { state: 'parked', reason: expect.stringMatching(/not an event of needs/) as string },
      ]);
    });

    it('of an unknown type moves the position and does nothing else', async () => {
      const need = v7();
      await send(event(need, { 'ce-type': 'se.lanken.needs.need.sung.v1' }), '{}');
      await send(event(need, { 'ce-sequence': '2' }), good(need));
      await eventually(async () => expect(await consumer.effects(need)).toEqual([2]));
    });

    it('that comes too early waits for those before it', async () => {
      const need = v7();
      await send(event(need, { 'ce-sequence': '3' }), good(need));
      await send(event(need, { 'ce-sequence': '2' }), good(need));
      await eventually(async () =>
        expect(await consumer.app.get(HeldEvents).list(['waiting'])).toHaveLength(2),
      );
      await send(event(need), good(need));
      await eventually(async () => expect(await consumer.effects(need)).toEqual([1, 2, 3]));
    });

    it('that comes again is dropped', async () => {
      const need = v7();
      const said = event(need);
      await send(said, good(need));
      await send(said, good(need));
      const other = await producer.begin();
      await eventually(async () => expect(await consumer.effects(other)).toEqual([1]));
      expect(await consumer.effects(need)).toEqual([1]);
    });
  });

  it('reads a stream again that went back, where the sequence that was read last is another message’s', async () => {
    const id = await producer.begin();
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1]));
    await consumer.app.close();
    await producer.add(id);
    await producer.add(id);
    await eventually(async () => expect((await producer.app.get(MessagingState).now()).pending).toBe(0));
    await connected(databases[1]!.url, (client) =>
      client.query('update inbox_cursor set sequence = sequence + 2'),
    );
    consumer = await startConsumer(databases[1]!.url, broker.url);
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1, 2, 3]));
  });

  it('publishes again what a broker has lost, with no second effect', async () => {
    const id = await producer.begin();
    await producer.add(id);
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1, 2]));
    await broker.kill();
    await producer.add(id);
    await broker.restart({ emptied: true });
    await producer.add(id);
    await eventually(async () => expect(await consumer.effects(id)).toEqual([1, 2, 3, 4]), {
      within: 20_000,
    });
    await eventually(async () => expect((await producer.app.get(MessagingState).now()).pending).toBe(0));
    expect(
      await consumer.query('select tally, sequence, count(*) from effect group by 1, 2 having count(*) > 1'),
    ).toEqual([]);
  });
});
