import { roles } from '@lanken/contracts';
import { By, Holding, Id, IfMatch, matches, type Actor, type CommandResult } from '@lanken/http';
import { Controller, Delete } from '@nestjs/common';
import { SavedSearch } from '../model/saved-search.js';
import { SavedSearches } from './saved-searches.js';

@Controller('needs/v1/searches')
export class DeleteSearch {
  constructor(private readonly searches: SavedSearches) {}

  /** Deletes a saved search, also for those with whom it was shared. */
  @Delete(':id')
  @Holding(...roles)
  delete(@Id() id: string, @IfMatch() seen: number, @By() by: Actor): Promise<CommandResult> {
    return this.searches.write('deleted', by, async (tx) => {
      const search = await tx.load(SavedSearch, id);
      search.mustBeOwn(by);
      matches(search, seen);
      tx.remove(search);
      return search;
    });
  }
}
