import Table from 'cli-table3';
import { cast } from '../demo/cast.js';
import { hearers } from '../system/subscribers.js';
import { outcomeOf, type Ear, type Outcome } from './judge.js';
import type { Played } from './scenes.js';

/** The story as a table: who did what, where the need then is, and who heard it when. */
export function storyTable(played: readonly Played[], ears: readonly Ear[]): string {
  const titles = ears.map(({ name }) => hearers.find((hearer) => hearer.name === name)?.title ?? name);
  const table = new Table({
    head: ['Who', 'does what', 'The need is then at', ...titles],
    colWidths: [24, 38, 15, ...titles.map(widthOf)],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const scene of played) {
    const heard = ears.map((ear) => cell(outcomeOf(scene, ear)));
    table.push([whoIs(scene.by), scene.does, scene.then, ...heard]);
  }
  return table.toString();
}

function cell({ must, after }: Outcome): string {
  if (after === undefined) return must ? 'NOT HEARD' : '–';
  const time = `${Math.max(1, Math.round(after))} ms`;
  return must ? time : `${time}, NOT ITS`;
}

function whoIs(username: string): string {
  const { name, seat } = cast.find((account) => account.username === username)!;
  return `${name}, ${seat?.organisation ?? ''}`;
}

/** As much as the longest word takes: titles are broken between words. */
const widthOf = (title: string): number => Math.max(...title.split(' ').map(({ length }) => length)) + 2;

/** What the figures in the table mean. */
export const explanation =
  'ms: from sending the command until the subscriber held the event; –: not for this subscriber, and not heard by it.';
