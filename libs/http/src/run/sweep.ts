import { Logger } from '@nestjs/common';
import type { KeptAnswers } from '../idempotency/kept-answers.js';

const hour = 3_600_000;

/** Lets kept answers be forgotten every hour; gives what ends it. */
export function sweepHourly(kept: KeptAnswers): () => void {
  const log = new Logger(sweepHourly.name);
  const sweep = (): Promise<void> =>
    kept.sweep().catch((error: Error) => log.warn(`old answers were not swept: ${error.message}`));
  const timer = setInterval(() => void sweep(), hour).unref();
  return () => clearInterval(timer);
}
