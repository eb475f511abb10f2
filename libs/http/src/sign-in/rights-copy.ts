import { Refusal } from '@lanken/contracts';
import type { Freshness } from '@lanken/messaging';

const longest = 30_000; // milliseconds without news from the directory, whose heartbeat comes every 5 seconds

/** How good this service's copy of the rights is; the directory's own rights are no copy. */
export class RightsCopy {
  constructor(private readonly freshness: Freshness | undefined) {}

  /** Whether what the directory said until 30 seconds ago is known here. */
  get fresh(): boolean {
    if (!this.freshness) return true;
    const asOf = this.freshness.asOf('directory');
    return asOf !== undefined && Date.now() - asOf.getTime() <= longest;
  }

  /** Refuses a change while the copy is too old to tell who may make it. */
  mustBeFresh(): void {
    if (this.fresh) return;
    const message =
      'This service has not heard from the directory lately and cannot tell who holds what. Reading works; try changes again soon.';
    throw new Refusal('unavailable', 'rights-stale', message);
  }
}
