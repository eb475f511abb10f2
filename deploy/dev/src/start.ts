import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AlreadyRunning } from './system/starter-claim.js';
import { describeSystem, startPage } from './system/print-system.js';
import { emptyFolder } from './system/empty-folder.js';
import { endOnSignals } from './system/end-on-signals.js';
import { loadDemo } from './demo/load-demo.js';
import { startSystem } from './system/start-system.js';
import { projectFolder, StateFolder } from './system/state-folder.js';
import { Teardown } from './system/teardown.js';
import { sayLine } from './system/say.js';
import { watch } from './system/watch.js';
import { whereItRuns } from './system/where-it-runs.js';

// The program behind `npm start` and `npm run dev`.
const folder = new StateFolder(process.env['LANKEN_FOLDER'] ?? join(projectFolder, '.lanken'));
const teardown = new Teardown();

try {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean' }, watch: { type: 'boolean' } } });
  const began = performance.now();
  endOnSignals(teardown, sayLine);
  if (values.fresh) await emptyFolder(folder, sayLine);
  const system = await startSystem({ folder, log: sayLine, teardown });
  await loadDemo(system.running, system.secrets.firstAdministratorInvitation, sayLine);
  await system.announce();
  if (values.watch) watch(system.programs, teardown, sayLine);
  console.log(`\n${describeSystem(system)}`);
  console.log(`Started in ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
  console.log(`Länken is ready: ${startPage(system)}`);
} catch (error) {
  if (!teardown.begun) {
    const runs = error instanceof AlreadyRunning;
    console.error(runs ? await whereItRuns(error, folder) : (error as Error).message);
    await teardown.run();
    process.exit(1);
  }
}
