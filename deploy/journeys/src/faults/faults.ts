import { askDatabase } from '../installation/databases.js';
import type { Installation } from '../installation/installation.js';
import type { Planned } from '../installation/plans.js';
import { countyCopy } from '../installation/servers.js';
import type { Fault } from './fault.js';

const hearers = new Set<string>(['county-copy', 'national-agency']);

/** Who only hears is struck while events flow, a service sometimes: chance decides. */
const inFlow = (name: string): true | undefined => hearers.has(name) || undefined;

/** A program ends in the middle of whatever it does. */
export function killProgram({ programs }: Installation, name: Planned): Fault {
  return {
    name: `kill ${name}`,
    kills: 1,
    also: name === 'directory' ? 'directory' : undefined,
    inFlow: inFlow(name),
    amidEffects: name === countyCopy,
    strike: () => programs[name].kill(),
    mend: async () => programs[name].start(),
  };
}

export function killNats({ nats }: Installation): Fault {
  return { name: 'kill nats-server', kills: 1, strike: () => nats.kill(), mend: () => nats.restart() };
}

export function killPostgres({ postgres }: Installation): Fault {
  return {
    name: 'kill PostgreSQL',
    kills: 1,
    strike: () => postgres.kill(),
    mend: () => postgres.restart(),
  };
}

/** The server ends every session of a database. */
export function cutDatabase(installation: Installation, owner: string): Fault {
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = $1 and pid <> pg_backend_pid() and application_name <> 'journey'`;
  return {
    name: `cut the database sessions of ${owner}`,
    kills: 0,
    inFlow: inFlow(owner),
    amidEffects: owner === countyCopy,
    strike: async () => void (await askDatabase(installation, owner, cut, [owner])),
  };
}

/** A program's connection to the broker is torn. */
export function cutCable({ cables }: Installation, name: Planned): Fault {
  return {
    name: `cut ${name} off NATS`,
    kills: 0,
    inFlow: inFlow(name),
    amidEffects: name === countyCopy,
    strike: async () => cables[name].cut(),
  };
}
