import { setTimeout as sleep } from 'node:timers/promises';
import { askDatabase } from '../installation/databases.js';
import type { Installation } from '../installation/installation.js';
import type { People } from './seat-people.js';

const patience = 30_000; // milliseconds

/** Waits until the needs know, from the directory's events, what everybody holds. */
export async function knownAtNeeds(installation: Installation, people: People): Promise<void> {
  const holders = [people.national, ...people.counties.values(), ...people.municipalities];
  const wanted = holders.map(({ person }) => person);
  const deadline = Date.now() + patience;
  for (;;) {
    const known = await askDatabase(
      installation,
      'needs',
      `select 1 from rights_identity join rights_appointment using (person) where person = any($1::uuid[])`,
      [wanted],
    );
    if (known.length >= wanted.length) return;
    if (Date.now() > deadline)
      throw new Error(
        `needs know ${known.length} of ${wanted.length} holders ${patience / 1_000} s after they came`,
      );
    await sleep(50);
  }
}
