import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

// Beside those that have an index of their own for the network's list.
const wide = ['status', 'title', 'ask', 'county', 'municipality'];
const others = [
  'substance_areas',
  'areas',
  'lead_county',
  'urgency',
  'visibility',
  'level',
  'asker_organisation',
  'asker_level',
  'hop',
  'custodian_level',
  'custodian_organisation',
  'invited',
  'author',
  'handler',
  'theme',
  'outcome',
  'verdict',
  'drafted_at',
  'answered_at',
  'closed_at',
];

/**
 * Every field has an index in the order in which lists are sorted by it: a list sorted or filtered by any of them reads what
 * it shows and no more. Measured with a million needs: without, a second; docs/performance.md tells what they cost.
 */
export class IndexOrders1764000040500 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const column of wide)
      await queryRunner.query(
        `create index need_listing_${column}_line on need_listing_line (reader, ${column}, newest, need)`,
      );
    for (const column of others)
      await queryRunner.query(
        `create index need_listing_by_${column} on need_listing (reader, ${column}, newest, need)`,
      );
    // What lies together with the county: in the order of all counties, one's own would come late.
    for (const column of ['areas', 'asker_organisation', 'custodian_organisation', 'author', 'handler'])
      await queryRunner.query(
        `create index need_listing_county_${column} on need_listing_network (reader, county, ${column}, newest, need)`,
      );
    await queryRunner.query(`
      -- What has several values, any of which is asked for; the other fields have their orders now.
      drop index need_listing_fields_line, need_listing_fields_network;
      create index need_listing_several_line on need_listing_line using gin (reader, substance_areas, areas) with (fastupdate = off);
      create index need_listing_several_network on need_listing_network using gin (substance_areas, areas) with (fastupdate = off);

      -- A search looks into the index once for each block, and would read all that waits to be put into it each time.
      alter index need_search_text set (fastupdate = off);
      select gin_clean_pending_list('need_search_text');`);
  }
}
