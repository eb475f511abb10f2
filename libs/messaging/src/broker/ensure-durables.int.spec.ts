import type { RunningNats } from '@lanken/servers';
import { startBroker } from '@lanken/testing';
import { jetstream, jetstreamManager, type Consumer } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { ensureDurables } from './ensure-durables.js';
import { ensureStream } from './ensure-stream.js';

describe('the durable of a subscriber outside', () => {
  let broker: RunningNats;
  let owner: NatsConnection;
  let durable: Consumer;

  beforeAll(async () => {
    broker = await startBroker();
    owner = await connect({ servers: broker.url });
    await ensureStream(owner, 'needs');
    await ensureDurables(owner, 'needs', [{ name: 'national-agency', level: 'national' }]);
    durable = await jetstream(owner).consumers.get('NEEDS', 'national-agency');
  });
  afterAll(async () => {
    await owner?.close();
    await broker?.stop();
  });

  const publish = async (level: string, text: string): Promise<void> =>
    void (await jetstream(owner).publish(`lanken.v1.needs.${level}.07.0780.need.published`, text));
  const next = async (acknowledge: boolean): Promise<string[]> => {
    const texts: string[] = [];
    for await (const message of await durable.fetch({ max_messages: 10, expires: 1_000 })) {
      texts.push(message.string());
      if (acknowledge) message.ack();
    }
    return texts;
  };

  it('gives the next event only after the one before is acknowledged, so that none overtakes it', async () => {
    for (const text of ['one', 'two', 'three']) await publish('national', text);
    await publish('county', 'not for it');
    const [first, ...others] = await next(false);
    expect([first, others]).toEqual(['one', []]);
    expect(await next(true)).toEqual([]);
  });

  it('that somebody made otherwise is mended', async () => {
    const { consumers } = await jetstreamManager(owner);
    await consumers.update('NEEDS', 'national-agency', { max_ack_pending: 1_000 });
    await ensureDurables(owner, 'needs', [{ name: 'national-agency', level: 'national' }]);
    expect((await durable.info()).config).toMatchObject({ max_ack_pending: 1 });
  });
});
