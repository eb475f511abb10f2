import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { Load, Struck } from './strike.js';

/** Sends exactly so many POSTs over some connections, each with a key of its own; a process of its own. */
process.once('message', ({ url, token, body, connections, amount }: Load) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const request: autocannon.Request = {
    method: 'POST',
    body,
    setupRequest: (sent) => ({ ...sent, headers: { ...headers, 'idempotency-key': randomUUID() } }),
  };
  const start = performance.now();
  let last = start; // autocannon itself only looks once a second whether it is done
  const run = autocannon({ url, connections, amount, requests: [request] }, (error, result) => {
    if (error) throw error as Error;
    const struck: Struck = {
      created: result.statusCodeStats?.['201']?.count ?? 0,
      others: Object.entries(result.statusCodeStats ?? {})
        .filter(([status]) => status !== '201')
        .map(([status, { count }]) => `${count} x ${status}`)
        .concat(result.errors ? [`${result.errors} errors`] : []),
      seconds: (last - start) / 1_000,
    };
    process.send!(struck);
    process.disconnect();
  });
  run.on('response', () => (last = performance.now()));
});
