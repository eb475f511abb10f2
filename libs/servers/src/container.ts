import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContainerRuntimeClient, StartedTestContainer } from 'testcontainers';
import { whenWeAreGone } from './guard.js';
import { freePort } from './ports.js';

/** What to run in a container; its data lies in a volume of the container unless it is temporary. */
export interface ContainerPlan {
  docker: ContainerRuntimeClient;
  image: string;
  dataDir: string;
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

/** A server in a container on a fixed port. */
export class ServerContainer {
  private constructor(
    private readonly plan: ContainerPlan,
    readonly host: string,
    readonly port: number,
    private started: StartedTestContainer,
    private callOff: () => void,
  ) {}

  static async start(plan: ContainerPlan): Promise<ServerContainer> {
    const given = plan.docker.info.containerRuntime.host;
    const host = given === 'localhost' ? '127.0.0.1' : given; // never ::1, where nothing may listen
    await removeLeftover(plan);
    for (let attempt = 1; ; attempt++) {
      const port = await freePort(attempt === 1 ? plan.port.outside : undefined);
      try {
        const started = await run(plan, port);
        await plan.ready(host, port);
        return new ServerContainer(plan, host, port, started, guard(started));
      } catch (error) {
        const taken = /port is already allocated|address already in use/.test((error as Error).message);
        if (!taken || attempt === 5) throw error;
      }
    }
  }

  async stop(): Promise<void> {
    this.callOff();
    await this.started.stop({ timeout: 10_000, removeVolumes: this.plan.temporary });
    if (this.plan.temporary) await rm(this.plan.dataDir, { recursive: true, force: true });
  }

  async kill(): Promise<void> {
    const container = this.plan.docker.container.getById(this.started.getId());
    await container.kill();
    await container.wait();
  }

  async restart(options: { emptied?: boolean } = {}): Promise<void> {
    if (options.emptied) {
      this.callOff();
      await this.remove();
      await forgetVolume(this.plan);
      this.started = await run(this.plan, this.port);
      this.callOff = guard(this.started);
    } else {
      await this.plan.docker.container.getById(this.started.getId()).restart({ t: 10 });
    }
    await this.plan.ready(this.host, this.port);
  }

  private async remove(): Promise<void> {
    await this.plan.docker.container.getById(this.started.getId()).remove({ force: true, v: true });
  }
}

async function run(plan: ContainerPlan, port: number): Promise<StartedTestContainer> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = new GenericContainer(plan.image)
    .withCommand(plan.command)
    .withEnvironment(plan.environment ?? {})
    .withCopyContentToContainer(plan.files ?? [])
    .withExposedPorts({ container: plan.port.inside, host: port })
    .withWaitStrategy(Wait.forLogMessage(/ready/i))
    .withAutoRemove(true);
  if (!plan.temporary) {
    const name = await volumeOf(plan.dataDir);
    container.withName(name).withBindMounts([{ source: name, target: plan.keeps }]);
  }
  return container.start();
}

function guard(started: StartedTestContainer): () => void {
  return whenWeAreGone(['docker', 'rm', '--force', '--volumes', started.getId()]);
}

/** The volume's name is kept in the data folder: without the folder, the data is new. */
async function volumeOf(dataDir: string): Promise<string> {
  const file = join(dataDir, 'volume');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return known;
  const name = `lanken-${randomBytes(6).toString('hex')}`;
  await writeFile(file, name);
  return name;
}

async function forgetVolume(plan: ContainerPlan): Promise<void> {
  if (plan.temporary) return;
  await plan.docker.container.dockerode.getVolume(await volumeOf(plan.dataDir)).remove();
}

/** A container that an earlier run left behind holds the volume. */
async function removeLeftover(plan: ContainerPlan): Promise<void> {
  if (plan.temporary) return;
  const name = `/${await volumeOf(plan.dataDir)}`;
  const all = await plan.docker.container.dockerode.listContainers({ all: true });
  const left = all.find((one) => one.Names.includes(name));
  if (left) await plan.docker.container.getById(left.Id).remove({ force: true });
}
