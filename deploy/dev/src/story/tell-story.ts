import type { Log } from '@lanken/servers';
import type { Running } from '../system/running.js';
import { Hearing } from './hearing.js';
import { faults } from './judge.js';
import { play } from './play.js';
import { misreadings } from './readers.js';
import { explanation, storyTable } from './story-table.js';

/** Plays the story on a running system and says how it went; gives how many things went otherwise than they must. */
export async function tellStory(running: Running, say: Log): Promise<number> {
  const hearings: Hearing[] = [];
  try {
    for (const subscriber of running.subscribers) hearings.push(await Hearing.begin(subscriber, running));
    for (const hearing of hearings) await hearing.untilAllHeard(); // of what was said before
    const played = await play(running, hearings);
    say(storyTable(played, hearings));
    say(explanation);
    const wrong = [...faults(played, hearings), ...(await misreadings(played, running))];
    if (wrong.length) say(['', 'It went wrong:', ...wrong.map((fault) => `  - ${fault}`)].join('\n'));
    else
      say(
        'Everybody heard what is theirs and nobody what is not; the restricted needs were read by nobody else, and their texts were on no stream.',
      );
    return wrong.length;
  } finally {
    for (const hearing of hearings) await hearing.end();
  }
}
