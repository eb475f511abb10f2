import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * Searches go back in time, block by block, till they have the newest needs: position counts the needs as they are
 * published, and facets name their blocks of some 8,000, 65,000 and 524,000, who reads them, and what they are filtered by.
 */
export class IndexSearches1764000040400 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create sequence need_search_position;
      alter table need_search add position bigint, add facets text[];

      create function need_facets(need, place bigint) returns text[] language sql stable parallel safe as $$
        select array['small ' || (place >> 13), 'medium ' || (place >> 16), 'large ' || (place >> 19), 'county ' || $1.county,
            'municipality ' || $1.municipality, 'ask ' || $1.ask]
          || case when $1.status in ('closed', 'withdrawn') then '{}' else '{live}'::text[] end
          || array(select 'substanceAreas ' || area from unnest($1.substance_areas) area)
          || array(select 'areas ' || area from unnest($1.areas) area)
          || array(select 'reader ' || reader from unnest(need_readers($1)) reader)
      $$;

      create or replace function need_searched(need) returns need_search language sql stable as $$
        select $1.id, $1.published_at, is_open($1.status), $1.visibility,
          search_text($1.title, $1.description, $1.target_group, (
            select string_agg(attempt ->> 'text', E'\\n') from jsonb_array_elements($1.tried) attempt)),
          null::bigint, null::text[]
      $$;

      create function place_need_search() returns trigger language plpgsql as $$
      begin
        new.position := coalesce(new.position, nextval('need_search_position'));
        select need_facets(need, new.position) into new.facets from need where id = new.need;
        return new;
      end $$;
      create trigger need_search_place before insert or update on need_search for each row execute function place_need_search();

      create function place_need() returns trigger language plpgsql as $$
      begin
        update need_search set facets = facets where need = new.id;
        return null;
      end $$;
      create trigger need_search_facets after update on need for each row
        when (new.published_at is not null
          and (old.line, old.shared_with, old.visibility, old.ask, old.substance_areas, old.areas, old.status in ('closed', 'withdrawn'))
            is distinct from
            (new.line, new.shared_with, new.visibility, new.ask, new.substance_areas, new.areas, new.status in ('closed', 'withdrawn')))
        execute function place_need();

      update need_search set position = counted.position
        from (select need, row_number() over (order by published_at, need) as position from need_search) counted
        where counted.need = need_search.need;
      alter table need_search alter position set not null, alter facets set not null;
      select setval('need_search_position', greatest(1, (select max(position) from need_search)));

      drop index need_search_text;
      create index need_search_text on need_search using gin (text, facets) with (fastupdate = on, gin_pending_list_limit = 1024);`);
  }
}
