import { spawn } from 'node:child_process';
import { existsSync, readFileSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '@lanken/servers';
import { endWithStarter } from './program.js';
import type { Programs } from './programs.js';
import { serviceNames } from './services.js';
import { projectFolder } from './state-folder.js';
import type { Teardown } from './teardown.js';

const compilerScript = join(projectFolder, 'node_modules/typescript/bin/tsc');
const pause = 300; // milliseconds in which further changes join a restart

/** Compiles what is changed, and starts a service again when it, or a library that it is built on, has been compiled. */
export function watch(programs: Programs, teardown: Teardown, log: Log): void {
  const compiler = spawn(
    process.execPath,
    ['--import', endWithStarter, compilerScript, '--build', '--watch', '--preserveWatchOutput'],
    { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  teardown.add(async () => compiler.kill());
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const restart = (): void => {
    for (const name of changed) {
      log(`${name} has changed: starting it again`);
      const program = programs.named(name);
      program.restart().then(
        () => program.sayWhenBack(),
        (error: Error) => log(`${name}: ${error.message}`),
      );
    }
    changed.clear();
  };
  for (const [folder, services] of builtOn(serviceNames)) {
    watchFolder(join(projectFolder, folder, 'dist'), (_event, file) => {
      if (file !== '.tsbuildinfo') return; // written last
      for (const service of services) changed.add(service);
      clearTimeout(timer);
      timer = setTimeout(restart, pause);
    });
  }
}

/** For each package's folder, the services that contain it. */
export function builtOn(services: readonly string[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const service of services) {
    for (const folder of withLibraries(join('services', service)))
      users.set(folder, [...(users.get(folder) ?? []), service]);
  }
  return users;
}

function withLibraries(folder: string, seen = new Set<string>()): Set<string> {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(projectFolder, folder, 'package.json'), 'utf8'),
  ) as {
    dependencies?: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const library = join('libs', name.replace('@lanken/', ''));
    if (name.startsWith('@lanken/') && existsSync(join(projectFolder, library))) withLibraries(library, seen);
  }
  return seen;
}
