import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '@lanken/dev';
import { whenWeAreGone } from '@lanken/servers';

const run = promisify(execFile);
const copied = ['libs', 'services', 'deploy/dev', 'deploy/nats', 'deploy/journeys'];
const single = ['package.json', 'tsconfig.base.json'];

/** A compiled copy of the project in a temporary folder, to be changed; installed packages are those of the project. */
export class TreeCopy {
  private constructor(
    readonly path: string,
    private readonly callOff: () => void,
  ) {}

  static async make(): Promise<TreeCopy> {
    const path = await mkdtemp(join(tmpdir(), 'lanken-copy-'));
    const copy = new TreeCopy(path, whenWeAreGone(['rm', '-rf', path]));
    const filter = (from: string): boolean => !from.endsWith('node_modules');
    for (const part of [...copied, ...single])
      await cp(join(projectFolder, part), join(path, part), {
        recursive: true,
        filter,
        preserveTimestamps: true,
      });
    for (const part of ['', ...(await packages())]) await copy.linkModules(part);
    const download = join('.lanken', 'nats-server-debian');
    await mkdir(join(path, '.lanken'));
    if (existsSync(join(projectFolder, download)))
      await symlink(join(projectFolder, download), join(path, download));
    return copy;
  }

  /** Changes the sources, and compiles what is changed; throws, saying how to mend it, when the patch does not fit. */
  async apply(patch: string, part: string): Promise<void> {
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(this.path) };
    await run('git', ['apply', patch], { cwd: this.path, env }).catch((error: { stderr?: string }) => {
      throw new Error(
        `${patch} no longer applies to ${part}/src: take the same safeguard away in today's code, and renew the patch ` +
          `with git diff. ${error.stderr}`,
      );
    });
    const compiler = join(projectFolder, 'node_modules/typescript/bin/tsc');
    const compile = run(process.execPath, [compiler, '--project', join(this.path, part)]);
    await compile.catch((error: { stdout?: string }) => {
      throw new Error(`With ${patch} it does not compile: ${error.stdout}`);
    });
  }

  async remove(): Promise<void> {
    this.callOff();
    await rm(this.path, { recursive: true, force: true });
  }

  /** Links what is installed; the project's own packages are those of the copy. */
  private async linkModules(part: string): Promise<void> {
    const installed = join(projectFolder, part, 'node_modules');
    if (!existsSync(installed)) return;
    const modules = join(this.path, part, 'node_modules');
    await mkdir(modules);
    for (const name of await readdir(installed))
      if (name === '@lanken')
        await cp(join(installed, name), join(modules, name), { recursive: true, verbatimSymlinks: true });
      else await symlink(join(installed, name), join(modules, name));
  }
}

async function packages(): Promise<string[]> {
  const found: string[] = [];
  for (const group of ['libs', 'services'])
    for (const name of await readdir(join(projectFolder, group))) found.push(join(group, name));
  return found;
}
