import type { DataSource } from 'typeorm';
import type { KeptAnswer } from './kept-answer.js';
import type { KeyedCommand } from './keyed-command.js';

/** The answers that are kept for commands with an Idempotency-Key. */
export class KeptAnswers {
  constructor(private readonly dataSource: DataSource) {}

  /** The answer that a twin of the command got; refuses when the twin's body was another. */
  async of(command: KeyedCommand): Promise<KeptAnswer | undefined> {
    const { who, method, path, key } = command;
    const [kept] = await this.dataSource.query<KeptAnswer[]>(
      'select body, status, id, sequence from idempotency_key where (who, method, path, key) = ($1, $2, $3, $4)',
      [who, method, path, key],
    );
    return kept && command.mustBeSame(kept);
  }

  /** Forgets what is older than 24 hours. */
  async sweep(): Promise<void> {
    await this.dataSource.query("delete from idempotency_key where since <= now() - interval '24 hours'");
  }
}
