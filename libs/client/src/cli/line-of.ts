import type { Said } from '@lanken/contracts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm',
});

/** An event as a person reads it: when, what, of which thing, and its heading. */
export function lineOf({ time, type, subject, sequence, data }: Said<object>): string {
  const { title, asker } = data as { title?: string; asker?: { county: string; municipality: string } };
  const from = asker && ` · ${asker.municipality === '0000' ? asker.county : asker.municipality}`;
  const fact = type.split('.').slice(3, 5).join('.');
  return `${clock.format(new Date(time))}  ${fact.padEnd(22)} ${subject} #${sequence}${from ?? ''}${title ? ` · ${title}` : ''}`;
}
