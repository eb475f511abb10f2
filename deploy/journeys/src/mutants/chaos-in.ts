import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithStarter } from '@lanken/dev';
import type { Report } from '../verdict/report.js';

/** Has the chaos run in a tree of the project, in a process of its own; gives its report, if it came to one. */
export async function chaosIn(
  tree: string,
  given: string[],
  show: (text: string) => void = () => {},
): Promise<{ report?: Report; printed: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lanken-report-'));
  const file = join(folder, 'report.json');
  const program = join(tree, 'deploy/journeys/dist/chaos.js');
  const child = spawn(
    process.execPath,
    // Its servers and programs end with it, and it ends with us.
    ['--enable-source-maps', '--import', endWithStarter, program, ...given, '--report', file],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let printed = '';
  for (const output of [child.stdout!, child.stderr!])
    output.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      show(text);
    });
  await once(child, 'close');
  const report = await readFile(file, 'utf8').catch(() => undefined); // it ended before it could write one
  await rm(folder, { recursive: true });
  return { report: report === undefined ? undefined : (JSON.parse(report) as Report), printed };
}
