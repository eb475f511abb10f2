import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  containerWords,
  createContainer,
  removeContainer,
  unlessAnswered,
  type ContainerPlan,
} from './container-plan.js';
import { claimDataFolder, ownerOf, releaseDataFolder } from './data-folder.js';
import { whenWeAreGone } from './guard.js';
import { volumeOf } from './kept-names.js';
import { onFreePort, portTaken } from './ports.js';

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
    const { dataDir, temporary } = this.plan;
    const container = this.inDocker();
    await unlessAnswered(container.stop({ t: 10 }), 304, 404);
    await unlessAnswered(container.remove({ v: true }), 404);
    this.callOff();
    await releaseDataFolder(dataDir);
    if (temporary) await rm(dataDir, { recursive: true, force: true });
  }

  async kill(): Promise<void> {
    await unlessAnswered(this.inDocker().kill(), 404, 409);
    await unlessAnswered(this.inDocker().wait(), 404);
  }

  async restart(options: { emptied?: boolean } = {}): Promise<void> {
    if (!options.emptied) {
      await this.inDocker().restart({ t: 10 });
      return this.ready();
    }
    this.callOff();
    await removeContainer(this.plan, this.name);
    if (!this.plan.temporary) await this.plan.docker.container.dockerode.getVolume(this.name).remove();
    if (await this.run()) {
      throw new Error(
        `The container cannot start again: somebody else has taken port ${this.port} meanwhile.`,
      );
    }
  }

  private async run(): Promise<typeof portTaken | undefined> {
    const { plan, name } = this;
    await removeContainer(plan, name); // an earlier run, or an earlier attempt, may have left it
    this.callOff = whenWeAreGone(['docker', 'rm', '--force', '--volumes', name]);
    try {
      await createContainer(plan, name, this.port);
      await this.ready();
      await claimDataFolder(plan.dataDir, name);
      return undefined;
    } catch (error) {
      const words = await containerWords(plan, name);
      await removeContainer(plan, name);
      this.callOff();
      const { message } = error as Error;
      if (/port is already allocated|address already in use/.test(message)) return portTaken;
      throw new Error(`The container of ${plan.image} did not start: ${message}\n${words}`, { cause: error });
    }
  }

  private async ready(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.plan.check(this.host, this.port);
      } catch (error) {
        const { State } = await this.inDocker().inspect();
        if (!State.Running) throw new Error('the server ended before it could be used', { cause: error });
        if (attempt === 600) throw error;
      }
      await sleep(50);
    }
  }

  private inDocker() {
    return this.plan.docker.container.getById(this.name);
  }
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
