import { setTimeout as sleep } from 'node:timers/promises';
import { Caller, Refused, type Done, type Reach } from '../http/caller.js';
import { demoNeeds, type DemoNeed } from './needs.js';

/** Has the demo accounts say their needs, unless they have said them before; gives how many were said now. */
export async function loadNeeds(reach: Reach, needs: readonly DemoNeed[] = demoNeeds): Promise<number> {
  let said = 0;
  for (const need of needs) {
    const asker = await Caller.signIn(need.by, reach);
    if (await idOf(need.words.title, asker)) continue;
    await say(need, asker, reach);
    said += 1;
  }
  return said;
}

/** The organisation's need with that title, if it has one. */
export async function idOf(title: string, asker: Caller): Promise<string | undefined> {
  const { items } = await asker.get<{ items: { id: string; title: string }[] }>(
    '/needs/v1/needs?view=organisation&limit=200',
  );
  return items.find((need) => need.title === title)?.id;
}

async function say({ words, published }: DemoNeed, asker: Caller, reach: Reach): Promise<void> {
  const { id } = await onceKnown(() =>
    asker.post('/needs/v1/needs', { ...words, publish: published !== undefined }),
  );
  for (const { by, verb, with: said } of published ?? []) {
    const caller = await Caller.signIn(by, reach);
    await onceKnown(() => caller.post(`/needs/v1/needs/${id}/${verb}`, said));
  }
}

/** What a person holds reaches the service in an event, a moment after the directory has been told of it. */
export async function onceKnown(command: () => Promise<Done>, milliseconds = 20_000): Promise<Done> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await command();
    } catch (error) {
      const notYet = error instanceof Refused && ['no-appointment', 'rights-stale'].includes(error.code);
      if (!notYet || Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
