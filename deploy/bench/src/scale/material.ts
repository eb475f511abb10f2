import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Client } from 'pg';

/** Needs as people write them, with labels, which the specs of the radar use. */
export const labelled = resolve(import.meta.dirname, '../../../../services/needs/labelled/needs.json');

export interface LabelledNeed {
  title: string;
  description: string;
  tried: string | null;
  targetGroup: string | null;
  ask: string;
  substanceAreas: string[];
}

const beginnings =
  'Al Ask Berg Björk Bo Brunns Dal Ek Eng Furu Gran Grind Hag Hed Hög Kapell Klock Kvarn Kyrk Lind Ljung Mal Mosa Norr Nytorps Prästgårds Rosen Sandby Sjö Skog Slotts Sol Sten Ström Säter Söder Tall Torps Vall Vik Vin Väster Åkra Ås Älv Änga Öster'.split(
    ' ',
  );
const endings = ['skolan', 'gymnasiet', 'gården', 'parken', 'torget', 'vallen', 'badet', 'hallen'];

/** Puts into the schema `bench` what many needs are made of: the labelled ones' texts, names of places, and functions. */
export async function loadMaterial(client: Client): Promise<void> {
  const needs = JSON.parse(await readFile(labelled, 'utf8')) as LabelledNeed[];
  const sentences = needs.flatMap(({ description }) => description.split(/(?<=[.!?]) +(?=[A-ZÅÄÖ])/));
  const places = endings.flatMap((ending) => beginnings.map((beginning) => beginning + ending));
  await client.query('create schema bench');
  await client.query(functions);
  await client.query(textTable, [JSON.stringify(needs)]);
  for (const [table, texts] of Object.entries({ sentence: sentences, place: places }))
    await client.query(listTable(table), [texts]);
  await client.query(organisationTables);
}

const functions = `
  create function bench.words(text) returns tsvector language sql immutable as $$
    select to_tsvector('swedish', searchable($1)) $$;
  -- A UUIDv7 of that time, the same for the same number and salt.
  create function bench.id(at timestamptz, n bigint, salt text) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8' || substr(hash, 4, 15))::uuid
    from md5(salt || n) hash $$;
  create function bench.person(organisation uuid, number int) returns uuid language sql immutable as $$
    select md5(organisation::text || number)::uuid $$;
  create function bench.by(organisation uuid, number int) returns jsonb language sql immutable as $$
    select jsonb_build_object('actor', 'person', 'personRef', bench.person(organisation, number),
      'appointment', md5(number || organisation::text)::uuid, 'organisation', organisation) $$;
  create function bench.iso(at timestamptz) returns text language sql stable as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;`;

const textTable = `
  create table bench.need_text as
  select row_number() over () as n, title, tried, "targetGroup" as target_group, ask, "substanceAreas" as substance_areas,
    bench.words(title) as title_words, bench.words(concat_ws(' ', "targetGroup", tried)) as other_words
  from json_to_recordset($1) as need(title text, tried text, "targetGroup" text, ask text, "substanceAreas" text[])`;

const listTable = (table: string): string => `
  create table bench.${table} as
  select row_number() over () as n, text, bench.words(text) as words from unnest($1::text[]) text`;

const organisationTables = `
  create table bench.municipality as
  select row_number() over (order by municipality) as n, municipality, county, organisation from organisation where kind = 'municipality';
  create table bench.board as
  select row_number() over (order by county) as n, county, organisation from organisation where kind = 'county_board';
  create table bench.agency as
  select organisation from organisation where kind = 'national_agency' order by organisation limit 1;`;
