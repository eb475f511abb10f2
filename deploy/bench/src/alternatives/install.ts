import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CannotRun } from '../frame/side.js';

const run = promisify(execFile);
const source = resolve(import.meta.dirname, '../../alternatives');

/** Where the tools are and the Node that runs them; they are nobody's dependency, so they have a folder of their own. */
export interface Alternatives {
  folder: string;
  node: string;
}

/** Copies the scripts and installs the tools once, by their lock file. Throws `CannotRun` without a network. */
export async function installAlternatives(into: string): Promise<Alternatives> {
  const folder = join(into, 'bench-alternatives');
  await cp(source, folder, { recursive: true });
  const lock = await readFile(join(folder, 'package-lock.json'), 'utf8');
  const mark = join(folder, 'node_modules', '.installed');
  if ((await readFile(mark, 'utf8').catch(() => '')) !== lock) {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder }).catch(
      (error: Error) => {
        throw new CannotRun(`it could not be installed: ${error.message.trim().split('\n').slice(-1)[0]}`);
      },
    );
    await writeFile(mark, lock);
  }
  return { folder, node: await nodeFrom22(folder) };
}

/** pg-boss and graphile-worker want Node 22.18: this one if it is, else one that came with the tools. */
async function nodeFrom22(folder: string): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  try {
    const node = createRequire(join(folder, 'package.json')).resolve(`${name}/bin/node`);
    await run(node, ['--version']);
    return node;
  } catch {
    throw new CannotRun(`it wants Node >= 22.18, this is ${process.version}, and ${name} does not run here`);
  }
}
