import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

// Stems that say nothing about what is needed, beyond those that the Swedish dictionary stops itself.
const stopWords = `
  vill får behöv finn gör två ska hos tre säg andr komm bar går bland fått del slut fler dag elv nån först inför gärn fram fyr
  mer sen sex små genom enl följ kom också gått ner gäll måst sitt tid igen själv stor för tio ann hit nåt tar kunn eftersom fem
  inget lit redan samt gjort aldr helst tjugo fick ing bra mest ingenting ligg nio haft näst helt ens kommit fyrtio utanför mång
  kvar nej även minst emot båd olik alltså lång innan per tolv väl upp därför lätt dom sej oft när rätt dit bort bord förr
  tillsamman gjord hundr all sju längr litet tack fin låt vid längst över framför annan enkelt lill hell kund vår var läng flest
  övr gick kansk mindr lik dem bakom enkl noll hög bör bäst åtta nog verk ytter senast ibland just hur vad vem vilk åren året
  någon någr skull inom mellan efter under utan både kanske snart nästa förra ungefär cirka väldigt mycket många flera`;

/**
 * Which needs say a word, newest first: an index that can be read from its beginning and left when enough is found, as
 * GIN cannot. Restricted needs are not in it: what they share with others would tell of their texts. Filled after the commit from `word_work`, so that publishing pays for none of it.
 */
