import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeAccounts } from '@lanken/nats';
import { startNats, type Log, type RunningNats } from '@lanken/servers';
import { connect } from '@nats-io/transport-node';
import { serviceNames } from './services.js';
import type { StateFolder } from './state-folder.js';
import { subscribers } from './subscribers.js';

/** A broker, and who may do what there. */
export interface Broker {
  nats: RunningNats;
  /** Folder with `<name>.creds`; undefined where none are needed. */
  creds?: string;
}

/** Starts NATS with accounts of our own, or uses the one that `NATS_URL` names with the credentials in `NATS_CREDS_DIR`. */
export async function startBroker(folder: StateFolder, port: number | undefined, log: Log): Promise<Broker> {
  const accounts = await makeAccounts({
    directory: folder.creds,
    services: serviceNames,
    subscribers: [...subscribers],
  });
  const nats = await startNats({
    dataDir: folder.nats,
    port,
    config: accounts.configuration,
    cacheDir: folder.path,
    log,
  });
  if (nats.how !== 'NATS_URL') return { nats, creds: folder.creds };
  return { nats, creds: await givenCreds(nats, log) };
}

async function givenCreds({ url }: RunningNats, log: Log): Promise<string | undefined> {
  const folder = process.env['NATS_CREDS_DIR'];
  const missing = serviceNames.filter((name) => folder && !existsSync(join(folder, `${name}.creds`)));
  if (missing.length)
    throw new Error(
      `NATS_CREDS_DIR is ${folder}, but ${missing.map((name) => `${name}.creds`).join(', ')} is not there.`,
    );
  if (await isOpen(url)) {
    log(
      'Warning: the nats-server that NATS_URL names takes anyone in: nothing there keeps a service to its own subjects, or a subscriber to its own events',
    );
    return folder;
  }
  if (!folder)
    throw new Error(
      'The nats-server that NATS_URL names asks for credentials: set NATS_CREDS_DIR to a folder with <service>.creds.',
    );
  return folder;
}

async function isOpen(url: string): Promise<boolean> {
  try {
    const connection = await connect({ servers: url.split(','), reconnect: false, timeout: 5_000 });
    await connection.close();
    return true;
  } catch {
    return false; // it has just answered startNats, so what it refuses is an unknown caller
  }
}
