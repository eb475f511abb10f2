import type { Language } from '@lanken/http';
import type { NeedStory } from './story-view.js';

/** The story as a timeline in plain text: each hop with its time, each event on a line, quotations below. */
export function storyText({ chapters }: NeedStory, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  });
  const lines = chapters.flatMap(({ title, from, to, entries }) => [
    `${title}: ${format.format(from)} – ${to ? format.format(to) : ''}`.trimEnd(),
    ...entries.flatMap(({ time, text, quotes }) => [
      `  ${format.format(time)}  ${text}`,
      ...quotes.flatMap((quote) => quote.split('\n')).map((line) => `      ”${line}”`),
    ]),
    '',
  ]);
  return lines.join('\n');
}
