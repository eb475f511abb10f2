import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { IndexWords } from './index-words.js';
import { ProposeThemes } from './propose-themes.js';

const poll = 300; // ms
const atMost = 10_000; // ms

/**
 * Does after the commit what publishing need not wait for. What is to be done are rows that the publication wrote, and
 * each goes in the transaction that does it: whoever is killed, another process or the next start goes on.
 */
@Injectable()
export class ThemeWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(ThemeWatch.name);
  private readonly stop = new AbortController();
  private running?: Promise<void>;

  constructor(
    private readonly words: IndexWords,
    private readonly radar: ProposeThemes,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    let wait = poll;
    while (!this.stop.signal.aborted) {
      let done = false;
      try {
        done = (await this.words.turn()) > 0;
        done = (await this.radar.turn()) || done;
        wait = poll;
      } catch (error) {
        this.log.error(`needs could not be compared, trying again: ${(error as Error).message}`);
        wait = Math.min(wait * 2, atMost);
      }
      if (!done) await pause(wait, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
