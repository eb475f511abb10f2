import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** So that a list costs the same however many needs there are: docs/performance.md tells what each index is for. */
export class IndexLists1764000040300 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- It is a trusted one: the owner of the database may.
      create extension if not exists btree_gin;

      -- The order of every list, with what is most filtered by, so that counting reads the index alone.
      drop index need_listing_newest;
      create index need_listing_newest on need_listing (reader, newest, need) include (status, ask, urgency, visibility, level,
        asker_level, custodian_level, county, municipality, substance_areas, handler, author, outcome);
      -- What somebody may still act on: few, whatever has been.
      create index need_listing_live on need_listing (reader, newest, need)
        include (status, asker_organisation, custodian_organisation, handler, invited) where status < 'closed';
      create index need_listing_due on need_listing (reader, next_due, newest, need) where next_due is not null;

      -- The network's list is the longest: it is read in the order of what it is mostly filtered and sorted by.
      create index need_listing_county on need_listing_network (reader, county, newest, need)
        include (status, ask, urgency, custodian_level, municipality, substance_areas);
      create index need_listing_municipality on need_listing_network (reader, municipality, newest, need)
        include (status, ask, urgency, custodian_level, substance_areas);
      create index need_listing_status on need_listing_network (reader, status, newest, need)
        include (ask, urgency, custodian_level, county, municipality, substance_areas);
      create index need_listing_ask on need_listing_network (reader, ask, newest, need)
        include (status, urgency, custodian_level, county, municipality, substance_areas);
      create index need_listing_title on need_listing_network (reader, title, newest, need);

      -- Whatever is seldom, by any filters together. New rows wait in a list that is read along, up to so many kB: one by one
      -- they would cost each publication more than all the other indexes.
      create index need_listing_fields_line on need_listing_line using gin (reader, substance_areas, areas, status, ask, urgency,
        visibility, level, asker_level, asker_organisation, custodian_level, custodian_organisation, county, municipality,
        lead_county, handler, author, theme, outcome, verdict) with (fastupdate = on, gin_pending_list_limit = 1024);
      create index need_listing_fields_network on need_listing_network using gin (substance_areas, areas, status, ask, urgency,
        visibility, level, asker_level, asker_organisation, custodian_level, custodian_organisation, county, municipality,
        lead_county, handler, author, theme, outcome, verdict) with (fastupdate = on, gin_pending_list_limit = 1024);

      -- An index can be read alone where vacuum has been: it comes by the number of changes, not by their share.
      alter table need_listing_network set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000);
      alter table need_listing_line set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50000,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000);`);
  }
}
