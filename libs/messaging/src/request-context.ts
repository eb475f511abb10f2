import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from './transaction.js';

/** What a transaction knows of the request, or of the event, that it is made for. */
export interface RequestContext {
  correlationId: string;
  causationId?: string;
  traceparent?: string;
  /** Runs first in the transaction. */
  before?(tx: Transaction): Promise<void>;
  /** Runs last in the transaction, with the result of its work. */
  after?(tx: Transaction, result: unknown): Promise<void>;
}

/** The context of what runs now, passed along by Node. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
