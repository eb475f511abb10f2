import { setTimeout as sleep } from 'node:timers/promises';
import type { ContainerRuntimeClient, WaitStrategy } from 'testcontainers';

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
  /** Fails unless the server can be used now. */
  check: (host: string, port: number) => Promise<void>;
}

/** The waits of testcontainers need a shell inside, which nats has not, or remove what the server said when it failed. */
const startedIsEnough: WaitStrategy = {
  waitUntilReady: async () => {},
  withStartupTimeout: () => startedIsEnough,
  isStartupTimeoutSet: () => false,
  getStartupTimeout: () => 60_000,
};

/** Makes the container and starts it; the server in it may not be ready yet. */
export async function createContainer(plan: ContainerPlan, name: string, port: number): Promise<void> {
  const { GenericContainer } = await import('testcontainers');
  const container = new GenericContainer(plan.image)
    .withName(name)
    .withCommand(plan.command)
    .withEnvironment(plan.environment ?? {})
    .withCopyContentToContainer(plan.files ?? [])
    .withExposedPorts({ container: plan.port.inside, host: port })
    .withWaitStrategy(startedIsEnough);
  if (!plan.temporary) container.withBindMounts([{ source: name, target: plan.keeps }]);
  await container.start();
}

/** Removes the container, if there is one, at once; a volume with a name stays. */
export async function removeContainer(plan: ContainerPlan, name: string): Promise<void> {
  for (;;) {
    const all = await plan.docker.container.dockerode.listContainers({ all: true });
    const left = all.find((one) => one.Names.includes(`/${name}`));
    if (!left) return;
    const removal = plan.docker.container.getById(left.Id).remove({ force: true, v: true });
    await unlessAnswered(removal, 404, 409); // the guard of an earlier run may be removing it
    await sleep(50);
  }
}

/** Waits for what is asked of Docker, content with these status codes too: 404 nothing there, 409 already so or under way. */
export async function unlessAnswered(asked: Promise<unknown>, ...codes: number[]): Promise<void> {
  await asked.catch((error: { statusCode?: number }) => {
    if (!codes.includes(error.statusCode ?? 0)) throw error;
  });
}

/** The last lines that the server in the container wrote. */
export async function containerWords(plan: ContainerPlan, name: string): Promise<string> {
  const logs = plan.docker.container.getById(name).logs({ stdout: true, stderr: true, tail: 12 });
  const text = await logs.then(String, () => ''); // there may be no container yet
  return text.replace(/[^\n\P{Cc}]/gu, ''); // Docker marks each piece with bytes of its own
}
