import fc from 'fast-check';
import { allEvents, eventClassOf, eventFacts, eventType, NeedAnswered, NeedPublished } from './index.js';
import { textsIn, withAt, withoutAt, withoutTexts } from './index.js';

describe('the free texts of an event', () => {
  const { example } = eventFacts(NeedPublished);

  it('are found by their pointers, also in lists of parts', () => {
    const { title, description, targetGroup, tried } = example as Record<string, string> & {
      tried: { text: string }[];
    };
    expect(Object.fromEntries(textsIn(NeedPublished, example))).toEqual({
      '/title': title,
      '/description': description,
      '/targetGroup': targetGroup,
      '/tried/0/text': tried[0]!.text,
    });
  });

  it('are none where the event has none', () => {
    expect(textsIn(NeedAnswered, { need: 'a', kind: 'training', pointer: 'https://example.org' }).size).toBe(
      0,
    );
  });

  it('are exactly what an event of a restricted thing lacks', () => {
    for (const type of allEvents()) {
      const data = Object.assign(new type(), eventFacts(type).example);
      const left = withoutAt(data, textsIn(type, data).keys());
      expect(JSON.stringify(left)).toBe(JSON.stringify(withoutTexts(data)));
      const texts = [...textsIn(type, data)];
      expect(texts.reduce((back, [pointer, text]) => withAt(back, pointer, text), left)).toEqual({ ...data });
      expect(textsIn(type, left).size).toBe(0);
    }
  });

  it('can be taken out in any order, and nothing else changes', () => {
    const pointers = [...textsIn(NeedPublished, example).keys()];
    fc.assert(
      fc.property(fc.shuffledSubarray(pointers), (some) => {
        const left = withoutAt(example, some);
        expect([...textsIn(NeedPublished, left).keys()].sort()).toEqual(
          pointers.filter((pointer) => !some.includes(pointer)).sort(),
        );
        expect(withoutAt(left, pointers)).toEqual(withoutAt(example, pointers));
      }),
    );
  });

  it('leave the data as it was', () => {
    const before = JSON.stringify(example);
    withoutAt(example, ['/title', '/tried/0/text']);
    expect(JSON.stringify(example)).toBe(before);
  });

  it.each(['/nothing', '/title/below', '/tried/7/text', '/areas/x/y'])('%s points to nothing', (pointer) => {
    expect(withoutAt(example, [pointer])).toEqual(example);
  });
});

describe('the class of an event type', () => {
  it('is found by the type, if it is known here', () => {
    for (const event of allEvents()) expect(eventClassOf(eventType(event))).toBe(event);
    expect(eventClassOf('se.lanken.needs.need.sung.v1')).toBeUndefined();
  });
});
