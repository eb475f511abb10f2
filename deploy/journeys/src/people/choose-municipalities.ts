import type { Installation } from '../installation/installation.js';
import type { Random } from '../load/random.js';

/** Codes of municipalities anywhere in the country. */
export async function chooseMunicipalities(
  { urls }: Installation,
  random: Random,
  count: number,
): Promise<string[]> {
  const codes: string[] = [];
  for (const page of [1, 2]) {
    const response = await fetch(`${urls.directory}/directory/v1/municipalities?limit=200&page=${page}`);
    const { items } = (await response.json()) as { items: { code: string }[] };
    codes.push(...items.map(({ code }) => code));
  }
  return random.shuffled(codes).slice(0, count);
}
