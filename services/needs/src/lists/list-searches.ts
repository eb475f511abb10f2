import { roles } from '@lanken/contracts';
import { Answers, By, Holding, offset, page, Paging, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SavedSearch } from '../model/saved-search.js';
import { SearchView, searchView } from './search-view.js';

export class WhichSearches extends Paging {}

@Controller('needs/v1/searches')
export class ListSearches {
  constructor(private readonly dataSource: DataSource) {}

  /** The caller's own saved searches, and those that are shared in their organisation, by name. */
  @Get()
  @Holding(...roles)
  @Answers(SearchView, 'page')
  async list(
    @Query() asked: WhichSearches,
    @By() { person, organisation }: Actor,
  ): Promise<Page<SearchView>> {
    const [searches, total] = await this.dataSource.getRepository(SavedSearch).findAndCount({
      where: [{ person }, { organisation, shared: true }],
      order: { name: 'asc', id: 'asc' },
      take: asked.limit,
      skip: offset(asked),
    });
    return page(searches.map(searchView), total, asked);
  }
}
