import { connected } from '@lanken/servers';
import { drawn } from './drawn.js';
import { dropIndexes } from './drop-indexes.js';
import { eventRows } from './event-rows.js';
import { loadMaterial } from './material.js';
import { listingRows, needRows, searchRows, similarRows, wrongWords } from './need-rows.js';

const tables = ['need', 'need_search', 'need_listing', 'need_words', 'need_word', 'outbox_log'];

/** Fills the database of a running service with so many needs, and eight events of each, in bulk. */
export const fillNeeds = (url: string, count: number, say: (line: string) => void): Promise<void> =>
  connected(url, async (client) => {
    const began = performance.now();
    const step = async (what: string, ...statements: string[]): Promise<void> => {
      const start = performance.now();
      for (const statement of statements) await client.query(statement);
      say(`${count} needs: ${what} in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
    };
    // No triggers: their rows are made here, of all needs at once.
    await client.query(
      `set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB'`,
    );
    await loadMaterial(client);
    const indexes = await dropIndexes(client, [...tables, 'need_listing_network', 'need_listing_line']);
    await step('chance', drawn(count));
    await step('needs', needRows);
    await step('their words', searchRows, `select setval('need_search_position', ${count})`);
    await step('their words by need', ...similarRows(count));
    await step('their listings', listingRows);
    await step('their events', eventRows);
    await step('indexes', ...indexes);
    const { rows } = await client.query(wrongWords);
    if (rows.length) throw new Error(`${rows.length} of 200 needs have other words than the service finds`);
    await client.query('drop schema bench cascade');
    await step('vacuum', ...tables.map((table) => `vacuum (analyze) ${table}`), 'checkpoint');
    say(`${count} needs: all in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  });
