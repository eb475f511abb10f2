/** The rows of the needs that are drawn. */
export const needRows = `
  insert into need (id, sequence, level_since, level, county, municipality, title, description, tried, target_group, ask,
    substance_areas, areas, urgency, visibility, cleared, asker_organisation, asker_level, status, revision, words_at, words_by,
    custodian_level, custodian_organisation, hops, line, handler, responses, verdict, verdict_text, drafted_at, published_at,
    answered_at, closed_at, next_due, theme)
  select need, 8, case when up then 4 else 1 end, case when up or by_county then 'national' else 'county' end, county,
    municipality_code, t.title, concat_ws(' ', s1.text, s2.text, 'Det gäller ' || p.text || '.'),
    case when t.tried is null then '[]' else jsonb_build_array(jsonb_build_object('level', case when by_county then 'county' else 'local' end,
      'organisation', asker, 'text', t.tried)) end,
    t.target_group, t.ask, t.substance_areas, array[case when by_county then county else municipality_code end],
    case when shade < 0.2 then 'high' when shade < 0.3 then 'low' else 'normal' end, visibility,
    case visibility when 'restricted' then '{"county": ["title", "description", "tried", "targetGroup", "information", "responses"], "national": [], "mayClear": false}'::jsonb end,
    asker, case when by_county then 'county' else 'local' end, status, 1, at, bench.by(asker, person),
    case when up then 'national' else first_level end, case when up then agency else first_holder end,
    case when up then jsonb_build_array(
      jsonb_build_object('level', first_level, 'organisation', first_holder, 'from', bench.iso(at), 'to', bench.iso(step), 'reason', 'published'),
      jsonb_build_object('level', 'national', 'organisation', agency, 'from', bench.iso(step), 'to', null, 'reason', 'escalated'))
    else jsonb_build_array(
      jsonb_build_object('level', first_level, 'organisation', first_holder, 'from', bench.iso(at), 'to', null, 'reason', 'published')) end,
    case when up then array[asker, first_holder, agency] else array[asker, first_holder] end,
    case when status in ('in_handling', 'awaiting_info', 'answered', 'closed') then bench.person(case when up then agency else first_holder end, person) end,
    case when status in ('answered', 'closed') then jsonb_build_array(jsonb_build_object('id', bench.id(step, d.n, 'response'), 'kind', 'answer',
      'text', s2.text, 'by', bench.by(case when up then agency else first_holder end, person), 'at', bench.iso(step))) else '[]' end,
    case when status = 'closed' then (array['helped', 'helped', 'partly', 'not_helped', 'unknown'])[1 + (shade * 4.99)::int % 5] end,
    null, at - interval '1 hour', at, case when status in ('answered', 'closed') then step end, case when status = 'closed' then done end,
    case when status in ('published', 'acknowledged', 'in_handling', 'escalated', 'returned') then at + interval '14 days' + pace * interval '30 days' end,
    -- A fiftieth, some thirty at a time, are members of a joint need.
    case when shade between 0.5 and 0.52 then md5('theme' || d.n / 1500)::uuid end
  from (
    select d.*, rises and not by_county and status not in ('published', 'acknowledged', 'returned') or status = 'escalated' as up,
      least(at + pace * interval '20 days', now()) as step, least(at + pace * interval '50 days', now()) as done,
      case when shade < 0.05 then 'public' when shade < 0.08 then 'restricted' else 'network' end as visibility
    from bench.drawn d
  ) d
    join bench.need_text t on t.n = need_text join bench.sentence s1 on s1.n = first_sentence
    join bench.sentence s2 on s2.n = second_sentence join bench.place p on p.n = place
  order by d.n`;

/** The words of the needs, put together of the words of their parts: many times quicker than to find them in each text. */
export const searchRows = `
  insert into need_search
  select need, at, is_open(d.status), asked.visibility,
    setweight(t.title_words, 'A') || setweight(s1.words || s2.words || p.words, 'B') || setweight(t.other_words, 'C'),
    d.n, need_facets(asked, d.n)
  from bench.drawn d join need asked on asked.id = d.need
    join bench.need_text t on t.n = need_text join bench.sentence s1 on s1.n = first_sentence
    join bench.sentence s2 on s2.n = second_sentence join bench.place p on p.n = place
  order by d.n`;

/** Needs, of some, whose words are not those that the service itself finds in them; "Det gäller" says nothing. */
export const wrongWords = `
  select s.need from need_search s join need asked on asked.id = s.need, need_searched(asked) searched
  where s.need in (select need from bench.drawn order by md5(need::text) limit 200)
    and strip(ts_delete(searched.text, 'gäll')) <> strip(ts_delete(s.text, 'gäll'))`;

export const listingRows = `
  insert into need_listing
  select listing.* from bench.drawn d join need asked on asked.id = d.need, need_listings(asked) listing order by d.n`;

/** What similar needs are found by, a portion at a time. */
export function similarRows(count: number): string[] {
  const portion = 20_000;
  return Array.from(
    { length: Math.ceil(count / portion) },
    (_, index) =>
      `select index_words(array(select need from bench.drawn where n > ${index * portion} and n <= ${(index + 1) * portion}))`,
  );
}
