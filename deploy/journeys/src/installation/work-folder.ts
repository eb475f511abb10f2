import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenWeAreGone } from '@lanken/servers';

/** A temporary folder that is gone when the run is over, however it ends. */
export class WorkFolder {
  private constructor(
    readonly path: string,
    private readonly callOff: () => void,
  ) {}

  static async make(): Promise<WorkFolder> {
    const path = await mkdtemp(join(tmpdir(), 'lanken-journey-'));
    await chmod(path, 0o755); // root's PostgreSQL runs as another user
    await mkdir(join(path, 'logs'));
    // The servers, which end with us, get a moment before.
    return new WorkFolder(path, whenWeAreGone(['sh', '-c', 'sleep 5; rm -rf "$0"', path]));
  }

  in(...names: string[]): string {
    return join(this.path, ...names);
  }

  logOf(name: string): string {
    return this.in('logs', `${name}.log`);
  }

  async remove(): Promise<void> {
    this.callOff();
    await rm(this.path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}
