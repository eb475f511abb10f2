import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from './clock.js';
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
    const queryRunner = this.dataSource.createQueryRunner();
    const tx = new OpenTransaction(queryRunner, this.clock.now(), context);
    try {
      await queryRunner.startTransaction();
      const result = await work(tx);
      await tx.flush();
      await queryRunner.commitTransaction();
      if (tx.said) this.wake.committed();
      return result;
    } catch (error) {
      // A lost connection has rolled back by itself; the first error is the one to tell.
      if (queryRunner.isTransactionActive) await queryRunner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await queryRunner.release();
    }
  }
}
