import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration that only goes forward: a mistake is mended by the next one. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract up(queryRunner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.constructor.name} cannot be undone: write the next migration`));
  }
}
