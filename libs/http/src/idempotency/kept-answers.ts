import type { DataSource } from 'typeorm';
import type { KeptAnswer } from './kept-answer.js';
import type { KeyedCommand } from './keyed-command.js';

const expired = "since <= now() - interval '24 hours'";

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

  /** Makes room for a command whose key was used more than 24 hours ago. */
  async forget({ who, method, path, key }: KeyedCommand): Promise<void> {
    await this.dataSource.query(
      `delete from idempotency_key where (who, method, path, key) = ($1, $2, $3, $4) and ${expired}`,
      [who, method, path, key],
    );
  }

  /** Forgets what is older than 24 hours. */
  async sweep(): Promise<void> {
    await this.dataSource.query(`delete from idempotency_key where ${expired}`);
  }
}
