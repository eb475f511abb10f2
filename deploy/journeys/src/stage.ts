import { disturb } from './faults/disturb.js';
import type { Installation } from './installation/installation.js';
import { Client } from './load/client.js';
import { Diary } from './load/diary.js';
import { Load } from './load/load.js';
import { Random } from './load/random.js';
import { chooseMunicipalities } from './people/choose-municipalities.js';
import { knownAtNeeds } from './people/known-at-needs.js';
import { Seats, type People } from './people/seat-people.js';

/** Everything that a run needs besides the faults. */
export interface Stage {
  people: People;
  client: Client;
  diary: Diary;
  load: Load;
}

/** Seats the people, and makes the system as uneven as a busy one is. */
export async function setStage(
  installation: Installation,
  { seed, municipalities }: { seed: number; municipalities: number },
): Promise<Stage> {
  const codes = await chooseMunicipalities(installation, new Random(seed, 'municipalities'), municipalities);
  const people = await (await Seats.open(installation)).seat(codes);
  await knownAtNeeds(installation, people);
  await disturb(installation);
  const client = new Client();
  const diary = await Diary.open(installation.folder.in('answered.jsonl'));
  const load = new Load({ client, diary, people, urls: installation.urls }, seed);
  return { people, client, diary, load };
}
