// What people do with the system in the containers.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses, compose, eventually, folder, root } from './project.mjs';

const tokens = {};

/** Växjö publishes a need. */
export async function publish(title) {
  const { id } = await ask('vaxjo', 'POST', '/needs/v1/needs', {
    title,
    description: 'The containers are being tried.',
    targetGroup: 'Those who build them',
    ask: 'training',
    substanceAreas: ['narcotics'],
    areas: ['0780'],
    publish: true,
  });
  return id;
}

export async function seenByItsCounty(id) {
  await eventually('the county sees the need', () => seenBy('kronoberg', id));
  if (await seenBy('vastra-gotaland', id)) throw new Error('A county sees a need that is not its own.');
}

export async function heardOutside(title) {
  const creds = join(folder, 'county-07.creds');
  writeFileSync(creds, compose('run', '--rm', '--no-deps', 'setup', 'credentials', 'county-07'));
  const to = ['--as', 'county-07', '--nats', addresses.nats, '--creds', creds];
  const watch = spawn(process.execPath, ['libs/client/bin/lanken.mjs', 'watch', 'events', ...to], {
    cwd: root,
  });
  let heard = '';
  for (const output of [watch.stdout, watch.stderr]) output.on('data', (text) => (heard += text));
  await eventually('the county hears the need', () => heard.includes(title)).finally(() => watch.kill());
}

async function seenBy(username, id) {
  const { items } = await ask(username, 'GET', '/needs/v1/needs?limit=200');
  return items.some((need) => need.id === id);
}

async function ask(username, method, path, body) {
  tokens[username] ??= await tokenOf(username);
  const authorization = `Bearer ${tokens[username]}`;
  const headers = { authorization, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${addresses.needs}${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${method} ${path} by ${username}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function tokenOf(username) {
  const form = { grant_type: 'password', client_id: 'lanken-command', username, password: 'demo' };
  const answer = await fetch(`${addresses.signIn}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { access_token: token } = await answer.json();
  if (!token) throw new Error(`${username} could not sign in.`);
  return token;
}
