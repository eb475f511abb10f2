import type { EntityManager } from 'typeorm';
import { openStatuses } from '../model/need-statuses.js';
import type { Chorus, Heard } from '../model/radar.js';
import type { Theme } from '../model/theme.js';
import type { Rarity, Voice } from '../model/voice.js';

type Row = Omit<Voice, 'words'> & { words: string[]; weights: number[]; theme: string | null };

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
  const rows = await manager.query<Row[]>(voices, [[...new Set([...ids, ...members])]]);
  const heard = new Map(rows.map((row) => [row.need, row]));
  const isIn = (row: Row, theme: { id: string; proposed: string[] }): boolean =>
    row.theme ? row.theme === theme.id : theme.proposed.includes(row.need);
  return {
    free: ids.flatMap((id) => {
      const row = heard.get(id);
      return row && !row.theme && !members.has(id) ? [voice(row)] : [];
    }),
    themes: live.map((theme): Chorus => ({
      theme: theme.id,
      voices: rows.filter((row) => isIn(row, theme)).map(voice),
    })),
    dismissed: themes.filter(({ status }) => status === 'dismissed').map(({ proposed }) => new Set(proposed)),
  };
}

/**
 * How rare the words are among all needs. Each proposal that was dismissed for a word, beyond those that were confirmed,
 * takes a fifth of what it is worth.
 */
export async function rarityOf(manager: EntityManager, heard: Heard, said: Voice): Promise<Rarity> {
  const all = [said, ...heard.free, ...heard.themes.flatMap((chorus) => chorus.voices)];
  const words = [...new Set(all.flatMap((one) => [...one.words.keys()]))];
  const rows = await manager.query<{ word: string; needs: number }[]>(
    `select word, needs from word where word = any ($1) or word = ''`,
    [words],
  );
  const needs = new Map(rows.map((row) => [row.word, row.needs]));
  const judged = await manager.query<{ word: string; against: number }[]>(judgements, [words]);
  const against = new Map(judged.map((row) => [row.word, row.against]));
  const everyone = (needs.get('') ?? 0) + 25;
  const most = Math.min(Math.log(100), Math.log(everyone / 2.7));
  return (word) =>
    Math.max(0, Math.min(1, Math.log(everyone / ((needs.get(word) ?? 0) + 0.7)) / most)) *
    0.8 ** (against.get(word) ?? 0);
}

const voice = ({ need, municipalities, counties, ask, substanceAreas, words, weights }: Row): Voice => ({
  need,
  municipalities,
  counties,
  ask,
  substanceAreas,
  words: new Map(words.map((word, index) => [word, weights[index]!])),
});

const voices = `
  select n.id as need, n.ask, n.substance_areas as "substanceAreas", n.theme, w.words, w.weights,
    array_prepend(n.municipality, too.municipalities) as municipalities, array_prepend(n.county, too.counties) as counties
  from need n join need_words w on w.need = n.id, lateral (
    select coalesce(array_agg(municipality), '{}') as municipalities, coalesce(array_agg(county), '{}') as counties
    from support where support.need = n.id and not withdrawn and municipality <> '0000') too
  where n.id = any ($1::uuid[]) and n.visibility <> 'restricted' and n.municipality <> '0000'`;

const near = 'select need from needs_near($1, $2, $3)';

const judgements = `
  select word, greatest(0, count(*) filter (where status = 'dismissed')
    - count(*) filter (where status in ('confirmed', 'active', 'answered', 'closed')))::int as against
  from theme, jsonb_array_elements_text(reasons -> 'words') word
  where reasons is not null and word = any ($1) group by word`;
