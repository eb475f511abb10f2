import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * A block of a county's needs is a facet by itself: asked for block and county apart, the index compares the whole county
 * with each block.
 */
export class IndexSearchesByCounty1764000040600 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function need_facets(need, place bigint) returns text[] language sql stable parallel safe as $$
        select block || array(select each || ' county ' || $1.county from unnest(block) each)
          || array['county ' || $1.county, 'municipality ' || $1.municipality, 'ask ' || $1.ask]
          || case when $1.status in ('closed', 'withdrawn') then '{}' else '{live}'::text[] end
          || array(select 'substanceAreas ' || area from unnest($1.substance_areas) area)
          || array(select 'areas ' || area from unnest($1.areas) area)
          || array(select 'reader ' || reader from unnest(need_readers($1)) reader)
        from (select array['small ' || (place >> 13), 'medium ' || (place >> 16), 'large ' || (place >> 19)]) places(block)
      $$;
      -- Those that are there already: a trigger makes their facets.
      update need_search set facets = facets;`);
  }
}
