import { askDatabase } from '../installation/databases.js';
import type { Installation } from '../installation/installation.js';
import { heardBy } from '../installation/plans.js';
import { countyCopy } from '../installation/servers.js';
import type { Entry } from '../load/diary.js';
import { readLines } from '../load/diary.js';

/** An event as its service has it in its log. */
export interface Said {
  id: string;
  aggregate: string;
  sequence: number;
  type: string;
  /** Where it was said: `needs.national`. */
  place: string;
  title: string | null;
}

/** An event as somebody has it who heard it, in the order in which they did. */
export interface Heard {
  aggregate: string;
  sequence: number;
  event: string;
  type: string;
  title?: string | null;
  levelsince?: number;
}

/** Everything that is written down when a run is over. */
export interface Records {
  /** The client's own file. */
  answered: Entry[];
  /** What needs said, and what the directory said of persons. */
  said: Said[];
  /** What took effect at the county. */
  effects: Heard[];
  /** What was heard of needs at the national agency. */
  national: Heard[];
}

const log = `select id, aggregate, sequence, type, substring(nats_subject from '^lanken\\.v1\\.([a-z]+\\.[a-z]+)') as place, data ->> 'title' as title
  from outbox_log where aggregate ~ '^(need|person)/' order by position`;

export async function records(installation: Installation, answered: Entry[]): Promise<Records> {
  const said = await Promise.all(
    ['needs', 'directory'].map((service) => askDatabase<Said>(installation, service, log)),
  );
  const effects = await askDatabase<Heard>(
    installation,
    countyCopy,
    'select aggregate, sequence, event, type, title from effect order by at',
  );
  const heard = await readLines<Heard & { id: string }>(heardBy(installation.folder));
  // The radar proposes joint needs meanwhile, which the county's copy does not hear of either.
  const ofNeeds = heard.filter(({ aggregate }) => aggregate.startsWith('need/'));
  const national = ofNeeds.map(({ id, ...rest }) => ({ ...rest, event: id }));
  return { answered, said: said.flat(), effects, national };
}
