import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What lists are read from: of each need one row for each reader, kept by the database whoever writes the need. */
export class CreateNeedListing1764000040000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- In the order in which lists sort them.
      create type listed_status as enum ('draft', 'published', 'acknowledged', 'in_handling', 'awaiting_info', 'escalated',
        'returned', 'referred', 'answered', 'declined', 'closed', 'withdrawn');
      create type listed_ask as enum ('knowledge', 'training', 'method', 'money', 'coordination', 'guidance', 'other');
      create type listed_substance_area as enum ('alcohol', 'narcotics', 'doping', 'tobacco_nicotine', 'gambling');
      create type listed_urgency as enum ('low', 'normal', 'high');
      create type listed_visibility as enum ('public', 'network', 'restricted');
      create type listed_level as enum ('local', 'county', 'national');
      create type listed_outcome as enum ('answered', 'declined', 'withdrawn', 'open');
      create type listed_verdict as enum ('helped', 'partly', 'not_helped', 'unknown');

      create table need_listing (
        need uuid not null,
        -- An organisation of the need's line, all coordinators (…01), or everybody signed in (…02).
        reader uuid not null,
        -- When it was published; of a draft infinity, so that drafts come before all.
        newest timestamptz not null,
        sequence int not null,
        status listed_status not null,
        -- Null where it is not cleared for the reader's level.
        title text collate "sv-SE-x-icu",
        ask listed_ask,
        substance_areas listed_substance_area[] not null,
        areas text[] collate "C" not null,
        lead_county text collate "C",
        urgency listed_urgency not null,
        visibility listed_visibility not null,
        level listed_level not null,
        asker_organisation uuid not null,
        asker_level listed_level not null,
        county text collate "C" not null,
        municipality text collate "C" not null,
        hop int,
        custodian_level listed_level,
        custodian_organisation uuid,
        -- The organisation that is asked to take it over.
        invited uuid,
        -- The person who wrote its present words.
        author uuid,
        handler uuid,
        theme uuid,
        -- What became of it, as the yearly report tells it; null for a draft.
        outcome listed_outcome,
        verdict listed_verdict,
        drafted_at timestamptz not null,
        published_at timestamptz,
        answered_at timestamptz,
        closed_at timestamptz,
        -- Whether the reader may read all of its words, and so may search in them.
        searched boolean not null,
        primary key (need, reader)
      ) partition by list (reader);
      create table need_listing_network partition of need_listing
        for values in ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002');
      create table need_listing_line partition of need_listing default;

      create index need_listing_newest on need_listing (reader, newest, need);

      -- A need that was closed without an answer had been declined.
      create function need_outcome(need) returns listed_outcome language sql immutable as $$
        select (case when $1.published_at is null then null
          when jsonb_path_exists($1.responses, '$[*] ? (@.kind != "decline")') then 'answered'
          when $1.status = 'withdrawn' then 'withdrawn' when $1.status in ('declined', 'closed') then 'declined'
          else 'open' end)::listed_outcome
      $$;

      -- Who reads it as one of its line, the boards of the counties that it concerns, and the readers that are no organisation.
      create function need_readers(need) returns uuid[] language sql stable as $$
        select array(select unnest($1.line) union
          select organisation from organisation
            where kind = 'county_board' and not ended and county = any ($1.shared_with) and $1.published_at is not null union
          select '00000000-0000-0000-0000-000000000001' where $1.published_at is not null and $1.visibility in ('network', 'public') union
          select '00000000-0000-0000-0000-000000000002' where $1.published_at is not null and $1.visibility = 'public')
      $$;

      -- Whether all of these texts of a restricted need may be read at the level of the reader; as clearedTexts in the model.
      create function is_cleared(need, reader uuid, texts text[]) returns boolean language sql stable as $$
        select $1.cleared is null or $2 = $1.asker_organisation or $2 is not distinct from $1.written_by or coalesce(
          (select $1.cleared -> case level when 'national' then level else 'county' end ?& $3 from organisation where organisation = $2), false)
      $$;

      create function write_need_listing() returns trigger language plpgsql as $$
      declare
        readers uuid[] := need_readers(new);
      begin
        if tg_op = 'UPDATE' then
          delete from need_listing where need = new.id and reader <> all (readers);
        end if;
        insert into need_listing
        select new.id, reader, coalesce(new.published_at, 'infinity'),
          case new.status when 'draft' then new.revision else new.sequence end, new.status::listed_status,
          case when is_cleared(new, reader, '{title}') then new.title end,
          new.ask::listed_ask, new.substance_areas::listed_substance_area[], new.areas, new.lead_county,
          new.urgency::listed_urgency, new.visibility::listed_visibility, new.level::listed_level, new.asker_organisation,
          new.asker_level::listed_level, new.county, new.municipality, nullif(jsonb_array_length(new.hops), 0),
          new.custodian_level::listed_level, new.custodian_organisation, (new.referral ->> 'organisation')::uuid,
          (new.words_by ->> 'personRef')::uuid, new.handler, new.theme, need_outcome(new), new.verdict::listed_verdict, new.drafted_at,
          new.published_at, new.answered_at, new.closed_at, is_cleared(new, reader, '{title,description,tried,targetGroup}')
        from unnest(readers) reader
        on conflict (need, reader) do update set newest = excluded.newest, sequence = excluded.sequence,
          status = excluded.status, title = excluded.title, ask = excluded.ask, substance_areas = excluded.substance_areas,
          areas = excluded.areas, lead_county = excluded.lead_county, urgency = excluded.urgency,
          visibility = excluded.visibility, level = excluded.level, hop = excluded.hop,
          custodian_level = excluded.custodian_level, custodian_organisation = excluded.custodian_organisation,
          invited = excluded.invited, author = excluded.author, handler = excluded.handler, theme = excluded.theme,
          outcome = excluded.outcome, verdict = excluded.verdict, published_at = excluded.published_at, answered_at = excluded.answered_at,
          closed_at = excluded.closed_at, searched = excluded.searched;
        return null;
      end $$;

      create function delete_need_listing() returns trigger language plpgsql as $$
      begin
        delete from need_listing where need = old.id;
        return null;
      end $$;

      create trigger need_listing_write after insert or update on need for each row execute function write_need_listing();
      create trigger need_listing_delete after delete on need for each row execute function delete_need_listing();

      -- Those that are there already.
      update need set id = id;
      -- Lists are read from here now.
      drop index need_newest, need_line;`);
  }
}
