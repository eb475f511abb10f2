import { freePort, type Log, type RunningNats, type RunningPostgres } from '@lanken/servers';
import { startIssuer, type Issuer } from '@lanken/testing';
import { Cable } from './cable.js';
import type { Program } from './program.js';
import { plans, type Planned } from './plans.js';
import { startBroker, startDatabases } from './servers.js';
import { WorkFolder } from './work-folder.js';

/** The whole system as processes, in a temporary folder, with a sign-in that signs whatever is asked for. */
export class Installation {
  private constructor(
    readonly folder: WorkFolder,
    readonly postgres: RunningPostgres,
    /** Each owner's database, for its owner. */
    readonly databases: Record<string, string>,
    readonly nats: RunningNats,
    /** Folder with `<name>.creds`. */
    readonly creds: string,
    readonly issuer: Issuer,
    /** Each program's way to the broker. */
    readonly cables: Record<Planned, Cable>,
    readonly programs: Record<Planned, Program>,
    /** Where each service answers. */
    readonly urls: Record<'directory' | 'needs', string>,
    private readonly ends: (() => Promise<unknown>)[],
  ) {}

  /** Starts all of it and resolves when it can be used; what has been started is ended when something fails. */
  static async start(log: Log): Promise<Installation> {
    const folder = await WorkFolder.make();
    const ends: (() => Promise<unknown>)[] = [() => folder.remove()];
    try {
      const issuer = await startIssuer();
      ends.push(() => issuer.stop());
      const { postgres, urls: databases } = await startDatabases(folder, log);
      ends.push(() => postgres.stop());
      const { nats, creds } = await startBroker(folder, log);
      ends.push(() => nats.stop());
      const lay = async (): Promise<Cable> => {
        const cable = await Cable.lay(nats.url);
        ends.push(() => cable.remove());
        return cable;
      };
      const cables = {
        directory: await lay(),
        needs: await lay(),
        'county-copy': await lay(),
        'national-agency': await lay(),
      };
      const ports = [await freePort(), await freePort(), await freePort()] as const;
      const programs = plans({ folder, databases, creds, issuer, cables, ports });
      for (const program of Object.values(programs)) {
        ends.push(() => program.stop());
        program.start();
      }
      for (const program of Object.values(programs)) await program.ready();
      const urls = { directory: `http://127.0.0.1:${ports[0]}`, needs: `http://127.0.0.1:${ports[1]}` };
      return new Installation(folder, postgres, databases, nats, creds, issuer, cables, programs, urls, ends);
    } catch (error) {
      await endAll(ends);
      throw error;
    }
  }

  /** Ends everything and removes the folder. */
  stop(): Promise<void> {
    return endAll(this.ends);
  }
}

async function endAll(ends: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const end of ends.splice(0).reverse()) await end().catch((error: unknown) => failures.push(error));
  if (failures.length)
    throw new AggregateError(failures, `Not everything could be ended: ${failures.join('; ')}`);
}
