import { Caller, Refused, type Reach } from '../http/caller.js';
import type { Played } from './scenes.js';

/** Who tries to read a need when the story is over, and whether they may. */
const readings: readonly { by: string; need: Played['need']; may: boolean }[] = [
  { by: 'vaxjo', need: 'vaxjo', may: true },
  { by: 'kronoberg', need: 'vaxjo', may: true },
  { by: 'nationell', need: 'vaxjo', may: true },
  { by: 'vastra-gotaland', need: 'goteborg', may: true },
  { by: 'vastra-gotaland', need: 'boras', may: true },
  { by: 'vaxjo', need: 'goteborg', may: false },
  { by: 'kronoberg', need: 'goteborg', may: false },
  { by: 'nationell', need: 'goteborg', may: false },
  { by: 'boras', need: 'goteborg', may: false },
  { by: 'goteborg', need: 'boras', may: false },
  { by: 'nybliven', need: 'vaxjo', may: false },
];

interface Shown {
  responses: { text?: string }[];
}

/** Has them try, and gives what went otherwise than it must, each in a sentence. */
export async function misreadings(played: readonly Played[], reach: Reach): Promise<string[]> {
  const faults: string[] = [];
  for (const { by, need, may } of readings) {
    const { id } = played.find((scene) => scene.need === need)!.done;
    const read = await readBy(await Caller.signIn(by, reach), id);
    if (may && !read) faults.push(`${by} cannot read the need of ${need}`);
    if (!may && read) faults.push(`${by} can read the need of ${need}, and that is not for them`);
    if (may && need === 'vaxjo' && !read?.responses.length) faults.push(`the answer has not reached ${by}`);
  }
  return faults;
}

async function readBy(caller: Caller, need: string): Promise<Shown | undefined> {
  try {
    return await caller.get<Shown>(`/needs/v1/needs/${need}`);
  } catch (error) {
    if (error instanceof Refused && [403, 404].includes(error.status)) return undefined;
    throw error;
  }
}
