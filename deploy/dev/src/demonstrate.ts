import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { cast, demoPassword } from './demo/cast.js';
import { loadDemo } from './demo/load-demo.js';
import type { Reach } from './http/caller.js';
import { commandClient } from './sign-in/names.js';

// Waits for a system that runs elsewhere, as in containers, and loads the demonstration into it.
const patience = 180_000; // ms; a first start on a small machine

try {
  const [directory, needs, signIn] = ['DIRECTORY_URL', 'NEEDS_URL', 'SIGN_IN_URL'].map(given);
  const reach: Reach = {
    services: { directory: directory!, needs: needs! },
    signIn: {
      url: signIn!,
      tokenEndpoint: `${signIn}/token`,
      jwksUrl: `${signIn}/jwks`,
      clientId: commandClient,
      password: demoPassword,
    },
  };
  const invitation = await readFile(given('FIRST_ADMINISTRATOR_INVITATION_FILE'), 'utf8');
  const deadline = Date.now() + patience;
  for (const page of [`${directory}/readyz`, `${needs}/readyz`, `${signIn}/healthz`])
    await answers(page, deadline);
  await loadDemo(reach, invitation, (line) => console.log(line));
  console.log(`Demo accounts, all made up, password "${demoPassword}":`);
  for (const { username, name, seat } of cast)
    console.log(
      `  ${username.padEnd(16)} ${name}, ${seat ? `${seat.role}, ${seat.organisation}` : 'nobody yet'}`,
    );
  console.log(`Länken is ready: ${given('START_PAGE')}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

async function answers(page: string, deadline: number): Promise<void> {
  for (;;) {
    const answer = await fetch(page, { signal: AbortSignal.timeout(5_000) }).catch((error: Error) => error);
    if (!(answer instanceof Error) && answer.ok) return;
    const why = answer instanceof Error ? answer.message : await answer.text();
    if (Date.now() > deadline) throw new Error(`${page} does not say that it is ready: ${why}`);
    await sleep(200);
  }
}
