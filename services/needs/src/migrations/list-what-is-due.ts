import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Lists know what is due next, and a need's rows can be made by whoever writes those of many needs at once. */
export class ListWhatIsDue1764000040200 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- When the custodian must have done what is due first; null where nothing is, or while the clocks stand still.
      alter table need_listing add next_due timestamptz;

      -- Boards of these counties, but for those that read the need anyway.
      create function boards_of(counties text[], known uuid[]) returns uuid[] language sql stable as $$
        select array(select organisation from organisation
          where kind = 'county_board' and not ended and county = any (counties) and organisation <> all (known))
      $$;

      -- As before, without a query where there is nothing to ask for.
      create or replace function need_readers(need) returns uuid[] language sql stable as $$
        select $1.line || case when $1.published_at is null then '{}' else
          case $1.shared_with when '{}' then '{}' else boards_of($1.shared_with, $1.line) end ||
          case $1.visibility when 'network' then '{00000000-0000-0000-0000-000000000001}'::uuid[]
            when 'public' then '{00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002}' else '{}' end end
      $$;

      create function need_listings(need) returns setof need_listing language sql stable as $$
        select $1.id, reader, coalesce($1.published_at, 'infinity'),
          case $1.status when 'draft' then $1.revision else $1.sequence end, $1.status::listed_status,
          case when $1.cleared is null or is_cleared($1, reader, '{title}') then $1.title end,
          $1.ask::listed_ask, $1.substance_areas::listed_substance_area[], $1.areas, $1.lead_county,
          $1.urgency::listed_urgency, $1.visibility::listed_visibility, $1.level::listed_level, $1.asker_organisation,
          $1.asker_level::listed_level, $1.county, $1.municipality, nullif(jsonb_array_length($1.hops), 0),
          $1.custodian_level::listed_level, $1.custodian_organisation, ($1.referral ->> 'organisation')::uuid,
          ($1.words_by ->> 'personRef')::uuid, $1.handler, $1.theme, need_outcome($1), $1.verdict::listed_verdict,
          $1.drafted_at, $1.published_at, $1.answered_at, $1.closed_at,
          $1.cleared is null or is_cleared($1, reader, '{title,description,tried,targetGroup}'), $1.next_due
        from unnest(need_readers($1)) reader
      $$;

      create or replace function write_need_listing() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          delete from need_listing where need = new.id;
        end if;
        insert into need_listing select listing.* from need_listings(new) listing;
        return null;
      end $$;

      -- Those that are there already.
      update need set id = id;`);
  }
}
