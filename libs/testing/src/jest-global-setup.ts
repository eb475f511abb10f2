import { join } from 'node:path';
import vm from 'node:vm';
import { deskVariable } from './ask-desk.js';
import { RunFolder } from './run-folder.js';
import { ServerDesk } from './server-desk.js';

/** What the setup leaves for the teardown, which Jest loads apart. */
export interface TestRun {
  lankenTestRun?: { desk: ServerDesk; folder: RunFolder };
}

/** Opens the desk at which the specs of this run get their servers. */
export default async function setUp(globalConfig: { rootDir: string }): Promise<void> {
  if (!('SourceTextModule' in vm)) {
    throw new Error('The specs are ES modules: start Jest with NODE_OPTIONS=--experimental-vm-modules.');
  }
  const folder = await RunFolder.make();
  const desk = new ServerDesk(folder.path, join(globalConfig.rootDir, '.lanken'));
  process.env[deskVariable] = await desk.open();
  (globalThis as TestRun).lankenTestRun = { desk, folder };
}
