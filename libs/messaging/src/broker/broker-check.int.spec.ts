import { eventually, startBroker } from '@lanken/testing';
import type { RunningNats } from '@lanken/servers';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import { Broker } from './broker.js';
import { BrokerCheck } from './broker-check.js';
import { brokerFaults, versionFaults } from './broker-faults.js';

const own = ['lanken.*.needs.>', '$JS.API.STREAM.INFO.NEEDS', '$JS.API.STREAM.CREATE.NEEDS'];
const accounts = `authorization { users: [
  { user: operator, password: operator },
  { user: needs, password: needs, permissions: { publish: ${JSON.stringify(own)}, subscribe: "_INBOX.>" } }
] }`;

describe('the broker, looked at when a service starts,', () => {
  const environment = process.env['NODE_ENV'];
  const running: RunningNats[] = [];
  const connections: NatsConnection[] = [];
  const start = async (config?: string): Promise<RunningNats> => {
    running.push(await startBroker({ config }));
    return running.at(-1)!;
  };
  const as = async (user: string, { url }: RunningNats): Promise<NatsConnection> => {
    connections.push(await connect({ servers: url, user, pass: user }));
    return connections.at(-1)!;
  };

  afterEach(async () => {
    process.env['NODE_ENV'] = environment;
    for (const connection of connections.splice(0)) await connection.close();
    for (const broker of running.splice(0)) await broker.stop();
  });

  /** Starts as a service does, sees to what then happens, and ends. */
  const startOn = async ({ url }: RunningNats, mode: string, see = async () => {}): Promise<void> => {
    process.env['NODE_ENV'] = mode;
    const options = { service: 'needs', nats: { servers: url } };
    const broker = new Broker(options);
    const check = new BrokerCheck(options, broker);
    try {
      await check.onApplicationBootstrap();
      await see();
    } finally {
      check.beforeApplicationShutdown();
      await broker.onApplicationShutdown();
    }
  };

  it('ends the start in production when it keeps nobody from anything', async () => {
    await expect(startOn(await start(), 'production')).rejects.toThrow(
      /NATS is not fit for production: .*it lets this service hear and say whatever it likes/,
    );
  });

  it('is only warned of in development', async () => {
    const warnings: unknown[] = [];
    Logger.overrideLogger({ log() {}, error() {}, warn: (message) => void warnings.push(message) });
    const unfit: unknown = expect.stringContaining('NATS is not fit for production');
    await startOn(await start(), 'development', () =>
      eventually(() => expect(warnings).toContainEqual(unfit)),
    );
    Logger.overrideLogger(true);
  });

  const faultsFor = async (connection: NatsConnection, replicas?: number): Promise<string[]> => {
    const faults = await brokerFaults(connection, { service: 'needs', nats: { servers: '', replicas } });
    // Tests may run on an old server.
    return faults.filter((fault) => !fault.startsWith('its version'));
  };

  it('fits when it has permissions and the stream is as it was asked for', async () => {
    expect(await faultsFor(await as('needs', await start(accounts)))).toEqual([]);
  });

  it('does not fit when a service comes with the credentials of an operator', async () => {
    expect(await faultsFor(await as('operator', await start(accounts)))).toEqual([
      expect.stringContaining('whatever it likes'),
    ]);
  });

  it('does not fit when its stream may forget, or keeps fewer copies than are asked for', async () => {
    const broker = await start(accounts);
    const { streams } = await jetstreamManager(await as('operator', broker));
    await streams.add({ name: 'NEEDS', subjects: ['lanken.*.needs.>'], max_age: 60_000_000_000 });
    const faults = await faultsFor(await as('needs', broker), 3);
    expect(faults).toContainEqual(expect.stringContaining('has max_age 60000000000 where 0 is asked for'));
    expect(faults).toContainEqual(expect.stringContaining('has discard "old" where "new" is asked for'));
    expect(faults).toContainEqual(expect.stringContaining('has num_replicas 1 where 3 is asked for'));
  });

  it.each(['2.9.10', '1.4.0', 'unknown'])('does not fit in version %s', (version) => {
    expect(versionFaults(version)).toEqual([expect.stringContaining(`its version is ${version}`)]);
  });

  it.each(['2.10.0', '2.15.1', '3.0.0-beta.1'])('fits in version %s', (version) => {
    expect(versionFaults(version)).toEqual([]);
  });
});
