import { readFile } from 'node:fs/promises';
import type { Installation } from '../installation/installation.js';
import type { Finding } from './finding.js';

/** Programs that ended although nobody had killed them: a fault of another must not be theirs. */
export const judgePrograms = ({ programs }: Installation): Finding[] =>
  Object.values(programs).flatMap(({ name, endedByItself }) =>
    endedByItself.map((how): Finding => ({ what: 'ended by itself', text: `${name}: ${how}` })),
  );

const few = 15;
const problem = /^\{"level":"(error|fatal)|ERROR|sequence \d+ of/;

/** The last lines of each program's log that tell of an error, for whoever must find out. */
export async function lastErrors({ programs }: Installation): Promise<string> {
  const parts = await Promise.all(
    Object.values(programs).map(async ({ name, plan }) => {
      const log = await readFile(plan.logFile, 'utf8').catch(() => ''); // it was never started
      const lines = log.split('\n').filter((line) => problem.test(line));
      return `— ${name}, the last of ${lines.length} lines of errors:\n${lines.slice(-few).join('\n')}`;
    }),
  );
  return parts.join('\n');
}
