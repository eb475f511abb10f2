import type { TestRun } from './jest-global-setup.js';

/** Stops what the run has started and removes its data. */
export default async function tearDown(): Promise<void> {
  const run = (globalThis as TestRun).lankenTestRun;
  if (!run) return; // the setup has failed, and has said why
  await run.desk.close();
  await run.folder.remove();
}
