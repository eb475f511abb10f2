import { allEvents, breachOf, eventType, type EventClass, type Said } from '@lanken/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Transaction } from '../transaction.js';

/** What is to be done with an event's type: react, pass over, or park because its major version is not known here. */
export type Reaction = 'handled' | 'passed-over' | 'unknown-version';

/** The reactions of this service to the events of another, found by the exact type. */
export class Handlers {
  private readonly events = new Map<string, EventClass>();
  private readonly families: Set<string>;

  constructor(private readonly byType: ReadonlyMap<string, MessageHandler>) {
    for (const event of allEvents())
      if (byType.has(eventType(event))) this.events.set(eventType(event), event);
    this.families = new Set([...this.events.keys()].map(family));
  }

  reactionTo(type: string): Reaction {
    if (this.events.has(type)) return 'handled';
    return this.families.has(family(type)) ? 'unknown-version' : 'passed-over';
  }

  /** Why the data breaks the contract of its type. */
  breach(type: string, data: unknown): string | undefined {
    return breachOf(this.events.get(type)!, data);
  }

  /** Lets everyone who hears the type react, in the transaction. */
  async react(said: Said<object>, tx: Transaction): Promise<void> {
    const result: unknown = await this.byType.get(said.type)!(said, tx);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }
}

const family = (type: string): string => type.replace(/\.v\d+$/, '');
