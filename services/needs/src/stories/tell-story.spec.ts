import { allEvents, eventFacts, eventType, type EventClass } from '@lanken/contracts';
import { languages } from '@lanken/http';
import type { PastEvent } from '@lanken/messaging';
import { storyText } from './story-text.js';
import { tellStory } from './tell-story.js';

const need = '01990000-0000-7000-8000-000000000d01';
const names = new Map([
  ['01990000-0000-7000-8000-000000000780', 'Växjö kommun'],
  ['01990000-0000-7000-8000-000000000007', 'Länsstyrelsen i Kronobergs län'],
  ['01990000-0000-7000-8000-000000000001', 'Folkhälsomyndigheten'],
]);

const ofNeeds = allEvents().filter((event) => {
  const { service, aggregate } = eventFacts(event);
  return service === 'needs' && ['need', 'commitment'].includes(aggregate);
});
const factOf = (event: EventClass): string => {
  const { aggregate, fact } = eventFacts(event);
  return aggregate === 'need' ? fact : `${aggregate}-${fact}`;
};
const exampleOf = (fact: string): object =>
  eventFacts(ofNeeds.find((event) => factOf(event) === fact)!).example;

const past = (...said: [fact: string, data?: object][]): PastEvent[] =>
  said.map(([fact, data], index) => ({
    id: need,
    sequence: index + 1,
    type: eventType(ofNeeds.find((event) => factOf(event) === fact)!),
    time: new Date(Date.UTC(2026, 2, 2 + index, 8)),
    correlation: need,
    data: { ...exampleOf(fact), ...data },
  }));

describe('the story of a need', () => {
  it.each(languages)('has a sentence for every event there is, in %s', (language) => {
    for (const event of ofNeeds.filter((each) => factOf(each) !== 'published')) {
      const { chapters } = tellStory(need, past(['published'], [factOf(event)]), names, language);
      const { text } = chapters.at(-1)!.entries.at(-1)!;
      expect([factOf(event), text]).toEqual([factOf(event), expect.stringMatching(/^[^\s].+[^\s][.]$/)]);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('has a chapter for each custodian, from hop to hop', () => {
    const { chapters } = tellStory(need, past(['published'], ['acknowledged'], ['escalated']), names, 'sv');
    expect(chapters).toMatchObject([
      {
        title: 'Hos Länsstyrelsen i Kronobergs län (länsnivå)',
        entries: [
          { text: 'Växjö kommun publicerade behovet. Det gick till Länsstyrelsen i Kronobergs län.' },
          { text: 'Länsstyrelsen i Kronobergs län bekräftade att behovet är mottaget.' },
        ],
      },
      {
        title: 'Hos Folkhälsomyndigheten (nationell nivå)',
        entries: [{ text: 'Länsstyrelsen i Kronobergs län lyfte behovet till Folkhälsomyndigheten.' }],
      },
    ]);
    expect(chapters[0]?.to).toEqual(chapters[1]?.from);
  });

  it('quotes what people wrote, once', () => {
    const { chapters } = tellStory(need, past(['published'], ['escalated']), names, 'en');
    expect(chapters[0]?.entries[0]?.quotes).toContain('Utbildning om GHB för fältgrupp och skola');
    expect(chapters[1]?.entries[0]?.quotes).toEqual([
      'Länet har samlat kommunerna till ett möte men saknar utbildare.',
    ]);
  });

  it('says what the clock did by itself', () => {
    const by = { actor: 'clock' };
    const { chapters } = tellStory(
      need,
      past(['published'], ['escalated', { by, automatic: true }], ['closed', { by, verdict: 'unknown' }]),
      names,
      'sv',
    );
    expect(chapters[1]?.entries).toMatchObject([
      { automatic: true, text: expect.stringContaining('av sig självt till Folkhälsomyndigheten') as string },
      { automatic: true, text: 'Behovet stängdes av sig självt, efter två påminnelser utan svar.' },
    ]);
  });

  it('names an organisation that it does not know as one', () => {
    const { chapters } = tellStory(need, past(['published']), new Map(), 'en');
    expect(chapters[0]?.entries[0]?.text).toBe(
      'an organisation published the need. It went to an organisation.',
    );
  });

  it('reads as plain text in Swedish time', () => {
    const text = storyText(tellStory(need, past(['published'], ['acknowledged']), names, 'sv'), 'sv');
    expect(text).toContain('2026-03-02 09:00  Växjö kommun publicerade behovet.');
    expect(text).toContain('”Utbildning om GHB för fältgrupp och skola”');
  });
});
