import { type Asker, type By, type Custodian } from '@lanken/contracts';
import type { Language } from '@lanken/http';
import type { PastEvent } from '@lanken/messaging';
import type { StoryLanguage, Told } from './story-language.js';
import type { NeedStory, StoryChapter, StoryEntry } from './story-view.js';
import { quotesIn } from './quotes.js';
import { englishStory } from './story-words.en.js';
import { swedishStory } from './story-words.sv.js';

const languages: Record<Language, StoryLanguage> = { sv: swedishStory, en: englishStory };

/** What is in the data of an event of a need, as far as the teller looks before it knows which it is. */
interface Data {
  by: By;
  asker?: Asker;
  custodian?: Custodian;
  successor?: string;
  ended?: string;
}

/**
 * Tells what happened to a need and to the commitments to it, in the order of `past`, in words: a chapter for each hop of custody, a sentence for each event, and what people
 * wrote as quotations. `names`: what organisations are called.
 */
export function tellStory(
  need: string,
  past: PastEvent[],
  names: ReadonlyMap<string, string>,
  as: Language,
): NeedStory {
  const language = languages[as];
  const day = new Intl.DateTimeFormat(language.locale, { dateStyle: 'long', timeZone: 'Europe/Stockholm' });
  const name = (organisation: string | undefined): string =>
    (organisation && names.get(organisation)) || language.unknownOrganisation;
  const chapters: StoryChapter[] = [];
  let asker: string | undefined;
  for (const event of past) {
    const data = event.data as Data;
    if (data.asker) asker = data.asker.organisation;
    if (data.ended && data.ended === asker) asker = data.successor;
    const before = chapters.at(-1)?.organisation;
    if (data.custodian && data.custodian.hop > chapters.length) openChapter(data.custodian, event.time);
    const current = chapters.at(-1)!;
    const told: Told<never> = {
      data: data as never,
      by: data.by.actor === 'clock' ? language.clock : name(data.by.organisation),
      isClock: data.by.actor === 'clock',
      isCustodian: data.by.organisation === before,
      asker: name(asker),
      custodian: current.name,
      name,
      date: (time) => day.format(new Date(time)),
      language,
    };
    current.entries.push(entryOf(event, told));
  }
  return { need, chapters };

  function openChapter({ level, organisation }: Custodian, time: Date): void {
    const last = chapters.at(-1);
    if (last) last.to = time;
    chapters.push({
      title: language.chapter(name(organisation), language.levels[level]),
      level,
      organisation,
      name: name(organisation),
      from: time,
      entries: [],
    });
  }
}

function entryOf({ sequence, time, type, data }: PastEvent, told: Told<never>): StoryEntry {
  const [, , , aggregate, last] = type.split('.');
  const fact = (aggregate === 'need' ? last : `${aggregate}-${last}`) as keyof StoryLanguage['says'];
  const { actor, organisation } = (data as Data).by;
  return {
    sequence,
    time,
    fact,
    automatic: actor === 'clock',
    organisation,
    text: told.language.says[fact](told),
    quotes: quotesIn(fact, data),
  };
}
