import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenWeAreGone } from '@lanken/servers';

const variable = 'LANKEN_TEST_FOLDER';

/** The folder in which all servers of this run keep their data; specs find it by the environment. */
export class RunFolder {
  private constructor(
    readonly path: string,
    private readonly callOff: () => void,
  ) {}

  static async make(): Promise<RunFolder> {
    const path = await mkdtemp(join(tmpdir(), 'lanken-test-'));
    await chmod(path, 0o755); // root's PostgreSQL runs as another user
    process.env[variable] = path;
    // Jest ends by Ctrl-C without its teardown; the servers, which end with us, get a moment before
    return new RunFolder(path, whenWeAreGone(['sh', '-c', 'sleep 3; rm -rf "$0"', path]));
  }

  async remove(): Promise<void> {
    this.callOff();
    // a server that a spec has not stopped may still be writing while it ends
    await rm(this.path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Gives a spec a new folder within it. */
export async function folderFor(what: string): Promise<string> {
  return mkdtemp(join(process.env[variable] ?? tmpdir(), `${what}-`));
}
