import { setTimeout as sleep } from 'node:timers/promises';
import { Caller, type Done, type Reach } from '../http/caller.js';
import { onceKnown } from '../demo/load-needs.js';
import type { Hearing } from './hearing.js';
import { scenes, type Played } from './scenes.js';

const patience = 10_000; // milliseconds for an event to be heard

interface Shown {
  status: string;
  custodian: { level: string };
}

/** Has everybody do what is theirs in the story, each after the last one's doing was heard. */
export async function play(reach: Reach, hearings: readonly Hearing[]): Promise<Played[]> {
  const callers = new Map<string, Caller>();
  const needs = new Map<string, string>();
  const played: Played[] = [];
  for (const scene of scenes) {
    const caller = callers.get(scene.by) ?? (await Caller.signIn(scene.by, reach));
    callers.set(scene.by, caller);
    let sent = 0;
    const done = await onceKnown(() => {
      sent = performance.now();
      return caller.post<Done>(scene.path(needs.get(scene.need) ?? ''), scene.body);
    });
    needs.set(scene.need, done.id);
    const { custodian, status } = await caller.get<Shown>(`/needs/v1/needs/${done.id}`);
    played.push({ ...scene, done, sent, then: `${custodian.level}, ${status.replace('_', ' ')}` });
    await untilHeard(hearings, scene.heardBy, keyOf(done));
  }
  for (const hearing of hearings) await hearing.untilAllHeard();
  return played;
}

/** By what an event is known to those who hear it. */
export const keyOf = ({ id, sequence }: Done): string => `${id}#${sequence}`;

async function untilHeard(hearings: readonly Hearing[], by: readonly string[], key: string): Promise<void> {
  const wanted = hearings.filter(({ name }) => by.includes(name));
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && !wanted.every(({ heard }) => heard.has(key))) await sleep(1);
}
