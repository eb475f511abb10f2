import { Refusal } from '@lanken/contracts';
import { commandResult, type Actor, type CommandResult } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Injectable, Logger } from '@nestjs/common';
import { SavedSearch } from '../model/saved-search.js';

const most = 100;

/** Writes saved searches. They are nobody else's concern, so no event says it; each change is a line in the access log. */
@Injectable()
export class SavedSearches {
  private readonly access = new Logger('Access');

  constructor(private readonly transactions: Transactions) {}

  async write(
    done: 'saved' | 'changed' | 'deleted',
    by: Actor,
    work: (tx: Transaction) => Promise<SavedSearch>,
  ): Promise<CommandResult> {
    const search = await this.transactions
      .run(async (tx) => {
        const { id, sequence, shared } = await work(tx);
        return { id, sequence, shared };
      })
      .catch((error: Error & { constraint?: string }) => {
        throw error.constraint === 'saved_search_name' ? nameTaken() : error;
      });
    const { id, ...facts } = search;
    this.access.log({ msg: `a search was ${done}`, search: id, ...facts, ...by.by() });
    return commandResult(search);
  }

  /** Refuses another one to who has so many that no list of them helps. */
  async mustHaveRoom(tx: Transaction, { person }: Actor): Promise<void> {
    if ((await tx.manager.countBy(SavedSearch, { person })) < most) return;
    throw new Refusal(
      'conflict',
      'too-many-searches',
      `You have saved ${most} searches, which is the most: delete one, or change one into this.`,
    );
  }
}

function nameTaken(): Refusal {
  const message =
    'You have saved another search under this name: take a different one, or change that search.';
  return new Refusal('conflict', 'search-name-taken', message, [{ pointer: '/name', message }]);
}