export class CreateNeedWords1764000030100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Dashes and quotation marks part words, else the parser takes them for letters; hyphens and straight quotes stay,
      -- for they have a meaning in what people search for.
      create or replace function searchable(text) returns text language sql immutable strict parallel safe as $$
        select translate(lower($1 collate "sv-SE-x-icu"), 'àáâãçèéêëìíîïñòóôõøùúûüýÿæ“”„–—−…’‘´\`«»•·/',
          'aaaaceeeeiiiinooooöuuuuyyä"""' || repeat(' ', 13))
      $$;

      create function search_text(title text, description text, target_group text, tried text) returns tsvector
        language sql immutable parallel safe as $$
        select setweight(to_tsvector('swedish', coalesce(searchable($1), '')), 'A') ||
          setweight(to_tsvector('swedish', coalesce(searchable($2), '')), 'B') ||
          setweight(to_tsvector('swedish', coalesce(searchable($3), '')), 'C') ||
          setweight(to_tsvector('swedish', coalesce(searchable($4), '')), 'D')
      $$;

      create or replace function need_searched(need) returns need_search language sql stable as $$
        select $1.id, $1.published_at, is_open($1.status), $1.visibility,
          search_text($1.title, $1.description, $1.target_group, (
            select string_agg(attempt ->> 'text', E'\\n') from jsonb_array_elements($1.tried) attempt))
      $$;

      -- How many published needs say a word; '' counts all of them, ~ begins the first five letters of words.
      create table word (word text primary key, needs int not null);
      create index word_like on word using gin (word gin_trgm_ops) with (fastupdate = off);

      -- What each need says, and how much it weighs there.
      create table need_words (
        need uuid primary key,
        published_at timestamptz not null,
        words text[] not null,
        weights real[] not null
      );
      create table need_word (
        word text not null,
        published_at timestamptz not null,
        need uuid not null,
        weight real not null,
        primary key (word, published_at, need) include (weight)
      );
      create table word_work (id bigserial primary key, need uuid not null);

      create function stop_words() returns text[] language sql immutable parallel safe as $$
        select '{${stopWords.trim().split(/\s+/).join(',')}}'::text[]
      $$;

      create function own_words(tsvector) returns table (word text, weight real) language sql immutable parallel safe as $$
        select lexeme, (case (select min(weight) from unnest(weights) weight)
          when 'A' then 1.5 when 'B' then 1 when 'C' then 0.7 else 0.5 end)::real
        from unnest($1) where length(lexeme) between 3 and 80 and lexeme !~ '^[0-9]+$' and lexeme <> all (stop_words())
      $$;

      -- The parts of compounds that are known as words of their own (spelapp: spel), and how words begin.
      create function parts_of(text[]) returns table (whole text, part text, factor real) language sql stable as $$
        with cut as (select word, left(word, at) as head, substr(word, at + 1) as tail
            from unnest($1) word, generate_series(4, length(word) - 3) at where length(word) >= 7),
          piece as (
            select word, head as part from cut
            union select word, left(head, -1) from cut where length(head) > 4 and right(head, 1) = 's'
            union select word, tail from cut where length(tail) >= 4)
        -- One by one by the index: a vocabulary is never read whole.
        select piece.word, part, 0.6::real from piece, lateral (select from word where word.word = piece.part limit 1) known
        union all select word, '~' || left(word, 5), 0.4 from unnest($1) word where length(word) >= 5
      $$;

      create function words_in(tsvector) returns table (word text, weight real) language sql stable as $$
        with own as materialized (select * from own_words($1))
        select word, max(weight) from (
          select word, weight from own
          union all select part, weight * factor from own join parts_of(array(select word from own)) on whole = word) said
        group by word
      $$;

      create function forget_words(changed uuid[]) returns void language plpgsql as $$
      declare gone text[];
      begin
        with was as (delete from need_words where need = any (changed) returning *),
          said as (select was.need, was.published_at, said.word from was, unnest(was.words) said(word)),
          posted as (delete from need_word using said where need_word.word = said.word
            and need_word.published_at = said.published_at and need_word.need = said.need),
          less as (select word, count(*)::int as needs from (select word from said union all select '' from was) each group by word),
          left_over as (update word set needs = word.needs - less.needs from less where word.word = less.word returning word.word, word.needs)
        select array_agg(word) into gone from left_over where needs <= 0 and word <> '';
        delete from word where word = any (gone);
      end $$;

      -- Words that more than a twentieth of all say lead to nobody in particular: they are counted, not posted.
      create function index_words(changed uuid[]) returns void language plpgsql as $$
      begin
        perform forget_words(changed);
        insert into word select distinct own.word, 0 from need_search s, own_words(s.text) own
          where s.need = any (changed) and s.visibility <> 'restricted' on conflict do nothing;
        with own as materialized (
            select s.need, s.published_at, own.word, own.weight
            from need_search s, own_words(s.text) own where s.need = any (changed) and s.visibility <> 'restricted'),
          part as materialized (select * from parts_of(array(select distinct word from own))),
          said as materialized (
            select need, published_at, word, max(weight) as weight from (
              select * from own
              union all select need, published_at, part.part, weight * factor from own join part on whole = word) each
            group by need, published_at, word),
          counted as (
            insert into word
            select word, count(*)::int from (select word from said union all select '' from (select distinct need from said) each) each
            group by word
            on conflict (word) do update set needs = word.needs + excluded.needs),
          kept as (
            insert into need_words select need, published_at, array_agg(word order by word), array_agg(weight order by word)
            from said group by need, published_at)
        insert into need_word select said.word, published_at, need, weight
          from said left join word using (word) left join word everyone on everyone.word = ''
          where left(said.word, 1) <> '~' and coalesce(word.needs < greatest(100, everyone.needs / 20), true);
      end $$;

      -- The words that are most like an unknown one, such as one that is mistyped.
      create function words_like(text) returns table (word text, needs int, likeness real) language sql stable
        set pg_trgm.similarity_threshold = 0.5 set enable_bitmapscan = on as $$
        select word, needs, similarity(word, $1) from word where word % $1 and left(word, 1) <> '~' and needs > 0
        order by 3 desc, word limit 2
      $$;

      -- Indexes are read in their order, also where the planner expects few rows and would sort them all.
      create function similar_needs(tsvector, timestamptz) returns table (need uuid, likeness float, words text[]) language plpgsql stable
        set enable_bitmapscan = off set enable_seqscan = off set enable_hashjoin = off set jit = off as $$
      #variable_conflict use_column
      begin
        return query
        with said as materialized (select * from words_in($1) where left(word, 1) <> '~'),
          unknown as (
            select said.* from said where not exists (select from word where word.word = said.word and needs > 0)
            order by weight desc, length(said.word) desc limit 8),
          spelt as (
            select said.word as written, word.word, said.weight, word.needs from said join word using (word) where word.needs > 0
            union all
            select unknown.word, near.word, unknown.weight * near.likeness, near.needs from unknown, words_like(unknown.word) near),
          rare as (
            select written, spelt.word, spelt.weight, spelt.needs,
              least(1, ln((everyone.needs + 25) / (spelt.needs + 0.7)) / ln(100)) as rarity,
              sum(least(spelt.needs, 300)) over (order by spelt.needs, spelt.word, written) - least(spelt.needs, 300) as read_before
            from spelt, word everyone where everyone.word = ''),
          chosen as materialized (
            select *, sum(rarity * weight * weight) over () as whole from rare where read_before < 5000 and rarity > 0),
          found as (
            select posted.need, posted.published_at,
              sum(rarity * chosen.weight * least(chosen.weight, posted.weight)) / max(whole) as likeness,
              array_agg(written order by rarity * chosen.weight * posted.weight desc, written) as words
            from chosen, lateral (
                select * from need_word where need_word.word = chosen.word order by need_word.published_at desc, need_word.need desc limit 300) posted
            group by posted.need, posted.published_at
            having count(distinct written) > 1
            order by likeness desc, posted.published_at desc limit 500)
        select found.need, likeness::float, words from found join need_search using (need)
        where likeness >= 0.1 and (open or need_search.published_at >= $2 - interval '24 months')
        order by likeness desc, need desc;
      end $$;

      create or replace function write_need_search() returns trigger language plpgsql as $$
      begin
        insert into need_search select searched.* from need_searched(new) searched
        on conflict (need) do update set published_at = excluded.published_at, open = excluded.open,
          visibility = excluded.visibility, text = excluded.text;
        insert into word_work (need) values (new.id);
        return null;
      end $$;

      insert into need_search select searched.* from need, need_searched(need) searched where need.published_at is not null
        on conflict (need) do update set text = excluded.text;
      insert into word_work (need) select need from need_search;`);
  }
}
