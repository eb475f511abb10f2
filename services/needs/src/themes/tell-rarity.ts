import type { EntityManager } from 'typeorm';
import { lettersOf, telling, type Rarity, type Voice } from '../model/voice.js';

/** Counts a need's signs among those that were heard, once. */
export async function countSigns(manager: EntityManager, { need, signs }: Voice): Promise<void> {
  await manager.query(
    `with first as (insert into radar_heard values ($1) on conflict do nothing returning need)
     insert into radar_sign select sign, 1 from first, unnest(array_prepend('', $2::text[])) sign
     on conflict (sign) do update set needs = radar_sign.needs + 1`,
    [need, [...signs.keys()].sort()],
  );
}

/**
 * How telling signs are among all that were heard. Each proposal that was dismissed for a word within two years, beyond those that
 * were confirmed, takes a fifth of what the word's letters are worth.
 */
export async function rarityAmong(manager: EntityManager, now: Date): Promise<Rarity> {
  const rows = await manager.query<{ sign: string; needs: number }[]>('select sign, needs from radar_sign');
  const counts = new Map(rows.map(({ sign, needs }) => [sign, needs]));
  const judged = await manager.query<{ word: string; against: number }[]>(judgements, [now]);
  const against = new Map<string, number>();
  for (const { word, against: times } of judged)
    for (const letters of lettersOf(word)) against.set(letters, Math.max(against.get(letters) ?? 0, times));
  const all = counts.get('') ?? 0;
  return (sign) => telling(counts.get(sign) ?? 0, all) * 0.8 ** (against.get(sign) ?? 0);
}

const judgements = `
  select word, (count(*) filter (where status = 'dismissed')
    - count(*) filter (where status in ('confirmed', 'active', 'answered', 'closed')))::int as against
  from theme, jsonb_array_elements_text(reasons -> 'words') word
  where reasons is not null and suggested_at > $1::timestamptz - interval '2 years'
  group by word having count(*) filter (where status = 'dismissed')
    > count(*) filter (where status in ('confirmed', 'active', 'answered', 'closed'))`;
