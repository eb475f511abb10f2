import { envelopeOf, type Envelope } from '../envelope.js';
import { eventFacts, type EventClass } from '../event.js';

/** The envelope that the catalogue shows with an event's example. */
export function exampleEnvelope(event: EventClass): Envelope {
  const { aggregate, example } = eventFacts(event);
  const id = (example as Record<string, unknown>)[aggregate];
  return envelopeOf(event, {
    id: '01990000-0000-7000-8000-0000000000f1',
    subject: `${aggregate}/${typeof id === 'string' ? id : '01990000-0000-7000-8000-0000000000f2'}`,
    time: '2026-03-02T08:15:00.000Z',
    sequence: 1,
    levelsince: 1,
    correlationid: '01990000-0000-7000-8000-0000000000f3',
    recordedtime: '2026-03-02T08:15:00.012Z',
    dataclass: 'network',
  });
}
