import { cp, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from '../installation/installation.js';
import type { Fault } from './fault.js';

const untilFilled = 3_000; // milliseconds in which the services publish again what the broker has lost

/** The broker comes back and has lost everything. */
export function emptyNats({ nats }: Installation): Fault {
  return {
    name: 'kill nats-server, and empty its streams',
    kills: 1,
    strike: () => nats.kill(),
    mend: () => nats.restart({ emptied: true }),
  };
}

/** The broker's streams are kept as they are, for `restoreNats`. */
export function backUpNats({ nats, folder }: Installation): Fault {
  return {
    name: 'kill nats-server, and back its streams up',
    kills: 1,
    strike: () => nats.kill(),
    async mend() {
      if (nats.pid) await cp(streamsIn(folder), backupIn(folder), { recursive: true });
      await nats.restart();
    },
  };
}

/**
 * The broker comes back as it was when it was backed up. Who reads comes back only when its streams are longer again
 * than what was read, so that their length tells nothing.
 */
export function restoreNats({ nats, folder, programs }: Installation): Fault {
  return {
    name: 'kill nats-server and county-copy, and restore the backup',
    kills: 2,
    inFlow: true,
    amidEffects: true,
    async strike() {
      await Promise.all([nats.kill(), programs['county-copy'].kill()]);
    },
    async mend() {
      // In a container its streams are out of reach.
      if (nats.pid) {
        await rm(streamsIn(folder), { recursive: true });
        await cp(backupIn(folder), streamsIn(folder), { recursive: true });
      }
      await nats.restart();
      await sleep(untilFilled);
      programs['county-copy'].start();
    },
  };
}

type Folder = Installation['folder'];
const streamsIn = (folder: Folder): string => folder.in('nats', 'store');
const backupIn = (folder: Folder): string => folder.in('nats-backup');
