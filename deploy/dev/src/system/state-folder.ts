import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { removeServerData } from '@lanken/servers';

/** The project's folder. */
export const projectFolder = resolve(import.meta.dirname, '../../../..');

/** Where a running system keeps everything: `.lanken`. */
export class StateFolder {
  readonly postgres: string;
  readonly nats: string;
  /** `<name>.creds` of every user of NATS, and the keys that they are made with. */
  readonly creds: string;
  readonly signIn: string;
  readonly logs: string;
  readonly secrets: string;
  /** What programs may know of the running system. */
  readonly running: string;
  /** Who runs it. */
  readonly starter: string;

  constructor(readonly path: string) {
    this.postgres = join(path, 'postgres');
    this.nats = join(path, 'nats');
    this.creds = join(path, 'creds');
    this.signIn = join(path, 'sign-in');
    this.logs = join(path, 'logs');
    this.secrets = join(path, 'secrets.json');
    this.running = join(path, 'running.json');
    this.starter = join(path, 'starter.json');
  }

  /** Makes the folders that nobody else makes. */
  async open(): Promise<void> {
    await mkdir(this.logs, { recursive: true });
  }

  /** From now on programs are told that nothing runs. */
  async forgetRunning(): Promise<void> {
    await rm(this.running, { force: true });
  }

  /** Removes what a system has kept; downloads and results of measurements stay. */
  async empty(): Promise<void> {
    for (const server of [this.postgres, this.nats]) {
      await removeServerData(server).catch((error: Error) => {
        throw new Error(
          `The data of ${server} cannot be removed: ${error.message}. Where it is kept by a container, Docker has to run.`,
          { cause: error },
        );
      });
    }
    for (const kept of [this.creds, this.signIn, this.logs, this.secrets, this.running])
      await rm(kept, { recursive: true, force: true });
  }
}
