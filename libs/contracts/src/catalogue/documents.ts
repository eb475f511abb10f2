import { asyncApiOf } from './asyncapi.js';
import type { Entry } from './catalogue.js';
import { eventsPage } from './events-page.js';

/** The text of each document that is written from the events, by its path in the checkout. */
export const documents = (entries: Entry[]): Record<string, string> => ({
  'docs/events.md': eventsPage(entries),
  'docs/asyncapi.json': `${JSON.stringify(asyncApiOf(entries), null, 2)}\n`,
});
