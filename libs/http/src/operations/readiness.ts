import type { MessagingState } from '@lanken/messaging';
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

  constructor(
    private readonly dataSource: DataSource,
    private readonly messaging: MessagingState,
    private readonly copy: RightsCopy,
  ) {}

  async now(): Promise<Readiness> {
    const missing: string[] = [];
    if (this.draining) missing.push('it is shutting down');
    const state = await this.messaging.now().catch((error: Error) => error);
    if (state instanceof Error) missing.push(`the database does not answer: ${state.message}`);
    else if (await this.dataSource.showMigrations()) missing.push('migrations are not done');
    if (!(state instanceof Error) && !state.broker) missing.push('NATS is not connected');
    if (!(state instanceof Error) && state.halted) missing.push(`events are not published: ${state.halted}`);
    if (!this.copy.fresh) missing.push('the copy of who holds what is not fresh: the directory was not heard for 30 seconds');
    return { ready: !missing.length, missing };
  }
}
