import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What the radar has yet to listen to, and how it finds the theme that a need was proposed for. */
export class CreateRadar1764000030600 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table radar_work (
        need uuid primary key,
        -- Until when it listens: when the need was published, or somebody said "we too".
        heard_at timestamptz not null,
        tries int not null default 0,
        due timestamptz not null default clock_timestamp()
      );
      create index radar_work_next on radar_work (heard_at, need);
      create index theme_proposed on theme using gin (proposed) with (fastupdate = off);

      -- Needs of the days before a time that share words with it, those with the rarest first: as similar_needs, but without a
      -- floor, for what several share is more than what two do.
      create function needs_near(uuid, heard_at timestamptz, days int) returns table (need uuid) language sql stable
        set enable_bitmapscan = off set enable_hashjoin = off set enable_seqscan = off set jit = off as $$
        with said as materialized (
            select said.word, weight, word.needs,
              sum(least(word.needs, 300)) over (order by word.needs, said.word) - least(word.needs, 300) as read_before
            from need_words w, unnest(w.words, w.weights) said(word, weight), word
            where w.need = $1 and word.word = said.word and left(said.word, 1) <> '~')
        select posted.need from said, lateral (
          select * from need_word where need_word.word = said.word
            and need_word.published_at between $2 - make_interval(days => $3) and $2
          order by need_word.published_at desc, need_word.need desc limit 300) posted
        where read_before < 5000 and posted.need <> $1
        group by posted.need
        order by sum(said.weight * posted.weight / sqrt(said.needs)) desc, posted.need desc limit 300
      $$;`);
  }
}
