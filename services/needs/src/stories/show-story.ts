import { eventType, NeedUpdateGiven, Refusal } from '@lanken/contracts';
import { Answers, By, Id, InLanguage, SignedIn, type Actor, type Language } from '@lanken/http';
import type { PastEvent } from '@lanken/messaging';
import { Controller, Get, Header } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readCommitments } from '../clocks/read-commitments.js';
import { mayRead } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { Organisation } from '../model/organisation.js';
import { noteReading } from '../needs/note-reading.js';
import { pastFor, readPast } from '../needs/read-past.js';
import { storyText } from './story-text.js';
import { NeedStory } from './story-view.js';
import { tellStory } from './tell-story.js';

@Controller('needs/v1/needs')
export class ShowStory {
  constructor(private readonly dataSource: DataSource) {}

  /** A need's whole chain of custody in words, as data for a timeline. */
  @Get(':id/story')
  @SignedIn({ acting: true })
  @Answers(NeedStory)
  async story(@Id() id: string, @InLanguage() language: Language, @By() by?: Actor): Promise<NeedStory> {
    const { manager } = this.dataSource;
    const need = await manager.findOneBy(Need, { id });
    if (!need || !mayRead(need, by))
      throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${id}.`);
    noteReading(need, by);
    const commitments = await readCommitments(manager, id);
    const past = inOrder(
      pastFor(await readPast(manager, `need/${id}`), need, by),
      commitments.flatMap((one) => pastFor(one.past, need, by)),
    );
    const organisations = await manager.find(Organisation, { select: { organisation: true, name: true } });
    const names = new Map(organisations.map(({ organisation, name }) => [organisation, name]));
    return tellStory(id, past, names, language);
  }

  /** The same as plain text, to read, to print, or to put in a file of a case. */
  @Get(':id/story/text')
  @SignedIn({ acting: true })
  @Header('content-type', 'text/plain; charset=utf-8')
  async text(@Id() id: string, @InLanguage() language: Language, @By() by?: Actor): Promise<string> {
    return storyText(await this.story(id, language, by), language);
  }
}

/** The events of the need in their order, with those of its commitments between; what it says of those they say better. */
function inOrder(ofNeed: PastEvent[], ofCommitments: PastEvent[]): PastEvent[] {
  const others = ofCommitments.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const told = ofNeed.filter(({ type, data }) => !(type === updateGiven && 'commitment' in data));
  return [
    ...told.flatMap((event) => {
      const until = others.findIndex((other) => !isBefore(other, event));
      return [...others.splice(0, until < 0 ? others.length : until), event];
    }),
    ...others,
  ];
}

const updateGiven = eventType(NeedUpdateGiven);

// Two that were said at once have ids in their order.
const isBefore = (a: PastEvent, b: PastEvent): boolean =>
  a.time < b.time || (a.time.getTime() === b.time.getTime() && a.id < b.id);
