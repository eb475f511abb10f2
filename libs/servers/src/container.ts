import { mkdir, rm } from 'node:fs/promises';
import type { ContainerRuntimeClient } from 'testcontainers';
import { claimDataFolder, ownerOf, releaseDataFolder } from './data-folder.js';
import { whenWeAreGone } from './guard.js';
import { volumeOf } from './kept-names.js';
import { onFreePort, portTaken } from './ports.js';

/** What to run in a container, and where it keeps its data. */
export interface ContainerPlan {
  docker: ContainerRuntimeClient;
  image: string;
  /** Keeps the name of the volume with the data. */
  dataDir: string;
  /** No volume that outlives the container. */
  temporary: boolean;
  /** Port inside, and the wanted one outside. */
  port: { inside: number; outside?: number };
  /** Folder inside that has to survive the container. */
  keeps: string;
  command: string[];
  environment?: Record<string, string>;
  files?: { content: string; target: string }[];
  /** Resolves when the server can be used. */
  ready: (host: string, port: number) => Promise<void>;
}

/** A server in a container on a fixed port; it is removed when this process ends. */
export class ServerContainer {
  private callOff = () => {};

  private constructor(
    private readonly plan: ContainerPlan,
    private readonly name: string,
    readonly host: string,
    readonly port: number,
  ) {}

  static async start(plan: ContainerPlan): Promise<ServerContainer> {
    await mkdir(plan.dataDir, { recursive: true });
    const name = await volumeOf(plan.dataDir);
    const given = plan.docker.info.containerRuntime.host;
    const host = given === 'localhost' ? '127.0.0.1' : given; // never ::1, where nothing may listen
    await refuseWhenUsed(plan, name);
    return onFreePort(plan.port.outside, async (port) => {
      const container = new ServerContainer(plan, name, host, port);
      return (await container.run()) ?? container;
    });
  }

  async stop(): Promise<void> {
    const { docker, dataDir, temporary } = this.plan;
    const container = docker.container.getById(this.name);
    await docker.container.stop(container, { timeout: 10_000 });
    await container.remove({ v: true });
    this.callOff();
    await releaseDataFolder(dataDir);
    if (temporary) await rm(dataDir, { recursive: true, force: true });
  }

  async kill(): Promise<void> {
    const container = this.plan.docker.container.getById(this.name);
    await container.kill();
    await container.wait();
  }

  async restart(options: { emptied?: boolean } = {}): Promise<void> {
    if (!options.emptied) {
      await this.plan.docker.container.getById(this.name).restart({ t: 10 });
      return this.plan.ready(this.host, this.port);
    }
    this.callOff();
    await remove(this.plan, this.name);
    if (!this.plan.temporary) await this.plan.docker.container.dockerode.getVolume(this.name).remove();
    if (await this.run())
      throw new Error(`The container cannot start again: port ${this.port} has been taken meanwhile.`);
  }

  private async run(): Promise<typeof portTaken | undefined> {
    const { plan, name } = this;
    await remove(plan, name); // an earlier run, or an earlier attempt, may have left it
    this.callOff = whenWeAreGone(['docker', 'rm', '--force', '--volumes', name]);
    try {
      await createContainer(plan, name, this.port);
      await plan.ready(this.host, this.port);
      await claimDataFolder(plan.dataDir, name);
      return undefined;
    } catch (error) {
      const words = await lastWords(plan, name);
      await remove(plan, name);
      this.callOff();
      const { message } = error as Error;
      if (/port is already allocated|address already in use/.test(message)) return portTaken;
      throw new Error(`The container of ${plan.image} did not start: ${message}\n${words}`, { cause: error });
    }
  }
}

async function createContainer(plan: ContainerPlan, name: string, port: number): Promise<void> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = new GenericContainer(plan.image)
    .withName(name)
    .withCommand(plan.command)
    .withEnvironment(plan.environment ?? {})
    .withCopyContentToContainer(plan.files ?? [])
    .withExposedPorts({ container: plan.port.inside, host: port })
    .withWaitStrategy(Wait.forLogMessage(/ready/i)); // a wait for the port needs a shell inside, and nats has none
  if (!plan.temporary) container.withBindMounts([{ source: name, target: plan.keeps }]);
  await container.start();
}

async function refuseWhenUsed(plan: ContainerPlan, name: string): Promise<void> {
  const owner = await ownerOf(plan.dataDir);
  if (owner === undefined) return;
  const running = await plan.docker.container.dockerode.listContainers();
  if (!running.some((one) => one.Names.includes(`/${name}`))) return;
  throw new Error(
    `The container ${name} already runs with the data of ${plan.dataDir}, started by process ${owner}. ` +
      'Stop that one first, or use another data folder.',
  );
}

async function remove(plan: ContainerPlan, name: string): Promise<void> {
  const all = await plan.docker.container.dockerode.listContainers({ all: true });
  const left = all.find((one) => one.Names.includes(`/${name}`));
  if (left) await plan.docker.container.getById(left.Id).remove({ force: true, v: true });
}

async function lastWords(plan: ContainerPlan, name: string): Promise<string> {
  const logs = plan.docker.container.getById(name).logs({ stdout: true, stderr: true, tail: 12 });
  const text = await logs.then(String, () => ''); // there may be no container yet
  return text.replace(/[^\n\P{Cc}]/gu, '');
}
