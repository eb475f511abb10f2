import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Broker } from './broker/broker.js';
import { BrokerCheck } from './broker/broker-check.js';
import { Clock } from './clock.js';
import { Sweeper } from './clockwork/sweeper.js';
import { EventStrategy } from './event-strategy.js';
import { Freshness } from './freshness.js';
import { HeldEvents } from './inbox/held-events.js';
import { MessagingOptions } from './messaging-options.js';
import { MessagingState } from './messaging-state.js';
import { Audit } from './outbox/audit.js';
import { Redactions } from './outbox/redactions.js';
import { Relay } from './outbox/relay.js';
import { Replay } from './outbox/replay.js';
import { Wake } from './outbox/wake.js';
import { Transactions } from './transactions.js';

/** The event path of a service: transactions that say events, the relay, and the strategy that hears others'. */
@Module({})
export class MessagingModule {
  static register(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: MessagingOptions, useValue: options },
        Clock,
        Broker,
        BrokerCheck,
        Wake,
        Transactions,
        Relay,
        Freshness,
        EventStrategy,
        HeldEvents,
        Replay,
        Audit,
        Redactions,
        MessagingState,
        Sweeper,
      ],
      exports: [
        Clock,
        Transactions,
        EventStrategy,
        Freshness,
        HeldEvents,
        Replay,
        Audit,
        Redactions,
        MessagingState,
      ],
    };
  }
}
