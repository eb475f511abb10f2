// The entry of npm start, run dev, run demo, test, run bench and run chaos: brings dependencies and compiled code up to
// date, then runs what was asked for. Plain JavaScript without dependencies, for there may be none yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const system = ['deploy/dev', 'libs/client', 'services/directory', 'services/needs'];

/** What each command builds, and then runs with the arguments that it was given. */
const commands = {
  start: { build: system, run: (given) => here('deploy/dev/dist/start.js', given) },
  dev: { build: system, run: (given) => here('deploy/dev/dist/start.js', ['--watch', ...given]) },
  demo: { build: system, run: (given) => here('deploy/dev/dist/story.js', given) },
  test: { build: [], run: test },
  bench: {
    build: ['deploy/bench', ...system],
    run: (given) => node(['deploy/bench/dist/main.js', ...given]),
  },
  chaos: {
    build: ['deploy/journeys', ...system],
    run: (given) => node(['deploy/journeys/dist/chaos.js', ...given]),
  },
};

checkNode();
const [name, ...given] = process.argv.slice(2);
const command = commands[name];
if (!command) fail(`node deploy/start.mjs takes one of: ${Object.keys(commands).join(', ')}`);
await install();
await compile(command.build);
process.exitCode = await command.run(given);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Länken needs Node 20.19 or newer, and this is ${process.version}. Get a newer one from https://nodejs.org.`,
  );
}

async function install() {
  const present = existsSync(join(project, 'node_modules'));
  if (present && isInstalled()) return;
  console.log(present ? 'Bringing the dependencies up to date …' : 'Installing the dependencies …');
  const npm = process.env.npm_execpath; // set where npm runs us
  const [program, ...first] = npm
    ? [process.execPath, npm]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const code = await run(program, [...first, present ? 'install' : 'ci', '--no-audit', '--no-fund']);
  if (code) fail('The dependencies could not be installed; see above.');
}

/** Whether what npm has installed, by its own record, is what package-lock.json asks for on this system. */
function isInstalled() {
  const record = join(project, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const [there, wanted] = [record, join(project, 'package-lock.json')].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional, resolved }]) => {
    if (!path.includes('node_modules/')) return true; // the project's own
    const found = there[path];
    if (!found) return Boolean(optional || devOptional); // for another system
    return link ? found.resolved === resolved : found.version === version;
  });
}

async function compile(parts) {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const folders = parts.map((part) => join(project, part));
  const code = await run(process.execPath, [compiler, '--build', ...folders]);
  if (code) fail('It does not compile; see above.');
}

async function test(given) {
  const jest = 'node_modules/jest/bin/jest.js';
  const options = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${options}`.trim() };
  const some = given.length ? ['--passWithNoTests'] : [];
  const specs = await node([jest, ...some, ...given], env);
  const journeys = await node(
    [jest, '--config', 'jest.journeys.config.mjs', '--passWithNoTests', ...given],
    env,
  );
  return specs || journeys;
}

/** Runs a program in this process, which then gets Ctrl-C and signals itself. */
async function here(script, given) {
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, Infinity, join(project, script), ...given);
  await import(pathToFileURL(join(project, script)).href);
  return process.exitCode;
}

function node(args, env = process.env) {
  return run(process.execPath, ['--enable-source-maps', ...args], env);
}

/**
 * Runs a program and gives its exit code. Ctrl-C reaches it from the terminal, SIGTERM from us; after either we end with
 * it, and it is ended when it does not.
 */
function run(program, args, env = process.env) {
  const child = spawn(program, args, { cwd: project, env, stdio: 'inherit' });
  let ended;
  const end = (signal) => {
    if (signal === 'SIGTERM') child.kill(signal);
    ended ??= setTimeout(() => child.kill('SIGKILL'), 10_000);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  return new Promise((resolve) => {
    child.once('error', (error) => fail(`${program} cannot be run: ${error.message}`));
    child.once('exit', (code) => {
      process.off('SIGTERM', end).off('SIGINT', end);
      clearTimeout(ended);
      if (ended) process.exit(1);
      resolve(code ?? 1);
    });
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
