import { join } from 'node:path';
import { connected } from '@lanken/servers';
import type { Client } from 'pg';
import { needBody } from '../events/published-need.js';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { strike } from '../load/strike.js';
import { startIssuer } from '../load/tokens.js';
import { started } from '../processes/program.js';
import { commandTables } from './command-tables.js';

const connections = 32;
const warmUp = 3_200;

/** A Fastify route with the same token check that writes the same durable rows with hand-written SQL. */
export const bareCommandPath =
  (requests: number) =>
  async (bed: Bed): Promise<Side> => {
    const url = await bed.freshDatabase('bench_bare_command');
    await connected(url, (client) => client.query(commandTables));
    const signIn = await startIssuer();
    const service = await started(
      {
        command: process.execPath,
        args: [join(import.meta.dirname, 'command-service.js')],
        env: {
          DATABASE_URL: url,
          OIDC_ISSUER: signIn.issuer,
          OIDC_JWKS_URL: signIn.jwksUrl,
          OIDC_AUDIENCE: signIn.audience,
        },
      },
      /^http/,
    );
    const load = {
      url: `${service.line}/needs`,
      token: await signIn.token('anna'),
      body: JSON.stringify(needBody(1, '0780')),
      connections,
    };
    await strike({ ...load, amount: warmUp });
    let sent = warmUp;
    return {
      async measure() {
        const perSecond = await strike({ ...load, amount: requests });
        sent += requests;
        await connected(url, (client) => expectRows(client, sent));
        return { 'requests/s': perSecond };
      },
      async close() {
        await service.stop();
        await signIn.close();
      },
    };
  };

async function expectRows(client: Client, count: number): Promise<void> {
  for (const table of ['need', 'outbox_log', 'outbox_pending', 'idempotency_key']) {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int from ${table}`);
    if (rows[0]!.count !== count)
      throw new Error(`${table} holds ${rows[0]!.count} rows instead of ${count}`);
  }
}
