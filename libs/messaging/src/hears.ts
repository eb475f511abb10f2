import { eventType, type EventClass, type Said } from '@lanken/contracts';
import { EventPattern } from '@nestjs/microservices';
import type { Transaction } from './transaction.js';

type Handler<E extends object> = (said: Said<E>, tx: Transaction) => Promise<void>;

/**
 * Marks a controller's method as the reaction to an event: an `@EventPattern` that is typed. What it does with `tx`
 * commits together with the event's position, so that it takes effect exactly once.
 */
export const Hears =
  <E extends object>(event: EventClass<E>) =>
  (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<Handler<E>>): void =>
    EventPattern(eventType(event))(target, key, descriptor as PropertyDescriptor);
