import 'reflect-metadata';

export type EventClass<E extends object = object> = new () => E;

/** What every event class says of itself; the catalogue, the schemas and the subjects are made from it. */
export interface EventFacts {
  service: string;
  aggregate: string;
  fact: string;
  /** Major version; a breaking change is a new class with the next number. */
  version: number;
  /** One sentence: when it is said. */
  when: string;
  /** One sentence: at which level it is said, and why. */
  level: string;
  /** An example of its data; a test parses it. */
  example: object;
}

const facts = new Map<EventClass, EventFacts>();

/** Declares a class as an event: registers what it says of itself. */
export function Event(said: EventFacts): ClassDecorator {
  return (target) => {
    facts.set(target as unknown as EventClass, said);
  };
}

/** What an event class says of itself; throws for a class that is not an event. */
export function eventFacts(event: EventClass): EventFacts {
  const said = facts.get(event);
  if (!said) throw new Error(`${event.name} is not an event: it lacks @Event(…)`);
  return said;
}

/** Every event class that is loaded. */
export const allEvents = (): EventClass[] => [...facts.keys()];

/** `se.lanken.<service>.<aggregate>.<fact>.v<major>`. */
export function eventType(event: EventClass): string {
  const { service, aggregate, fact, version } = eventFacts(event);
  return `se.lanken.${service}.${aggregate}.${fact}.v${version}`;
}

/** Where the JSON Schema of an event type is known: a name, not an address that anyone has to reach. */
export const dataSchema = (type: string): string => `urn:lanken:schema:${type}`;

/** The class of an event type such as `se.lanken.needs.need.published.v1`; undefined for one that is not known here. */
export const eventClassOf = (type: string): EventClass | undefined =>
  allEvents().find((event) => eventType(event) === type);
