const shares = (of: Record<string, number>): string => {
  let sum = 0;
  const cases = Object.entries(of).map(
    ([status, share]) => `when fate < ${(sum += share).toFixed(3)} then '${status}'`,
  );
  return `case ${cases.join(' ')} else 'closed' end`;
};

// What is younger than 60 days is mostly open, what is older done but for a few: the clock closes what nobody judges.
const status = `case when now() - at < interval '60 days' then ${shares({
  published: 0.15,
  acknowledged: 0.1,
  in_handling: 0.2,
  awaiting_info: 0.05,
  escalated: 0.08,
  returned: 0.02,
  answered: 0.2,
  declined: 0.03,
  withdrawn: 0.02,
})} else ${shares({ in_handling: 0.005, acknowledged: 0.003, withdrawn: 0.03 })} end`;

/**
 * What chance decides of each of so many needs, the oldest first: who asks, in which words, and how far it has come. They
 * are published evenly over ten years, so that of any number the same share is open: what is old is done.
 */
export const drawn = (count: number): string => `
  select setseed(0.42);
  create unlogged table bench.draw as
  select n, date_trunc('milliseconds', now() - (${count} - n) * (interval '10 years' / ${count}) - interval '1 hour') as at,
    random() as fate, random() as pace, random() < 0.04 as by_county, random() < 0.25 as rises,
    1 + (random() * 289.99)::int % 290 as municipality, 1 + (random() * 20.99)::int % 21 as board,
    1 + (random() * 1e9)::bigint % (select count(*) from bench.need_text) as need_text,
    1 + (random() * 1e9)::bigint % (select count(*) from bench.sentence) as first_sentence,
    1 + (random() * 1e9)::bigint % (select count(*) from bench.sentence) as second_sentence,
    -- A few places are often named, most seldom.
    1 + (power(random(), 3) * (select count(*) - 1 from bench.place))::bigint as place,
    1 + (random() * 1.99)::int % 2 as person, random() as shade
  from generate_series(1, ${count}) n;

  create unlogged table bench.drawn as
  select d.*, bench.id(d.at, d.n, 'need') as need, now() - at < interval '60 days' as fresh, m.organisation as municipal,
    case when by_county then b.organisation else m.organisation end as asker,
    case when by_county then b.county else m.county end as county,
    case when by_county then '0000' else m.municipality end as municipality_code,
    case when by_county then a.organisation else mb.organisation end as first_holder,
    a.organisation as agency, case when by_county then 'national' else 'county' end as first_level,
    case when by_county and ${status} = 'escalated' then 'published' else ${status} end as status,
    bench.by(case when by_county then b.organisation else m.organisation end, person)::text as by_asker,
    bench.by(case when by_county then a.organisation else mb.organisation end, person)::text as by_holder
  from bench.draw d
    join bench.municipality m on m.n = d.municipality join bench.board b on b.n = d.board
    join bench.board mb on mb.county = m.county cross join bench.agency a
  order by d.n;
  create index on bench.drawn (n);
  drop table bench.draw;`;
