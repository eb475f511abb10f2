import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@lanken/servers';
import type { ProgramPlan } from '../program.js';

const serve =
  "import { createServer } from 'node:http'; createServer((q, a) => a.end()).listen(process.env.PORT, '127.0.0.1');";

/** The plan of a small program that answers, and runs these lines before. */
export async function planOf(folder: string, lines = '', name = 'small'): Promise<ProgramPlan> {
  const port = String(await freePort());
  const script = join(folder, `${name}.mjs`);
  await writeFile(script, `${serve}\n${lines}\n`);
  return {
    name,
    script,
    environment: { PORT: port },
    logFile: join(folder, `${name}.log`),
    readyUrl: `http://127.0.0.1:${port}`,
  };
}
