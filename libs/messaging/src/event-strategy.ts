import { Injectable } from '@nestjs/common';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { DataSource } from 'typeorm';
import { Broker } from './broker/broker.js';
import { Freshness } from './freshness.js';
import { Follower } from './inbox/follower.js';
import { Handlers } from './inbox/handlers.js';
import { Transactions } from './transactions.js';

/**
 * Nest's transport for events: an ordinary `@EventPattern` method, found by the event's exact type, reacts in the
 * transaction that also keeps the event's position.
 */
@Injectable()
export class EventStrategy extends Server implements CustomTransportStrategy {
  // Else Nest would log an error of a handler and let the event pass.
  override propagatesEventHandlerErrors = true;
  private followers: Follower[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly broker: Broker,
    private readonly freshness: Freshness,
  ) {
    super();
  }

  listen(callback: () => void): void {
    const handlers: [string, MessageHandler][] = [...this.messageHandlers];
    for (const service of new Set(handlers.map(([type]) => serviceOf(type)))) {
      const own = new Handlers(new Map(handlers.filter(([type]) => serviceOf(type) === service)));
      this.followers.push(new Follower(service, own, this.transactions, this.dataSource, this.broker));
      this.freshness.follow(service);
    }
    callback();
  }

  async close(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.end()));
  }

  /** The strategy has no events of its own to listen to. */
  on(): never {
    throw new Error('the event strategy emits no events');
  }

  /** The database session and the broker's connection are their own modules' matter. */
  unwrap<T>(): T {
    return this.broker as T;
  }
}

const serviceOf = (type: string): string => type.split('.')[2]!;
