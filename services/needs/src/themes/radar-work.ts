import type { Transaction } from '@lanken/messaging';

/** Lets the radar listen to needs: to what is said in the days before `heard`, which is when each was published unless told. */
export async function letHear(
  { manager, now }: Transaction,
  needs: string[],
  days: number,
  heard?: Date,
): Promise<void> {
  // What was said long ago has had its time.
  await manager.query(
    `insert into radar_work (need, heard_at)
     select need, coalesce($4::timestamptz, published_at) from need_words
     where need = any ($1) and coalesce($4, published_at) > $2::timestamptz - make_interval(days => $3)
     on conflict (need) do update set heard_at = greatest(radar_work.heard_at, excluded.heard_at)`,
    [needs, now, days, heard ?? null],
  );
}
