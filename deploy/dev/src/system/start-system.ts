import { join } from 'node:path';
import { freePort, type Log } from '@lanken/servers';
import { accounts } from './accounts.js';
import { serviceEnvironment, type Surroundings } from './environment.js';
import { writeJson } from './kept-json.js';
import { knownPorts, type WantedPort } from './ports.js';
import { Programs } from './programs.js';
import type { Running } from './running.js';
import { keptSecrets, type Secrets } from './secrets.js';
import { startDatabases, startEventServer, type Databases } from './servers.js';
import type { Broker } from './broker.js';
import { serviceNames, services } from './services.js';
import { startSignIn, type SignIn } from './start-sign-in.js';
import { StarterClaim } from './starter-claim.js';
import { projectFolder, StateFolder } from './state-folder.js';
import { subscribers } from './subscribers.js';
import { Teardown } from './teardown.js';

/** How a system is started. */
export interface SystemOptions {
  /** Keeps everything; `.lanken` of the project unless told. */
  folder?: StateFolder;
  ports?: WantedPort;
  log: Log;
  /** Gets each step of stopping as soon as there is something to stop. */
  teardown?: Teardown;
}

/** Länken, running on this machine: every service ready, nothing in it but reference data and what was there before. */
export interface System {
  folder: StateFolder;
  running: Running;
  programs: Programs;
  databases: Databases;
  broker: Broker;
  secrets: Secrets;
  /** Tells other programs of it, by `running.json`. */
  announce(): Promise<void>;
  /** Stops the services, then the servers. */
  stop(): Promise<void>;
}

/** Starts the servers, the sign-in and every service, and resolves when all of them are ready. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { folder = new StateFolder(join(projectFolder, '.lanken')), ports = knownPorts, log } = options;
  const { teardown = new Teardown() } = options;
  await folder.open();
  const claim = await StarterClaim.make(folder.starter, log);
  teardown.add(() => claim.release());
  await folder.forgetRunning(); // of one that could not do it itself
  try {
    const secrets = await keptSecrets(folder.secrets, serviceNames);
    const [databases, broker] = await allOf([
      startDatabases(folder, secrets, ports, log, teardown),
      startEventServer(folder, ports, log, teardown),
    ]);
    const programs = new Programs(folder, claim, () => pidsOf(databases, broker), log);
    teardown.add(() => programs.stop());
    const signIn = await startSignIn(folder, ports, programs);
    const addresses = await startServices(
      programs,
      ports,
      surroundingsOf(databases, broker, signIn, secrets),
    );
    await programs.untilReady();
    const running = runningOf(folder, addresses, broker, signIn);
    const announce = async (): Promise<void> => {
      teardown.add(() => folder.forgetRunning());
      await writeJson(folder.running, running);
    };
    return { folder, running, programs, databases, broker, secrets, announce, stop: () => teardown.run() };
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function startServices(
  programs: Programs,
  wanted: WantedPort,
  around: Surroundings,
): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {};
  for (const service of services) {
    const port = await freePort(wanted(service.port));
    const url = `http://127.0.0.1:${port}`;
    addresses[service.name] = url;
    programs.start({
      name: service.name,
      script: join(projectFolder, 'services', service.name, 'dist/main.js'),
      environment: serviceEnvironment(service, port, around),
      readyUrl: `${url}/readyz`,
    });
  }
  return addresses;
}

function pidsOf({ postgres }: Databases, { nats }: Broker): Record<string, number> {
  const pids = Object.entries({ PostgreSQL: postgres.pid, 'nats-server': nats.pid });
  return Object.fromEntries(pids.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

const surroundingsOf = (
  databases: Databases,
  broker: Broker,
  signIn: SignIn,
  secrets: Secrets,
): Surroundings => ({
  databases: databases.urls,
  nats: broker.nats.url,
  creds: broker.creds,
  issuer: signIn.issuer,
  jwksUrl: signIn.access.jwksUrl,
  secrets,
});

const runningOf = (
  folder: StateFolder,
  addresses: Record<string, string>,
  broker: Broker,
  signIn: SignIn,
): Running => ({
  services: addresses,
  nats: broker.nats.url,
  issuer: signIn.issuer,
  accounts,
  signIn: signIn.access,
  creds: broker.creds ?? null,
  subscribers: [...subscribers],
  logs: folder.logs,
});

/** As `Promise.all`, but a failure waits for the others, so that everything that has been started can be stopped. */
async function allOf<T extends readonly unknown[]>(work: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const outcomes = await Promise.allSettled(work as readonly Promise<unknown>[]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as unknown as T;
}
