import { roles } from '@lanken/contracts';
import { By, Holding, Id, IfMatch, matches, type Actor, type CommandResult } from '@lanken/http';
import { Body, Controller, Put } from '@nestjs/common';
import { SavedSearch } from '../model/saved-search.js';
import { KnownPlaces } from '../places/known-places.js';
import { checkQuery } from './check-query.js';
import { SavedSearches } from './saved-searches.js';
import { SearchInput } from './search-input.js';

@Controller('needs/v1/searches')
export class ChangeSearch {
  constructor(
    private readonly searches: SavedSearches,
    private readonly places: KnownPlaces,
  ) {}

  /** Writes a saved search anew, which may also share it or stop that. */
  @Put(':id')
  @Holding(...roles)
  async change(
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() words: SearchInput,
    @By() by: Actor,
  ): Promise<CommandResult> {
    checkQuery(words.query, await this.places.now());
    return this.searches.write('changed', by, async (tx) => {
      const search = await tx.load(SavedSearch, id);
      search.mustBeOwn(by);
      matches(search, seen);
      search.change(words, by, tx.now);
      tx.save(search);
      return search;
    });
  }
}
