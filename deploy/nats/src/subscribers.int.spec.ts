import { jetstream, type Consumer, type ConsumerMessages } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { eventually } from '@lanken/testing';
import { SUBSCRIBER_API } from './subscriber-account.js';
import { brokers } from './testing/brokers.js';
import { asked, listening, nationalNeed, World } from './testing/world.js';

const countyNeed = 'lanken.v1.needs.county.07.0780.need.published';
const escalated = 'lanken.v1.needs.national.07.0780.need.escalated';
const elsewhere = 'lanken.v1.needs.county.14.1480.need.published';

describe.each(brokers)('An outside subscriber on %s', (_, start) => {
  let world: World;
  let national: NatsConnection;
  const open: ConsumerMessages[] = [];

  beforeAll(async () => {
    world = await World.open(start);
  });

  beforeEach(async () => {
    await world.renew();
    national = await world.as('national-agency');
  });

  afterEach(() => open.splice(0).forEach((messages) => messages.stop()));
  afterAll(() => world.close());

  const durableOf = (connection: NatsConnection, name: string): Promise<Consumer> =>
    jetstream(connection, { apiPrefix: SUBSCRIBER_API }).consumers.get('NEEDS', name);

  async function take(consumer: Consumer, count: number): Promise<string[]> {
    const subjects: string[] = [];
    for await (const message of await consumer.fetch({ max_messages: count })) {
      subjects.push(message.subject);
      expect(await message.ackAck()).toBe(true);
    }
    return subjects;
  }

  it('hears through its durable what is for it, and nothing else', async () => {
    for (const subject of [countyNeed, elsewhere, nationalNeed, escalated]) await world.say(subject);
    const agency = await durableOf(national, 'national-agency');
    const county = await durableOf(await world.as('county-07'), 'county-07');
    expect(await take(agency, 2)).toEqual([nationalNeed, escalated]);
    expect(await take(county, 2)).toEqual([countyNeed, escalated]);
    for (const consumer of [agency, county])
      expect(await consumer.info()).toMatchObject({ num_pending: 0, num_ack_pending: 0 });
  });

  it('gets again what it did not acknowledge, and what it gave back', async () => {
    await world.say(nationalNeed);
    const messages = await (await durableOf(national, 'national-agency')).consume();
    open.push(messages);
    const deliveries: number[] = [];
    for await (const message of messages) {
      deliveries.push(message.info.deliveryCount);
      if (deliveries.length === 2) message.nak(10);
      if (deliveries.length < 3) continue;
      expect(await message.ackAck()).toBe(true);
      break;
    }
    expect(deliveries).toEqual([1, 2, 3]);
  });

  it('goes on hearing when its requests have expired and when the broker was restarted', async () => {
    const messages = await (
      await durableOf(national, 'national-agency')
    ).consume({ expires: 1_000, max_messages: 2 });
    open.push(messages);
    const heard = messages[Symbol.asyncIterator]();
    const hears = async (text: string): Promise<void> => {
      await world.say(nationalNeed, text);
      const { value } = (await heard.next()) as { value: { string(): string; ack(): void } };
      value.ack();
      expect(value.string()).toBe(text);
    };
    for (const text of ['first', 'second', 'third', 'fourth', 'fifth']) await hears(text);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await hears('after some requests expired');
    await world.restart();
    await hears('after a restart');
  });

  it('may not touch the durable of another', async () => {
    for (const api of [SUBSCRIBER_API, '$JS.API']) {
      expect(await asked(national, `${api}.CONSUMER.MSG.NEXT.NEEDS.county-07`)).toBe('refused');
      expect(await asked(national, `${api}.CONSUMER.INFO.NEEDS.county-07`)).toBe('refused');
    }
    expect(await asked(national, '$JS.ACK.NEEDS.county-07.1.1.1.1.0', '+ACK')).toBe('refused');
  });

  it('may not make, change or remove a consumer, its own neither', async () => {
    for (const api of [SUBSCRIBER_API, '$JS.API']) {
      for (const action of [
        'CREATE.NEEDS',
        'CREATE.NEEDS.mine',
        'CREATE.NEEDS.national-agency',
        'DURABLE.CREATE.NEEDS.mine',
        'DELETE.NEEDS.national-agency',
        'LIST.NEEDS',
        'NAMES.NEEDS',
      ])
        expect(await asked(national, `${api}.CONSUMER.${action}`)).toBe('refused');
    }
  });

  it('may not read the stream, nor learn of it', async () => {
    for (const api of [SUBSCRIBER_API, '$JS.API']) {
      for (const subject of [
        'INFO',
        'STREAM.NAMES',
        'STREAM.INFO.NEEDS',
        'STREAM.MSG.GET.NEEDS',
        'DIRECT.GET.NEEDS',
      ])
        expect(await asked(national, `${api}.${subject}`)).toBe('refused');
    }
  });

  it.each([nationalNeed, 'lanken.heartbeat.needs', 'anything'])('may not publish %s', async (subject) => {
    expect(await asked(national, subject)).toBe('refused');
    expect(await world.held('NEEDS')).toEqual([]);
  });

  it.each([
    '>',
    'lanken.>',
    'lanken.heartbeat.*',
    '_INBOX.>',
    '_INBOX.county-07.>',
    '_INBOX.needs.>',
    '$JS.>',
    '_R_.>',
  ])('may not listen to %s', async (subject) => expect(await listening(national, subject)).toBe('refused'));

  it("cannot make the stream store anything by a forged reply, as one in the services' account can", async () => {
    for (const text of ['first', 'second']) await world.say(nationalNeed, text);
    const consumer = await durableOf(national, 'national-agency');
    const forged = { reply: 'lanken.v1.needs.national.00.0000.need.published' };
    const next = 'CONSUMER.MSG.NEXT.NEEDS.national-agency';
    national.publish(`${SUBSCRIBER_API}.${next}`, '1', forged);
    national.publish(`${SUBSCRIBER_API}.CONSUMER.INFO.NEEDS.national-agency`, '', forged);
    const message = await consumer.next();
    const delivery = `1.${message!.seq}.${message!.info.deliverySequence}.0.0`;
    national.publish(`$JS.ACK.NEEDS.national-agency.${delivery}`, '+NXT', forged);
    expect(await consumer.info()).toMatchObject({ stream_name: 'NEEDS' });
    expect(await world.held('NEEDS')).toEqual([nationalNeed, nationalNeed]);

    await world.say(nationalNeed, 'third');
    (await world.as('operator')).publish(`$JS.API.${next}`, '1', forged);
    await eventually(async () => expect(await world.held('NEEDS')).toHaveLength(4));
  });
});
