import { connected } from '@lanken/servers';
import { expectHeard, heardTable } from '../events/heard.js';
import { fillOutbox, outboxTables } from '../events/outbox.js';
import type { Bed } from '../frame/bed.js';
import type { Measured, OpenSide } from '../frame/side.js';
import { percentile } from '../frame/statistics.js';
import { Tool } from './tool.js';

/** The tools beside which Länken is measured. */
export const toolNames = ['pg-boss', 'graphile-worker', 'pg-transactional-outbox'] as const;
export type ToolName = (typeof toolNames)[number];

/** Whether each keeps the order of an aggregate's events, as it is run here. Länken always does. */
export const orderKept: Record<ToolName, string> = {
  'pg-boss': 'pg-boss keeps order only with one worker a queue, and loses it with a retry',
  'graphile-worker': 'graphile-worker keeps no order with several jobs at once',
  'pg-transactional-outbox':
    'pg-transactional-outbox keeps order only with one message at a time, not with 16',
};

const schemas = ['county', 'national'];
const skipped = 50; // the first ones find cold code

/** Events/s from events that wait to the rows of two consumers, in the tool's own database. */
export const drainedBy = (name: ToolName, needs: number): OpenSide =>
  sideOf(name, 'bench_drain', needs, async (tool, url) => {
    for (const schema of schemas) await connected(url, (client) => client.query(`truncate ${schema}.heard`));
    const seconds = await tool.drain(needs);
    for (const schema of schemas) await connected(url, (client) => expectHeard(client, needs, schema));
    return { 'events/s': needs / seconds };
  });

/** From the commit to the handler of one consumer, at a steady rate. */
export const delayedBy = (name: ToolName, perSecond: number, needs: number): OpenSide =>
  sideOf(name, 'bench_delay', needs, async (tool) => {
    const delays = await tool.delays(perSecond, needs);
    if (delays.length !== needs) throw new Error(`${name} delivered ${delays.length} of ${needs}`);
    const warm = delays.slice(skipped);
    return { p50: percentile(warm, 0.5), p99: percentile(warm, 0.99) };
  });

function sideOf(
  name: ToolName,
  prefix: string,
  needs: number,
  measure: (tool: Tool, url: string) => Promise<Measured>,
): OpenSide {
  return async (bed: Bed) => {
    const url = await bed.freshDatabase(`${prefix}_${name.replaceAll('-', '_')}`);
    await connected(url, async (client) => {
      await client.query(outboxTables);
      for (const schema of schemas) await client.query(`create schema ${schema}; ${heardTable(schema)}`);
      await fillOutbox(client, needs, 'alternatives');
    });
    const tool = await Tool.start(name, url, bed);
    return { measure: () => measure(tool, url), close: () => tool.close() };
  };
}
