import type { ServerDesk } from './server-desk.js';

/** Stops what the run has started. */
export default async function tearDown(): Promise<void> {
  await (globalThis as { lankenDesk?: ServerDesk }).lankenDesk?.close();
}
