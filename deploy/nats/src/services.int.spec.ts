import { jetstream, jetstreamManager, AckPolicy, DeliverPolicy } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { eventually } from '@lanken/testing';
import { brokers } from './testing/brokers.js';
import { asked, listening, nationalNeed, World } from './testing/world.js';

const directoryFact = 'lanken.v1.directory.local.07.0780.post.created';

describe.each(brokers)('A service on %s', (_, start) => {
  let world: World;
  let directory: NatsConnection;

  beforeAll(async () => {
    world = await World.open(start);
  });

  beforeEach(async () => {
    await world.renew();
    directory = await world.as('directory');
  });

  afterAll(() => world.close());

  it('may publish its own events and its own heartbeat', async () => {
    expect(await asked(directory, directoryFact)).toBe('answered');
    const needs = await world.as('needs');
    const heartbeats = needs.subscribe('lanken.heartbeat.*', { max: 1 });
    await needs.flush();
    directory.publish('lanken.heartbeat.directory', '{}');
    for await (const { subject } of heartbeats) expect(subject).toBe('lanken.heartbeat.directory');
  });

  it('may not publish as another', async () => {
    expect(await asked(directory, nationalNeed)).toBe('refused');
    expect(await asked(directory, 'lanken.heartbeat.needs')).toBe('refused');
    expect(await world.held('NEEDS')).toEqual([]);
  });

  it('may not answer where it may not publish', async () => {
    const requests = directory.subscribe('lanken.heartbeat.directory', { max: 1 });
    directory.publish('lanken.heartbeat.directory', '', { reply: nationalNeed });
    for await (const { reply } of requests) expect(await asked(directory, reply!)).toBe('refused');
    expect(await world.held('NEEDS')).toEqual([]);
  });

  it.each(['DIRECTORY', 'NEEDS'])('may not empty, change or remove the stream %s', async (stream) => {
    const config = { name: stream, subjects: ['lanken.>'], max_msgs: 1 };
    expect(await asked(directory, `$JS.API.STREAM.DELETE.${stream}`)).toBe('refused');
    expect(await asked(directory, `$JS.API.STREAM.PURGE.${stream}`)).toBe('refused');
    expect(await asked(directory, `$JS.API.STREAM.UPDATE.${stream}`, config)).toBe('refused');
    expect(await asked(directory, `$JS.API.STREAM.MSG.DELETE.${stream}`, { seq: 1 })).toBe('refused');
    expect(await asked(directory, `$JS.API.STREAM.RESTORE.${stream}`, { config })).toBe('refused');
  });

  it('may not make a stream of another name', async () => {
    expect(await asked(directory, '$JS.API.STREAM.CREATE.OTHER', { name: 'OTHER', subjects: ['x'] })).toBe(
      'refused',
    );
  });

  it('reads the stream of another from where it wants', async () => {
    for (const text of ['first', 'second', 'third']) await world.say(nationalNeed, text);
    const consumer = await jetstream(directory).consumers.get('NEEDS', {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: 2,
    });
    const heard: string[] = [];
    for await (const message of await consumer.fetch({ max_messages: 2 })) heard.push(message.string());
    expect(heard).toEqual(['second', 'third']);
    expect(await consumer.delete()).toBe(true);
  });

  it.each(['>', 'lanken.>', 'lanken.*.directory.>', '_INBOX.>', '_INBOX.needs.>', '$JS.>', '$SYS.>'])(
    'may not listen to %s',
    async (subject) => expect(await listening(directory, subject)).toBe('refused'),
  );

  it("may not touch the durable of another service's subscriber", async () => {
    const config = { durable_name: 'county-07', ack_policy: 'explicit', filter_subject: 'lanken.*.needs.>' };
    const body = { stream_name: 'NEEDS', config };
    for (const subject of [
      'CONSUMER.MSG.NEXT.NEEDS.county-07',
      'CONSUMER.INFO.NEEDS.county-07',
      'CONSUMER.DELETE.NEEDS.county-07',
      'CONSUMER.CREATE.NEEDS.county-07',
      'CONSUMER.CREATE.NEEDS.county-07.lanken.*.needs.>',
      'CONSUMER.DURABLE.CREATE.NEEDS.county-07',
      'CONSUMER.CREATE.NEEDS',
    ])
      expect(await asked(directory, `$JS.API.${subject}`, body)).toBe('refused');
    expect(await asked(directory, '$JS.ACK.NEEDS.county-07.1.1.1.1.0', '+ACK')).toBe('refused');
  });

  it("looks after the durables on its own stream, but may not take a subscriber's messages", async () => {
    const needs = await world.as('needs');
    const { consumers } = await jetstreamManager(needs);
    expect((await consumers.info('NEEDS', 'county-07')).config.filter_subject).toBe('lanken.*.needs.*.07.>');
    expect(await asked(needs, '$JS.API.CONSUMER.MSG.NEXT.NEEDS.county-07')).toBe('refused');
    expect(await consumers.delete('NEEDS', 'county-07')).toBe(true);
  });

  describe('that asks for its messages under a forged reply subject', () => {
    const forge = async (reply: string): Promise<void> => {
      await world.say(directoryFact);
      const { consumers } = await jetstreamManager(directory);
      await consumers.add('DIRECTORY', { name: 'forger', ack_policy: AckPolicy.None });
      directory.publish('$JS.API.CONSUMER.MSG.NEXT.DIRECTORY.forger', '1', { reply });
    };

    // The broker checks no reply subject within an account. So who reads a stream must look at subject and source.
    it('puts them into the stream of another, but under the subject that they were published with', async () => {
      await forge(nationalNeed);
      await eventually(async () => expect(await world.held('NEEDS')).toEqual([directoryFact]));
    });

    it('is heard as the heartbeat of another, but under the subject that they were published with', async () => {
      const needs = await world.as('needs');
      const heartbeats = needs.subscribe('lanken.heartbeat.directory', { max: 1 });
      await needs.flush();
      await forge('lanken.heartbeat.directory');
      for await (const { subject } of heartbeats) expect(subject).toBe(directoryFact);
    });

    it('may not ask for a single message, which would come under the forged subject', async () => {
      expect(await asked(directory, '$JS.API.DIRECT.GET.DIRECTORY', { seq: 1 })).toBe('refused');
      expect(await asked(directory, '$JS.API.DIRECT.GET.NEEDS.x', '')).toBe('refused');
    });
  });

  it('cannot push messages into the stream of another', async () => {
    await world.say(directoryFact);
    const { consumers } = await jetstreamManager(directory);
    const config = { ack_policy: AckPolicy.None, deliver_subject: nationalNeed };
    await consumers.add('DIRECTORY', { ...config, name: 'pusher' });
    await expect(consumers.add('NEEDS', { ...config, name: 'circle' })).rejects.toThrow('forms a cycle');
    expect(await asked(directory, directoryFact)).toBe('answered');
    expect(await world.held('NEEDS')).toEqual([]);
  });
});
