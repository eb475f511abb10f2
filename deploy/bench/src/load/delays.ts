import { setTimeout as pause } from 'node:timers/promises';
import type { Measured } from '../frame/side.js';
import { percentile } from '../frame/statistics.js';

const skipped = 50; // the first ones find cold code
const patience = 30_000; // ms

/** From the answer that a need is published to the moment in which a subscriber's handler has it. */
export class Delays {
  private readonly answered = new Map<string, number>();
  private readonly heard = new Map<string, number>();

  /** The command is answered, or committed where nobody answers. */
  answer(need: string, at = performance.now()): void {
    this.answered.set(need, at);
  }

  /** The handler is called; a second time does not count. */
  hear(need: string): void {
    if (!this.heard.has(need)) this.heard.set(need, performance.now());
  }

  /** Waits until every answered need is heard, and forgets them; p50 and p99 in ms. */
  async settle(count: number): Promise<Measured> {
    for (let waited = 0; this.heard.size < count; waited += 20) {
      if (waited > patience) throw new Error(`only ${this.heard.size} of ${count} needs were heard`);
      await pause(20);
    }
    const delays = [...this.answered].map(([need, at]) => {
      const heard = this.heard.get(need);
      if (heard === undefined) throw new Error(`the need ${need} was not heard`);
      return heard - at;
    });
    if (delays.length !== count) throw new Error(`${delays.length} needs were answered instead of ${count}`);
    this.answered.clear();
    this.heard.clear();
    const warm = delays.slice(skipped);
    return { p50: percentile(warm, 0.5), p99: percentile(warm, 0.99) };
  }
}
