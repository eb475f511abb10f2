import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { isByClock, type Task } from './by-clock.js';
import { Claims } from './claims.js';

const every = 1_000; // milliseconds

interface Chore {
  name: string;
  task: Task;
  claims: Claims;
}

/** Does what the clock does; of several processes each does some of it, and every row is done once. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Sweeper.name);
  private readonly stop = new AbortController();
  private running?: Promise<void>;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const tasks = this.tasks();
    while (!this.stop.signal.aborted) {
      try {
        for (const task of tasks) await this.finish(task);
      } catch (error) {
        this.log.warn(`the clock starts over in ${every} ms: ${(error as Error).message}`);
      }
      await pause(every, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }

  /** Does it for row after row, also when one fails; throws when none can be claimed, as without the database. */
  private async finish({ name, task, claims }: Chore): Promise<void> {
    for (let more = true; more && !this.stop.signal.aborted;) {
      try {
        more = await task(claims);
      } catch (err) {
        const id = claims.leaveOut();
        if (!id) throw err;
        this.log.error({
          msg: 'the clock could not do this; it tries again in a minute',
          task: name,
          id,
          err,
        });
      }
    }
  }

  private tasks(): Chore[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      if (!instance || typeof instance !== 'object') return [];
      const methods = instance as Record<string, Task>;
      return this.scanner
        .getAllMethodNames(Object.getPrototypeOf(instance) as object)
        .filter((name) => isByClock(methods[name]!))
        .map((name) => ({ name, task: methods[name]!.bind(instance), claims: new Claims() }));
    });
  }
}
