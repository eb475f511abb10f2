import { roles } from '@lanken/contracts';
import { By, Holding, type Actor, type CommandResult } from '@lanken/http';
import { Body, Controller, Post } from '@nestjs/common';
import { SavedSearch } from '../model/saved-search.js';
import { KnownPlaces } from '../places/known-places.js';
import { checkQuery } from './check-query.js';
import { SavedSearches } from './saved-searches.js';
import { SearchInput } from './search-input.js';

@Controller('needs/v1/searches')
export class SaveSearch {
  constructor(
    private readonly searches: SavedSearches,
    private readonly places: KnownPlaces,
  ) {}

  /** Keeps what a list is asked for under a name. */
  @Post()
  @Holding(...roles)
  async save(@Body() words: SearchInput, @By() by: Actor): Promise<CommandResult> {
    checkQuery(words.query, await this.places.now());
    return this.searches.write('saved', by, async (tx) => {
      await this.searches.mustHaveRoom(tx, by);
      const search = SavedSearch.save(tx.newId(), words, by, tx.now);
      tx.save(search);
      return search;
    });
  }
}
