import { Caller, type Reach } from '../http/caller.js';
import { jointNeed } from './joint-need.js';
import { idOf, loadNeeds, onceKnown } from './load-needs.js';

/** Has the demo accounts say what becomes one joint need, unless it is there; gives how many needs were said now. */
export async function loadJointNeed(reach: Reach): Promise<number> {
  const { by, title, description, needs, tooBy } = jointNeed;
  const leader = await Caller.signIn(by, reach);
  const { items } = await leader.get<{ items: { title: string }[] }>('/needs/v1/themes?limit=200');
  if (items.some((theme) => theme.title === title)) return 0;
  const said = await loadNeeds(reach, needs);
  const ids = await Promise.all(
    needs.map(async ({ by: asker, words }) => idOf(words.title, await Caller.signIn(asker, reach))),
  );
  const theme = await onceKnown(() => leader.post('/needs/v1/themes', { title, description, needs: ids }));
  await leader.post(`/needs/v1/themes/${theme.id}/activate`);
  const neighbour = await Caller.signIn(tooBy, reach);
  await neighbour.post(`/needs/v1/themes/${theme.id}/support`);
  return said;
}
