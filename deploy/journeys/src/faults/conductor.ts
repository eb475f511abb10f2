import { setTimeout as sleep } from 'node:timers/promises';
import type { Way } from '../installation/cable.js';
import type { Installation } from '../installation/installation.js';
import type { Client } from '../load/client.js';
import type { Load } from '../load/load.js';
import type { Random } from '../load/random.js';
import type { Fault } from './fault.js';
import { Sight, type Filled } from './sight.js';

/** A fault as it happened. */
export interface Struck {
  /** Milliseconds since the beginning. */
  at: number;
  name: string;
  kills: number;
  /** Requests that were sent and not answered just then. */
  underWay: number;
  outbox: Filled;
  /** What the relays' connections let through just then. */
  held: Way | 'nothing';
}

const leastUnderWay = 10;
const patience = 90_000; // milliseconds in which a system that was struck must take commands again
const longestHold = 2_000; // milliseconds
const ways: readonly Way[] = ['to the broker', 'from the broker'];

/** Strikes, each time in the middle of requests and with events in the outbox, and mends. */
export class Conductor {
  readonly struck: Struck[] = [];
  private readonly sight: Sight;
  private readonly began = performance.now();
  private readonly mending = new Set<Promise<void>>();

  constructor(
    private readonly installation: Installation,
    private readonly load: Load,
    private readonly client: Client,
    private readonly random: Random,
    private readonly say: (struck: Struck) => void,
  ) {
    this.sight = new Sight(installation);
  }

  /** Strikes in the midst of needs, of which `share` are granted, or more if it takes longer. */
  async strike(fault: Fault, share: number): Promise<void> {
    const { granted } = this.load;
    const way = this.random.pick(ways);
    const flows = fault.inFlow ?? this.random.chance(0.3);
    const least = this.random.whole(5, 20);
    if (fault.amidEffects) await this.installation.programs['county-copy'].ready();
    let outbox: Filled | undefined;
    while (!outbox) {
      await this.flowing(fault);
      this.hold(way); // not before commands are taken: who holds what may come this way
      outbox = await this.filled(fault, least, { within: longestHold });
      if (flows || !outbox) this.release();
    }
    if (flows) {
      await sleep(this.random.whole(5, 60));
      outbox = (await this.filled(fault, 1, { amidEffects: fault.amidEffects }))!;
    }
    const at = Math.round(performance.now() - this.began);
    const { underWay } = this.client;
    await fault.strike();
    const struck: Struck = {
      at,
      name: fault.name,
      kills: fault.kills,
      underWay,
      outbox,
      held: flows ? 'nothing' : way,
    };
    this.struck.push(struck);
    this.say(struck);
    this.load.grant(share - (this.load.granted - granted));
    await sleep(this.random.whole(0, 300));
    if (fault.mend) this.mend(fault.mend, this.random.whole(0, 500));
    this.release();
    await sleep(this.random.whole(0, 600));
    await this.mended();
  }

  /** Resolves when everything that was struck is started again. */
  async mended(): Promise<void> {
    this.release();
    await Promise.all(this.mending);
  }

  end(): Promise<void> {
    return this.sight.close();
  }

  private mend(mend: () => Promise<void>, after: number): void {
    const mending = sleep(after)
      .then(mend)
      .finally(() => this.mending.delete(mending));
    this.mending.add(mending);
    mending.catch(() => undefined); // whoever waits for it gets the error
  }

  /** Resolves when commands are taken. */
  private async flowing(fault: Fault): Promise<void> {
    const { answered } = this.client;
    await this.until(fault, async () => this.client.answered > answered + 2 || undefined);
  }

  /** Resolves in the moment when enough requests are under way and enough events are in the outbox. */
  private filled(
    fault: Fault,
    least: number,
    { within, amidEffects }: { within?: number; amidEffects?: boolean },
  ): Promise<Filled | undefined> {
    const look = async (): Promise<Filled | undefined> => {
      const outbox = await this.sight.outboxes();
      const enough = outbox && outbox.needs >= least && (!fault.also || outbox[fault.also] >= 1);
      if (!enough || (amidEffects && !(await this.sight.countyIsAtWork()))) return undefined;
      return this.client.underWay >= leastUnderWay ? outbox : undefined;
    };
    return this.until(fault, look, within);
  }

  /** Looks again and again, with more needs when few are left; gives up after `within` milliseconds if told. */
  private async until<T>(
    { name }: Fault,
    look: () => Promise<T | undefined>,
    within = Infinity,
  ): Promise<T | undefined> {
    const began = performance.now();
    for (;;) {
      const seen = await look();
      if (seen !== undefined) return seen;
      this.load.keepBusy();
      const waited = performance.now() - began;
      if (waited > within) return undefined;
      if (waited > patience) throw new Error(await this.whyNot(name));
      await sleep(2);
    }
  }

  private async whyNot(name: string): Promise<string> {
    const outbox = JSON.stringify((await this.sight.outboxes()) ?? 'the database does not answer');
    const outcomes = JSON.stringify(Object.fromEntries(this.client.outcomes));
    return (
      `Waited ${patience / 1_000} s to "${name}" in the midst of requests: ${this.client.underWay} are under way, ` +
      `in the outboxes: ${outbox}; requests have come to ${outcomes}`
    );
  }

  private hold(way: Way): void {
    for (const producer of ['needs', 'directory'] as const) this.installation.cables[producer].hold(way);
  }

  private release(): void {
    for (const producer of ['needs', 'directory'] as const) this.installation.cables[producer].release();
  }
}
