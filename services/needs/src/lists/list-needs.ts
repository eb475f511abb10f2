import { Refusal } from '@lanken/contracts';
import { Answers, By, InLanguage, offset, SignedIn, type Actor, type Language } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KnownPlaces } from '../places/known-places.js';
import { bounds } from './bounds.js';
import { checkPlaces } from './check-places.js';
import { cursorIn, cursorText, notOurs } from './cursor.js';
import { listedOf, type ListedRow } from './listed-need.js';
import { NeedList, totalOf } from './need-list.js';
import { orderOf } from './need-order.js';
import { isSearch, WhichNeeds } from './need-query.js';
import { partOf, type Part } from './need-statements.js';

type Row = ListedRow & { total: number; placeValue: string | null; placeNewest: string };

@Controller('needs/v1/needs')
export class ListNeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly places: KnownPlaces,
    private readonly clock: Clock,
  ) {}

  /** Needs that the caller may read, by a view of them, filters and words. */
  @Get()
  @SignedIn({ acting: true })
  @Answers(NeedList)
  async list(
    @Query() asked: WhichNeeds,
    @InLanguage() language: Language,
    @By() by?: Actor,
  ): Promise<NeedList> {
    checkPlaces(asked, await this.places.now());
    checkDepth(asked);
    const { name } = orderOf(asked);
    const cursor = asked.after === undefined ? undefined : cursorIn(asked.after, name);
    const { limit, page } = asked;
    const rows = await this.read(asked, { limit: limit + 1, offset: offset(asked), cursor }, by);
    const needs = rows.filter(({ id }) => id !== null);
    const items = needs.slice(0, limit);
    const last = needs.length > limit ? items.at(-1) : undefined;
    const next =
      last && cursorText({ order: name, value: last.placeValue, newest: last.placeNewest, need: last.id });
    const total = totalOf(rows[0]?.total ?? 0, isSearch(asked), language);
    return { items: items.map(listedOf), page, limit, ...total, ...(next ? { next } : {}) };
  }

  private async read(asked: WhichNeeds, part: Part, who: Actor | undefined): Promise<Row[]> {
    const question = partOf(asked, { who, now: this.clock.now() }, part);
    if (!question) return [];
    return this.dataSource
      .query<Row[]>(question.text, question.values)
      .catch((error: Error & { code?: string }) => {
        // Class 22: a value that is none of its type. All others are checked.
        throw part.cursor && error.code?.startsWith('22') ? notOurs() : error;
      });
  }
}

function checkDepth({ page, limit, after }: WhichNeeds): void {
  const wrong = (code: string, message: string): Refusal =>
    new Refusal('invalid', code, message, [{ pointer: '/page', message }]);
  if (after !== undefined && page > 1)
    throw wrong('page-and-after', 'A list goes on by after or by page, not by both: leave one out.');
  if (page * limit > bounds.paged)
    throw wrong(
      'page-too-deep',
      `Pages reach to need number ${bounds.paged}: go on from the page before by its next, as after.`,
    );
}
