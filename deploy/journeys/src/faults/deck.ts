import type { Installation } from '../installation/installation.js';
import type { Random } from '../load/random.js';
import { backUpNats, emptyNats, restoreNats } from './broker-losses.js';
import type { Fault } from './fault.js';
import { cutCable, cutDatabase, killNats, killPostgres, killProgram } from './faults.js';

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/**
 * The faults of a whole run, in the order of the seed. All is judged after each part: what a broker loses makes everybody
 * read anew, which would mend what was lost before.
 */
export function fullDecks(installation: Installation, random: Random): Fault[][] {
  const common = [
    ...times(4, killProgram(installation, 'needs')),
    ...times(3, killProgram(installation, 'directory')),
    ...times(4, killProgram(installation, 'county-copy')),
    killProgram(installation, 'national-agency'),
    ...times(4, killNats(installation)),
    ...times(4, killPostgres(installation)),
    cutDatabase(installation, 'needs'),
    cutDatabase(installation, 'county-copy'),
    cutCable(installation, 'needs'),
    cutCable(installation, 'county-copy'),
    cutCable(installation, 'national-agency'),
  ];
  const once = [cutDatabase(installation, 'directory'), cutCable(installation, 'directory')];
  const [early, late] = [random.shuffled(common), random.shuffled(common)];
  const losses = [
    emptyNats(installation),
    backUpNats(installation),
    ...early.splice(-3),
    restoreNats(installation),
  ];
  return [random.shuffled([...early, ...once]), [...losses, ...late]];
}

/** The faults of a short run: those that find out a missing safeguard soonest. */
export function shortDecks(installation: Installation, random: Random): Fault[][] {
  const shuffled = random.shuffled([
    ...times(4, killProgram(installation, 'county-copy')),
    ...times(2, cutDatabase(installation, 'county-copy')),
    ...times(3, cutDatabase(installation, 'needs')),
    cutCable(installation, 'needs'),
    killNats(installation),
  ]);
  return [[shuffled[0]!, emptyNats(installation), ...shuffled.slice(1)]];
}
