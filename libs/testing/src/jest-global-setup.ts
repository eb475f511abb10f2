import { deskVariable, ServerDesk } from './server-desk.js';

const runs = globalThis as { lankenDesk?: ServerDesk };

/** Opens the desk at which the specs of this run get their servers. */
export default async function setUp(): Promise<void> {
  runs.lankenDesk = new ServerDesk();
  process.env[deskVariable] = await runs.lankenDesk.open();
}
