import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchesWith } from './benches/benches.js';
import { makeBed } from './frame/bed.js';
import { asTable } from './frame/print-table.js';
import { resultsOf, type Result } from './frame/result.js';
import { runBench } from './frame/run-bench.js';

const folder = resolve(import.meta.dirname, '../../../.lanken');
const say = (line: string): void => console.error(line);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    needs: { type: 'string', default: '10000,100000,1000000' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds wants a whole number from 1, not ${values.rounds}`);
const counts = values.needs.split(',').map(Number);
if (!counts.every((count) => Number.isInteger(count) && count >= 1_000))
  throw new Error(`--needs wants whole numbers from 1000, with commas between, not ${values.needs}`);
const benches = benchesWith(counts, say);
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length)
  throw new Error(`unknown: ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}`);
const chosen = benches.filter(({ name, onlyByName }) =>
  positionals.length ? positionals.includes(name) : !onlyByName,
);

say(`${rounds} rounds each of ${chosen.map(({ name }) => name).join(', ')}`);
const bed = await makeBed(folder, say);
const results: Result[] = [];
const missing = new Map<string, string>();
try {
  for (const bench of chosen) {
    const outcome = await runBench(bench, bed, rounds, say);
    results.push(...resultsOf(bench, outcome));
    for (const [side, why] of outcome.missing) missing.set(`${side} (${bench.name})`, why);
  }
} finally {
  await bed.close();
  await tell(); // also what was measured before a bench failed
}

async function tell(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  const notes = chosen.flatMap((bench) => bench.notes ?? []);
  console.log(asTable(results, notes, missing));
  console.log(`medians of ${rounds} rounds; ${bed.about}, ${availableParallelism()} cores`);
}
