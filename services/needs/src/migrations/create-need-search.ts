import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** The words of each published need, kept by the database whoever writes the need: search and similar needs read them. */
export class CreateNeedSearch1764000030000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- As words are compared: small letters, and no foreign accents. Not unaccent: å, ä and ö are letters of their own.
      create function searchable(text) returns text language sql immutable strict parallel safe as $$
        select translate(lower($1 collate "sv-SE-x-icu"), 'àáâãçèéêëìíîïñòóôõøùúûüýÿæ', 'aaaaceeeeiiiinoooo' || 'öuuuuyyä')
      $$;

      create table need_search (
        need uuid primary key,
        published_at timestamptz not null,
        -- Neither answered nor at an end.
        open boolean not null,
        -- A restricted need is found only by its line: see need.line.
        visibility text not null,
        -- Swedish stems; A: title, B: description, target group and what was tried. Queries: searchable() first.
        text tsvector not null
      ) with (fillfactor = 90);
      create index need_search_newest on need_search (published_at desc, need desc);
      create index need_search_text on need_search using gin (text) with (fastupdate = off);

      create function is_open(status text) returns boolean language sql immutable parallel safe as $$
        select status not in ('draft', 'answered', 'declined', 'closed', 'withdrawn')
      $$;

      create function need_searched(need) returns need_search language sql stable as $$
        select $1.id, $1.published_at, is_open($1.status), $1.visibility,
          setweight(to_tsvector('swedish', searchable($1.title)), 'A') ||
          setweight(to_tsvector('swedish', searchable(concat_ws(E'\\n', $1.description, $1.target_group, (
            select string_agg(attempt ->> 'text', E'\\n') from jsonb_array_elements($1.tried) attempt)))), 'B')
      $$;

      create function write_need_search() returns trigger language plpgsql as $$
      begin
        insert into need_search select searched.* from need_searched(new) searched
        on conflict (need) do update set published_at = excluded.published_at, open = excluded.open,
          visibility = excluded.visibility, text = excluded.text;
        return null;
      end $$;

      -- Touches no index.
      create function open_need_search() returns trigger language plpgsql as $$
      begin
        update need_search set open = is_open(new.status) where need = new.id and open <> is_open(new.status);
        return null;
      end $$;

      create trigger need_search_publish after insert on need for each row when (new.published_at is not null)
        execute function write_need_search();
      create trigger need_search_revise after update on need for each row
        when (new.published_at is not null and (old.published_at, old.visibility, old.title, old.description, old.target_group, old.tried)
          is distinct from (new.published_at, new.visibility, new.title, new.description, new.target_group, new.tried))
        execute function write_need_search();
      create trigger need_search_move after update on need for each row when (old.status is distinct from new.status)
        execute function open_need_search();

      -- Those that are published already.
      insert into need_search select searched.* from need, need_searched(need) searched where need.published_at is not null;`);
  }
}
