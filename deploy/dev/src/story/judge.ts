import type { HeardEvent } from './hearing.js';
import { keyOf } from './play.js';
import type { Played } from './scenes.js';

/** A subscriber, as far as its ears are concerned. */
export interface Ear {
  name: string;
  heard: ReadonlyMap<string, HeardEvent>;
}

/** How it went with one subscriber and one scene: the milliseconds after which it heard of it, if it did. */
export interface Outcome {
  must: boolean;
  after?: number;
}

export function outcomeOf(scene: Played, ear: Ear): Outcome {
  const event = ear.heard.get(keyOf(scene.done));
  return { must: scene.heardBy.includes(ear.name), after: event && event.at - scene.sent };
}

const texts = ['title', 'description', 'tried', 'targetGroup', 'text'];

/** Everything that went otherwise than it must, each in a sentence. */
export function faults(played: readonly Played[], ears: readonly Ear[]): string[] {
  return played.flatMap((scene) =>
    ears.flatMap((ear) => {
      const { must, after } = outcomeOf(scene, ear);
      const what = `that ${scene.by} ${scene.does}`;
      if (must && after === undefined) return [`${ear.name} did not hear ${what}`];
      if (!must && after !== undefined) return [`${ear.name} heard ${what}, and that is not for it`];
      return isRestricted(scene) ? toldTooMuch(scene, ear) : [];
    }),
  );
}

const isRestricted = ({ body }: Played): boolean =>
  (body as { visibility?: string } | undefined)?.visibility === 'restricted';

function toldTooMuch(scene: Played, ear: Ear): string[] {
  const { data = {} } = ear.heard.get(keyOf(scene.done)) ?? {};
  const told = JSON.stringify(Object.values(data));
  const own = Object.entries(scene.body ?? {}).filter(([field]) => texts.includes(field));
  return own
    .filter(([, text]) => told.includes(String(text)))
    .map(([field]) => `${ear.name} was told the ${field} of the restricted need of ${scene.by}`);
}
