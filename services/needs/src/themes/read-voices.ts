import type { EntityManager } from 'typeorm';
import { openStatuses } from '../model/need-statuses.js';
import type { Chorus, Heard } from '../model/radar.js';
import type { Theme } from '../model/theme.js';
import { signsOf, type Spoken, type Voice } from '../model/voice.js';

type Row = Omit<Voice, 'signs'> & Spoken & { theme: string | null };

type Found = Pick<Theme, 'id' | 'status' | 'proposed' | 'leftOut'>;

/** A need as the radar hears it; nothing of a need that is restricted, no municipality's, or answered or ended. */
export async function voiceOf(manager: EntityManager, need: string): Promise<Voice | undefined> {
  const [row] = await manager.query<Row[]>(
    `${voices} and n.theme is null and n.status = any ($2)
       and not exists (select from theme t where t.proposed @> array[n.id] and t.status not in ('dismissed', 'merged', 'closed'))`,
    [[need], openStatuses],
  );
  return row && voice(row);
}

/** What is said around a need within the days before a time, as far as it shares words with it. */
export async function hear(manager: EntityManager, need: string, until: Date, days: number): Promise<Heard> {
  const found = await manager.query<{ need: string }[]>(near, [need, until, days]);
  const ids = found.map((each) => each.need);
  const themes = await manager.query<Found[]>(
    `select id, status, proposed, left_out as "leftOut" from theme where status not in ('merged', 'closed')
       and (proposed && $1 or id in (select theme from need where id = any ($1)))`,
    [ids],
  );
  const live = themes.filter(({ status, leftOut }) => status !== 'dismissed' && !leftOut.includes(need));
  const members = new Set(live.flatMap(({ proposed }) => proposed));
  const rows = await manager.query<Row[]>(
    `${voices} and n.published_at between $2::timestamptz - make_interval(days => $3) and $2`,
    [[...new Set([...ids, ...members])], until, days],
  );
  const heard = new Map(rows.map((row) => [row.need, { ...row, voice: voice(row) }]));
  const isIn = (row: Row, theme: { id: string; proposed: string[] }): boolean =>
    row.theme ? row.theme === theme.id : theme.proposed.includes(row.need);
  return {
    free: ids.flatMap((id) => {
      const row = heard.get(id);
      return row && !row.theme && !members.has(id) ? [row.voice] : [];
    }),
    themes: live.map((theme): Chorus => ({
      theme: theme.id,
      voices: [...heard.values()].filter((row) => isIn(row, theme)).map((row) => row.voice),
    })),
    dismissed: themes.filter(({ status }) => status === 'dismissed').map(({ proposed }) => new Set(proposed)),
  };
}

const voice = ({ need, municipalities, counties, ask, substanceAreas, ...spoken }: Row): Voice => ({
  need,
  municipalities,
  counties,
  ask,
  substanceAreas,
  signs: signsOf(spoken),
});

const voices = `
  select n.id as need, n.ask, n.substance_areas as "substanceAreas", n.theme,
    n.title, n.description, n.target_group as "targetGroup", (
      select string_agg(attempt ->> 'text', E'\\n') from jsonb_array_elements(n.tried) attempt) as tried,
    array_prepend(n.municipality, too.municipalities) as municipalities, array_prepend(n.county, too.counties) as counties
  from need n, lateral (
    select coalesce(array_agg(municipality), '{}') as municipalities, coalesce(array_agg(county), '{}') as counties
    from support where support.need = n.id and not withdrawn and municipality <> '0000') too
  where n.id = any ($1::uuid[]) and n.visibility <> 'restricted' and n.municipality <> '0000'`;

const near = 'select need from needs_near($1, $2, $3)';
