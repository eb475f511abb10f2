import type { EventPathState, MessagingState } from '@lanken/messaging';
import type { DataSource } from 'typeorm';
import type { RightsCopy } from '../sign-in/rights-copy.js';

/** Whether a service can do its work now, and what it lacks. */
export interface Readiness {
  ready: boolean;
  /** What is missing, in words. */
  missing: string[];
}

/** Looks at what a service needs; a service that drains is not ready. */
export class Ready {
  draining = false;
  private migrated = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly messaging: MessagingState,
    private readonly copy: RightsCopy,
  ) {}

  async now(): Promise<Readiness> {
    const missing = this.draining ? ['it is shutting down'] : [];
    try {
      missing.push(...lacksOf(await this.messaging.now()));
      this.migrated ||= !(await this.dataSource.showMigrations());
      if (!this.migrated) missing.push('migrations are not done');
    } catch (error) {
      missing.push(`the database does not answer: ${(error as Error).message}`);
    }
    if (!this.copy.fresh)
      missing.push('the copy of who holds what is not fresh: the directory was not heard for 30 seconds');
    return { ready: !missing.length, missing };
  }
}

function* lacksOf({ broker, halted }: EventPathState): Iterable<string> {
  if (!broker) yield 'NATS is not connected';
  if (halted) yield `events are not published: ${halted}`;
}
