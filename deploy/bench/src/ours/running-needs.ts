import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { noMunicipality } from '@lanken/contracts';
import { identityOf } from '@lanken/http';
import { connected } from '@lanken/servers';
import { connect } from '@nats-io/transport-node';
import { removeStream } from '../bare/stream.js';
import { uuidInOrder } from '../events/published-need.js';
import type { Bed } from '../frame/bed.js';
import { startIssuer, type Issuer } from '../load/tokens.js';
import { started, type Program } from '../processes/program.js';

const services = resolve(import.meta.dirname, '../../../../services');
/** What identities are made of. */
export const identityKey = 'the identity key of the benchmark, long enough';
const patience = 60_000; // ms

/** What a service says when it answers, with its address. */
export const listening = /"msg":"listening"/;

/** For whom the coordinator acts who is signed in. */
export type Seat = 'municipality' | 'county board';

const seats = {
  municipality: { role: 'municipal_coordinator', level: 'local', county: '07', municipality: '0780' },
  'county board': {
    role: 'county_coordinator',
    level: 'county',
    county: '07',
    municipality: noMunicipality,
  },
} satisfies Record<Seat, object>;

/** The service for needs and the directory, each as in an installation a process, with somebody signed in. */
export interface RunningNeeds {
  url: string;
  /** Address of the database of needs. */
  database: string;
  token: string;
  signIn: Issuer;
  /** Process id of the service for needs. */
  pid: number;
  /** Ends the service for needs alone. */
  stopNeeds(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts both on databases and streams of their own and waits until the needs know the organisations and the rights. */
export async function startNeeds(bed: Bed, seat: Seat, subscribers: object[] = []): Promise<RunningNeeds> {
  await withoutStreams(bed.natsUrl);
  const signIn = await startIssuer();
  const database = await bed.freshDatabase('bench_needs');
  const run = (name: string, further: Record<string, string>) =>
    started(serviceProgram(name, { ...settings(bed, signIn), ...further }), listening);
  const directory = await run('directory', { DATABASE_URL: await bed.freshDatabase('bench_directory') });
  const needs = await run('needs', {
    DATABASE_URL: database,
    SUBSCRIBERS: JSON.stringify(subscribers),
  });
  const { url } = JSON.parse(needs.line) as { url: string };
  await appoint(database, identityOf(identityKey, signIn.issuer, 'anna'), seat);
  await untilReady(url);
  return {
    url: `${url}/needs/v1/needs`,
    database,
    token: await signIn.token('anna'),
    signIn,
    pid: needs.pid,
    stopNeeds: () => needs.stop(),
    async stop() {
      await needs.stop();
      await directory.stop();
      await signIn.close();
      await withoutStreams(bed.natsUrl);
    },
  };
}

/** A service as its own program; the environment has its database. */
export const serviceProgram = (name: string, env: Record<string, string>): Program => ({
  command: process.execPath,
  args: [join(services, name, 'dist/main.js')],
  env,
});

/** What every service is told besides its database. */
export const settings = (bed: Bed, { issuer, jwksUrl, audience }: Issuer): Record<string, string> => ({
  PORT: '0',
  NATS_URL: bed.natsUrl,
  OIDC_ISSUER: issuer,
  OIDC_JWKS_URL: jwksUrl,
  OIDC_AUDIENCE: audience,
  IDENTITY_KEY: identityKey,
});

/** A stream that another bench has left knows more than a new database. */
export async function withoutStreams(natsUrl: string): Promise<void> {
  const nats = await connect({ servers: natsUrl });
  for (const stream of ['NEEDS', 'DIRECTORY']) await removeStream(nats, stream);
  await nats.close();
}

/** As if the directory had said it: who signs in holds the post at the organisation. */
async function appoint(database: string, identity: string, seat: Seat): Promise<void> {
  const { role, level, county, municipality } = seats[seat];
  const person = uuidInOrder();
  await connected(database, async (client) => {
    await client.query('insert into rights_identity values ($1, $2)', [identity, person]);
    await client.query(
      `insert into rights_appointment values ($1, $2, $3, $4, $5, $6, $7, array['alcohol', 'narcotics'], '2020-01-01', null)`,
      [uuidInOrder(), person, uuidInOrder(), role, level, county, municipality],
    );
  });
}

async function untilReady(url: string): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const answer = await fetch(`${url}/readyz`);
    if (answer.ok) return;
    const said = await answer.text();
    if (waited > patience) throw new Error(`the service for needs is not ready: ${said}`);
    await pause(100);
  }
}
