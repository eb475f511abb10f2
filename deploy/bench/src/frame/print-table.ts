import Table from 'cli-table3';
import type { Result } from './result.js';

/** The results as one table, and below it what has to be known, and why a side is missing. */
export function asTable(results: Result[], notes: string[], missing: Map<string, string>): string {
  const table = new Table({
    head: ['bench', 'Länken', 'beside it', 'unit', 'ratio', 'goal', 'holds'],
    colAligns: ['left', 'right', 'right', 'left', 'right', 'left', 'left'],
    style: { head: [], border: [] },
  });
  for (const { name, value, unit, baseline, ratio, goal, holds } of results)
    table.push([name, shown(value), shown(baseline), unit, shown(ratio), goal, inWords(holds)]);
  const absent = [...missing].map(([side, why]) => `${side} was not measured: ${why}`);
  return [table.toString(), ...notes, ...absent].join('\n');
}

const shown = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en'));
const inWords = (holds: boolean | null): string => (holds === null ? '–' : holds ? 'yes' : 'NO');
