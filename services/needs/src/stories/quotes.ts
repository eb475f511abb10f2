import type { NeedEvents } from './story-language.js';

type Quoting = { [Fact in keyof NeedEvents]?: (data: NeedEvents[Fact]) => (string | undefined)[] };

// What was written for this very event; the facts that an event repeats for a level that has not seen them are not.
const quoting: Quoting = {
  published: ({ title, description, tried }) => [title, description, tried[0]?.text],
  revised: ({ title, description, tried }) => [title, description, tried[0]?.text],
  'update-given': ({ text }) => [text],
  'info-requested': ({ question }) => [question],
  'info-given': ({ text }) => [text],
  escalated: ({ automatic, tried }) => (automatic ? [] : [tried.at(-1)?.text]),
  appealed: ({ text }) => [text],
  returned: ({ reason, expected }) => [reason, expected],
  'referral-proposed': ({ text }) => [text],
  'referral-declined': ({ text }) => [text],
  answered: ({ text, pointer }) => [text, pointer],
  declined: ({ text, next }) => [text, next.text],
  'follow-up-given': ({ text }) => [text],
  closed: ({ text }) => [text],
  reopened: ({ reason }) => [reason],
  withdrawn: ({ reason }) => [reason],
  'attachment-added': ({ name }) => [name],
  'theme-left': ({ reason }) => [reason],
  'commitment-made': ({ what }) => [what],
  'commitment-moved': ({ reason }) => [reason],
  'commitment-kept': ({ text }) => [text],
};

/** What people wrote in the event, in their own words. */
export const quotesIn = (fact: keyof NeedEvents, data: object): string[] =>
  (quoting[fact]?.(data as never) ?? []).filter((text) => text !== undefined);
