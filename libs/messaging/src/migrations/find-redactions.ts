import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Finds the few redactions in a log that grows for ever. */
export class FindRedactions1764000080200 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create index outbox_log_redactions on outbox_log (aggregate) where type like '%.redacted.v%'`,
    );
  }
}
