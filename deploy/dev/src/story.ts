import { join } from 'node:path';
import { loadDemo } from './demo/load-demo.js';
import { tellStory } from './story/tell-story.js';
import { endOnSignals } from './system/end-on-signals.js';
import { readRunning, type Running } from './system/running.js';
import { sayLine } from './system/say.js';
import { AlreadyRunning } from './system/starter-claim.js';
import { startSystem } from './system/start-system.js';
import { projectFolder, StateFolder } from './system/state-folder.js';
import { Teardown } from './system/teardown.js';
import { whereItRuns } from './system/where-it-runs.js';

// The program behind `npm run demo`: tells the story on the system that runs, or on one that it starts and stops.
const folder = new StateFolder(join(projectFolder, '.lanken'));
const teardown = new Teardown();

async function theSystem(): Promise<Running> {
  try {
    const system = await startSystem({ folder, log: sayLine, teardown });
    await loadDemo(system.running, system.secrets.firstAdministratorInvitation, sayLine);
    await system.announce();
    return system.running;
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    const running = await readRunning(folder.running);
    if (!running) throw new Error(await whereItRuns(error, folder), { cause: error });
    return running;
  }
}

try {
  endOnSignals(teardown, sayLine);
  const faults = await tellStory(await theSystem(), sayLine);
  await teardown.run();
  process.exit(faults ? 1 : 0);
} catch (error) {
  if (!teardown.begun) {
    console.error((error as Error).message);
    await teardown.run();
    process.exit(1);
  }
}
