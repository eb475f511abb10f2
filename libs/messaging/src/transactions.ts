import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from './clock.js';
import { DatabaseSession } from './database-session.js';
import { OpenTransaction } from './open-transaction.js';
import { Wake } from './outbox/wake.js';
import { requestContext, type RequestContext } from './request-context.js';
import type { Transaction } from './transaction.js';

/** Opens transactions. */
@Injectable()
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly wake: Wake,
  ) {}

  /** Does the work in one transaction: everything that it saves and says commits when it returns, nothing when it throws. */
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const context = requestContext.getStore() ?? { correlationId: v7() };
    return this.open(context, async (tx) => {
      await context.before?.(tx);
      const result = await work(tx);
      await context.after?.(tx, result);
      return result;
    });
  }

  /** As `run`, with the whole transaction at hand: for the reader of events. */
  async open<T>(context: RequestContext, work: (tx: OpenTransaction) => Promise<T>): Promise<T> {
    const session = new DatabaseSession(this.dataSource);
    const tx = new OpenTransaction(session, this.clock.now(), context);
    try {
      const result = await work(tx);
      await tx.commit();
      if (tx.said) this.wake.committed();
      return result;
    } catch (error) {
      await session.rollback();
      throw error;
    } finally {
      await session.release();
    }
  }
}
