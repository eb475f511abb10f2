import { cp, writeFile } from 'node:fs/promises';
import type { Log } from '@lanken/servers';
import { Conductor } from './faults/conductor.js';
import { fullDecks, shortDecks } from './faults/deck.js';
import { Installation } from './installation/installation.js';
import { Random } from './load/random.js';
import { setStage, type Stage } from './stage.js';
import { describe, lineOf } from './verdict/describe.js';
import { lastErrors } from './verdict/programs.js';
import { report, sumOf, type Report } from './verdict/report.js';
import { judge, type Verdict } from './verdict/verdict.js';

export interface ChaosOptions {
  /** Decides who asks, what becomes of each need, and which faults strike in which order. */
  seed: number;
  /** How many needs, at least. */
  needs: number;
  municipalities: number;
  /** Goes on with further faults until so many minutes have passed. */
  minutes?: number;
  /** Only the faults that find out a missing safeguard soonest. */
  short?: boolean;
  /** Folder that gets the programs' logs. */
  logs?: string;
  log: Log;
}

/** Needs are asked for while everything is killed in turn; then it is judged whether anything was lost. */
export async function runChaos(options: ChaosOptions): Promise<Report> {
  const { log, seed } = options;
  log(`Chaos with the seed ${seed}; the same again: --seed ${seed}`);
  const installation = await Installation.start(log);
  try {
    const outcome = await chaosIn(installation, options);
    log(`\n${describe(outcome)}`);
    if (!outcome.green) log(await lastErrors(installation));
    return outcome;
  } catch (error) {
    log(await lastErrors(installation));
    throw error;
  } finally {
    if (options.logs) await cp(installation.folder.in('logs'), options.logs, { recursive: true });
    await installation.stop();
  }
}

async function chaosIn(installation: Installation, options: ChaosOptions): Promise<Report> {
  const began = performance.now();
  const stage = await setStage(installation, options);
  const { people, client, diary, load } = stage;
  const random = new Random(options.seed, 'faults');
  const say = (struck: Parameters<typeof lineOf>[0]): void => options.log(lineOf(struck));
  const conductor = new Conductor(installation, load, client, random, say);
  options.log(
    `${people.municipalities.length} municipalities in ${people.counties.size} counties; now it begins`,
  );
  try {
    const end = performance.now() + (options.minutes ?? 0) * 60_000;
    let verdict: Verdict;
    do verdict = await playDecks(installation, stage, conductor, random, options);
    while (!verdict.findings.length && performance.now() < end);
    return report({
      seed: options.seed,
      seconds: (performance.now() - began) / 1_000,
      municipalities: people.municipalities.length,
      failedStarts: sumOf(Object.values(installation.programs).map(({ failedStarts }) => failedStarts)),
      client,
      struck: conductor.struck,
      verdict,
    });
  } finally {
    await conductor.end();
    await diary.close();
  }
}

/** Strikes with all faults once, in parts; after each, everything must have arrived. */
async function playDecks(
  installation: Installation,
  { load, diary }: Stage,
  conductor: Conductor,
  random: Random,
  { needs, short, log }: ChaosOptions,
): Promise<Verdict> {
  const decks = short ? shortDecks(installation, random) : fullDecks(installation, random);
  let left = sumOf(decks.map(({ length }) => length));
  let verdict: Verdict | undefined;
  for (const deck of decks) {
    if (verdict?.findings.length) break;
    for (const fault of deck) await conductor.strike(fault, Math.ceil((needs - load.granted) / left--));
    await conductor.mended();
    await load.done();
    log('All is answered; waiting until it has arrived, and comparing');
    verdict = await judge(installation, await diary.read(), load.wrongs);
  }
  return verdict!;
}

/** Writes the report for programs. */
export const writeReport = (file: string, outcome: Report): Promise<void> =>
  writeFile(file, `${JSON.stringify(outcome, null, 2)}\n`);
