import { allEvents, breachOf, eventFacts, eventType, schemaOf, type EventClass } from './index.js';

const events = allEvents().map((event) => [eventType(event), event] as const);

describe.each(events)('%s', (_, event) => {
  const { example, ...facts } = eventFacts(event);

  it('has an example that keeps its contract', () => {
    expect(breachOf(event, example)).toBeUndefined();
  });

  it('may get fields that today nobody knows', () => {
    expect(breachOf(event, { ...example, 'a field of tomorrow': true })).toBeUndefined();
  });

  it('is refused as anything but an object', () => {
    for (const data of [undefined, null, 'text', 1, []])
      expect(breachOf(event, data)).toMatch(eventType(event));
  });

  it('is refused without any one of its required fields', () => {
    const required = schemaOf(event).required ?? [];
    expect(required).toContain('by');
    for (const field of required)
      expect(breachOf(event, { ...example, [field]: undefined })).toContain(`'${field}'`);
  });

  it('says when and at which level, in a sentence', () => {
    for (const words of [facts.service, facts.aggregate, facts.fact])
      expect(words).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const sentence of [facts.when, facts.level]) expect(sentence).toMatch(/^\S.*\w.*\.$/);
    expect(facts.version).toBeGreaterThanOrEqual(1);
  });
});

describe('the events together', () => {
  it('have a type each', () => {
    const types = events.map(([type]) => type);
    expect(new Set(types).size).toBe(types.length);
  });

  it('refuse a class that is none of them', () => {
    class Stranger {}
    expect(() => eventType(Stranger as EventClass)).toThrow('Stranger is not an event: it lacks @Event(…)');
  });
});
