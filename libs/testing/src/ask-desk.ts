import type { DeskAnswers } from './test-servers.js';

/** Environment variable that tells the specs where the desk is. */
export const deskVariable = 'LANKEN_TEST_DESK';

/** Asks the desk of this run. */
export async function askDesk<Path extends keyof DeskAnswers>(path: Path): Promise<DeskAnswers[Path]> {
  const desk = process.env[deskVariable];
  if (!desk) {
    throw new Error(
      "Servers for tests are given out by Jest's global setup: run the spec with the jest.config.mjs of the project.",
    );
  }
  const response = await fetch(desk + path);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as DeskAnswers[Path];
}
