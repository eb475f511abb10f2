import type { Transaction } from '@lanken/messaging';

const leftOutFor = 60_000; // milliseconds until what failed is tried again

/** What one of the clock's tasks takes, row by row; several processes share the rows, each is taken by one. */
export class Claims {
  private taken?: string;
  private readonly leftOut = new Map<string, number>();

  /**
   * Locks and loads a row for which the condition holds now, `$1` being the time; undefined when there is none left. What
   * another process has locked is left to that; the condition is looked at once more when the lock is held.
   */
  async next<E extends object>(
    tx: Transaction,
    entity: new () => E,
    condition: string,
  ): Promise<E | undefined> {
    this.taken = undefined;
    const { tablePath } = tx.manager.connection.getMetadata(entity);
    const [row] = await tx.manager.query<{ id: string }[]>(
      `select id from ${tablePath} where ${condition} and id <> all($2) limit 1 for update skip locked`,
      [tx.now, this.waiting()],
    );
    if (!row) return undefined;
    this.taken = row.id;
    return tx.load(entity, row.id);
  }

  /** Leaves out for a minute what was taken last, so that it does not hold up the others; gives its id. */
  leaveOut(): string | undefined {
    if (this.taken) this.leftOut.set(this.taken, performance.now() + leftOutFor);
    return this.taken;
  }

  private waiting(): string[] {
    for (const [id, until] of this.leftOut) if (until < performance.now()) this.leftOut.delete(id);
    return [...this.leftOut.keys()];
  }
}
