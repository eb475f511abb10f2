import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** An organisation lists what it has promised, by day. */
export class IndexCommitments1764000020500 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'create index commitment_of_organisation on commitment (organisation, until, id)',
    );
  }
}
