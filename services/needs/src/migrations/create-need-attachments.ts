import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Files of needs: what is said of each, and contents by their digest, each kept once. */
export class CreateNeedAttachments1764000050100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table content (sha256 text primary key);
      create table content_chunk (
        sha256 text not null references content on delete cascade,
        number int not null,
        bytes bytea not null,
        primary key (sha256, number)
      );
      -- Documents and images are compressed already.
      alter table content_chunk alter column bytes set storage external;

      create table need_attachment (
        id uuid primary key,
        need uuid not null references need on delete cascade,
        organisation uuid not null,
        name text,
        sha256 text references content,
        media_type text not null,
        size int not null,
        by jsonb not null,
        at timestamptz not null,
        unique (need, sha256)
      );
      create index need_attachment_content on need_attachment (sha256);
      create index need_attachment_whose on need_attachment (organisation);

      -- Whatever ends the last reference to a content ends it: a removal, a redaction, a need that is deleted. The lock is
      -- the one under which a content gets a reference.
      create function drop_unreferred_content() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended(old.sha256, 50100));
        delete from content where sha256 = old.sha256
          and not exists (select from need_attachment where sha256 = old.sha256);
        return null;
      end $$;
      create trigger drop_content after delete on need_attachment
        for each row when (old.sha256 is not null) execute function drop_unreferred_content();
      create trigger drop_redacted_content after update of sha256 on need_attachment
        for each row when (old.sha256 is distinct from new.sha256) execute function drop_unreferred_content();`);
  }
}
