import { Readable } from 'node:stream';
import { substanceAreas, type SubstanceArea } from '@lanken/contracts';
import { IsLimit, IsPage } from '@lanken/http';
import { StreamableFile } from '@nestjs/common';
import { IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { taxonomyRow, termId } from './hsds-rows.js';

const formats = ['json', 'ndjson'] as const;
const booleans = ['true', 'false'] as const;

/** How lists are asked for in the HSDS API. */
export class HsdsList {
  @IsPage()
  page = 1;

  @IsLimit()
  per_page = 50;

  /** `ndjson`: all of them, one a line. */
  @IsIn(formats)
  format: (typeof formats)[number] = 'json';
}

/** A list of organisations. */
export class HsdsOrganizations extends HsdsList {
  /** A part of the name. */
  @IsOptional()
  @IsLine(200)
  search?: string;

  /** Each with all that belongs to it. */
  @IsOptional()
  @IsIn(booleans)
  full?: (typeof booleans)[number];

  /** The services with all that belongs to them. */
  @IsOptional()
  @IsIn(booleans)
  full_service?: (typeof booleans)[number];
}

/** A list of services, also where they are given. */
export class HsdsServices extends HsdsList {
  /** A part of the title or the description. */
  @IsOptional()
  @IsLine(200)
  search?: string;

  @IsOptional()
  @IsUUID()
  taxonomy_term_id?: string;

  @IsOptional()
  @IsUUID()
  taxonomy_id?: string;

  @IsOptional()
  @IsUUID()
  organization_id?: string;

  /** Those that changed then or later. */
  @IsOptional()
  @IsISO8601({ strict: true })
  modified_after?: string;

  /** Each with all that belongs to it. */
  @IsOptional()
  @IsIn(booleans)
  full?: (typeof booleans)[number];
}

/** What of a list of services the statement asks for: organisation, areas, change, words. */
export function serviceFilters(asked: HsdsServices): unknown[] {
  const { organization_id, taxonomy_id, taxonomy_term_id, modified_after, search } = asked;
  const areas = substanceAreas.filter(
    (area) =>
      (!taxonomy_id || taxonomy_id === taxonomyRow.id) &&
      (!taxonomy_term_id || taxonomy_term_id === termId(area)),
  ) satisfies SubstanceArea[];
  return [organization_id, areas, modified_after, search];
}

/** Gives one page, and how many there are in all. */
export type HsdsPager = (limit: number, offset: number) => Promise<{ contents: object[]; total: number }>;

/** The list as HSDS gives it: one page with its numbers, or every thing on a line of its own. */
export async function hsdsAnswer(asked: HsdsList, pager: HsdsPager): Promise<object> {
  if (asked.format === 'ndjson')
    return new StreamableFile(Readable.from(lines(pager)), { type: 'application/x-ndjson; charset=utf-8' });
  const { page, per_page } = asked;
  const { contents, total } = await pager(per_page, (page - 1) * per_page);
  const total_pages = Math.ceil(total / per_page);
  return {
    total_items: total,
    total_pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= total_pages,
    empty: contents.length === 0,
    contents,
  };
}

async function* lines(pager: HsdsPager): AsyncGenerator<string> {
  for (let from = 0; ; from += batch) {
    const { contents } = await pager(batch, from);
    for (const each of contents) yield `${JSON.stringify(each)}\n`;
    if (contents.length < batch) return;
  }
}

const batch = 200;
