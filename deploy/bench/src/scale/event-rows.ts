/** Eight events of each need, as the audit trail has them. Nothing waits to be published, and the chain is not kept. */
export const eventRows = `
  insert into outbox_log (id, aggregate, sequence, level_since, type, nats_subject, data_class, time, recorded, correlation, data, digest)
  select bench.id(time, d.n, sequence || 'event'), 'need/' || need, sequence, 1, 'se.lanken.needs.need.' || fact || '.v1',
    'lanken.v1.needs.county.' || county || '.' || municipality_code || '.need.' || fact, 'network', time, time,
    need::text, ('{"need":"' || need || '","by":' || case sequence when 1 then by_asker else by_holder end || said || '}')::json,
    sha256(need::text::bytea)
  from (
    select d.*, sequence, (array['published', 'acknowledged', 'handling-started', 'info-requested', 'info-given', 'escalated',
      'answered', 'closed'])[sequence] as fact, least(at + (sequence - 1) * pace * interval '5 days', now()) as time
    from bench.drawn d, generate_series(1, 8) sequence
  ) d join bench.need_text t on t.n = need_text join bench.sentence s1 on s1.n = first_sentence
    join bench.sentence s2 on s2.n = second_sentence,
  lateral (select case
    when sequence = 1 then ',"title":' || to_json(t.title) || ',"description":' || to_json(s1.text || ' ' || s2.text) ||
      ',"tried":[],"ask":"' || t.ask || '","substanceAreas":' || to_json(t.substance_areas) || ',"areas":["' || municipality_code ||
      '"],"urgency":"normal","visibility":"network","asker":{"organisation":"' || asker || '","level":"local","county":"' || county ||
      '","municipality":"' || municipality_code || '"},"custodian":{"hop":1,"level":"' || first_level || '","organisation":"' || first_holder || '"}'
    when sequence in (4, 5, 6, 7) then ',"text":' || to_json(s2.text)
    else '' end) said(said)`;
