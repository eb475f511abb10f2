import type { Ask, SubstanceArea } from '@lanken/contracts';
import { readFileSync } from 'node:fs';
import { listen, type Chorus, type RadarTerms } from '../model/radar.js';
import { signsOf, telling, type Spoken, type Voice } from '../model/voice.js';

/** A need of a labelled stream; see its README. */
export interface LabelledNeed extends Spoken {
  id: string;
  ask: Ask;
  substanceAreas: SubstanceArea[];
  municipality: string;
  day: number;
  theme: string | null;
}

/** In the order in which they are published. */
export function labelledNeeds(name: string): LabelledNeed[] {
  const file = new URL(`../../labelled/${name}.json`, import.meta.url);
  const needs = JSON.parse(readFileSync(file, 'utf8')) as LabelledNeed[];
  return needs.sort((one, other) => one.day - other.day || (one.id < other.id ? -1 : 1));
}

/** Lets the radar listen to needs as they are published, by its own rules; gives what it proposes. */
export function proposalsFor(needs: LabelledNeed[], terms: RadarTerms, days = 90): LabelledNeed[][] {
  const counts = new Map<string, number>();
  const said = new Map<LabelledNeed, Voice>();
  const themes: LabelledNeed[][] = [];
  let all = 0;
  for (const need of needs) {
    const voice = voiceOf(need);
    said.set(need, voice);
    for (const sign of voice.signs.keys()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    all += 1;
    const recent = [...said.keys()].filter(({ day }) => day >= need.day - days && day <= need.day);
    const voices = (some: LabelledNeed[]): Voice[] => some.map((one) => said.get(one)!);
    const free = recent.filter((one) => one !== need && !themes.some((members) => members.includes(one)));
    const choruses = themes.map((members, at): Chorus => {
      const heard = members.filter((one) => recent.includes(one));
      return { theme: `${at}`, voices: voices(heard) };
    });
    const found = listen(voice, { free: voices(free), themes: choruses, dismissed: [] }, terms, (sign) =>
      telling(counts.get(sign) ?? 0, all),
    );
    if (!found) continue;
    const members = found.voices.map(({ need: id }) => needs.find((one) => one.id === id)!);
    if ('theme' in found) themes[Number(found.theme)]!.push(...members);
    else themes.push(members);
  }
  return themes;
}

const voiceOf = (need: LabelledNeed): Voice => ({
  need: need.id,
  municipalities: [need.municipality],
  counties: [need.municipality.slice(0, 2)],
  ask: need.ask,
  substanceAreas: need.substanceAreas,
  signs: signsOf(need),
});
