import { Refusal, roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SavedSearch } from '../model/saved-search.js';
import { SearchView, searchView } from './search-view.js';

@Controller('needs/v1/searches')
export class ShowSearch {
  constructor(private readonly dataSource: DataSource) {}

  /** A saved search, with the address of the needs that it finds. */
  @Get(':id')
  @Holding(...roles)
  @Answers(SearchView)
  async show(@Id() id: string, @By() by: Actor): Promise<SearchView> {
    const search = await this.dataSource.getRepository(SavedSearch).findOneBy({ id });
    if (!search)
      throw new Refusal('not-found', 'saved-search-not-found', `There is no saved-search with the id ${id}.`);
    search.mustBeReadable(by);
    return searchView(search);
  }
}
