import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceNames } from '@lanken/dev';
import { streamOf } from '@lanken/nats';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, credsAuthenticator } from '@nats-io/transport-node';
import { askDatabase } from '../installation/databases.js';
import type { Installation } from '../installation/installation.js';
import { owners } from '../installation/servers.js';
import type { Finding } from './finding.js';

const standstill = 15_000; // milliseconds in which nothing may move before what is left is called left over

/** Waits until everything has arrived, or nothing moves any more; gives what is left over then. */
export async function untilQuiet(installation: Installation): Promise<Finding[]> {
  const operator = credsAuthenticator(await readFile(`${installation.creds}/operator.creds`));
  const connection = await connect({ servers: installation.nats.url, authenticator: operator });
  try {
    const manager = await jetstreamManager(connection);
    let [left, since] = [await leftOver(installation, manager), Date.now()];
    while (left.length && Date.now() - since < standstill) {
      await sleep(200);
      const now = await leftOver(installation, manager);
      if (now.join() !== left.join()) since = Date.now();
      left = now;
    }
    return left.map((text) => ({ what: 'left over', text }));
  } finally {
    await connection.close();
  }
}

interface Waiting {
  pending: number;
  held: { aggregate: string; sequence: number; state: string; reason: string }[];
  read: { service: string; sequence: number }[];
}

const waiting = `select (select count(*)::int from outbox_pending) as pending,
  (select coalesce(json_agg(h), '[]') from (select aggregate, sequence, state, reason from inbox_held order by id limit 5) h) as held,
  (select coalesce(json_agg(c), '[]') from (select service, sequence from inbox_cursor) c) as read`;

async function leftOver(installation: Installation, manager: JetStreamManager): Promise<string[]> {
  const left: string[] = [];
  const last = new Map<string, number>();
  for (const service of serviceNames)
    last.set(service, (await manager.streams.info(streamOf(service))).state.last_seq);
  for (const owner of owners) {
    const [{ pending, held, read }] = (await askDatabase<Waiting>(installation, owner, waiting)) as [Waiting];
    if (pending) left.push(`${pending} events are in the outbox of ${owner}`);
    for (const { aggregate, sequence, state, reason } of held)
      left.push(`${aggregate}#${sequence} is ${state} in ${owner}: ${reason}`);
    for (const { service, sequence } of read)
      if (sequence !== last.get(service))
        left.push(`${owner} has read ${service} up to ${sequence} of ${last.get(service)}`);
  }
  const durable = await manager.consumers.info(streamOf('needs'), 'national-agency');
  const unheard = durable.num_pending + durable.num_ack_pending;
  if (unheard) left.push(`${unheard} events are kept for the national agency`);
  return left;
}
