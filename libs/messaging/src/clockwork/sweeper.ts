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
    while (tasks.length && !this.stop.signal.aborted) {
      try {
        if (await this.sweep(tasks)) continue;
      } catch (error) {
        this.log.warn(`the clock starts over in ${every} ms: ${(error as Error).message}`);
      }
      await pause(every, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }

  /**
   * Does all of them a row at a time, in turn, so that one with much to do holds up no other; after a while all of them
   * are looked at again. Whether there may be more.
   */
  private async sweep(chores: Chore[]): Promise<boolean> {
    const until = performance.now() + every;
    let left = chores;
    while (left.length && !this.stop.signal.aborted && performance.now() < until) {
      const more: Chore[] = [];
      for (const chore of left) if (await this.doNext(chore)) more.push(chore);
      left = more;
    }
    return left.length > 0;
  }

  /** Whether there may be another row; also when one fails. Throws when none can be claimed, as without the database. */
  private async doNext({ name, task, claims }: Chore): Promise<boolean> {
    try {
      return await task(claims);
    } catch (err) {
      const id = claims.leaveOut();
      if (!id) throw err;
      this.log.error({ msg: 'the clock could not do this; it tries again in a minute', task: name, id, err });
      return true;
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
