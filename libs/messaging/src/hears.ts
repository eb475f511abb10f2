import { eventType, type EventClass, type Said } from '@lanken/contracts';
import { applyDecorators, Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { Transaction } from './transaction.js';

type Handler<E extends object> = (said: Said<E>, tx: Transaction) => Promise<void>;

/** Nest would replace an error by "Internal server error"; the inbox has to know which it was. */
@Catch()
class AsItWasThrown implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Marks a controller's method as the reaction to an event: an `@EventPattern` that is typed. What it does with `tx`
 * commits together with the event's position, so that it takes effect exactly once.
 */
export const Hears =
  <E extends object>(event: EventClass<E>) =>
  (target: object, key: string, descriptor: TypedPropertyDescriptor<Handler<E>>): void => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    applyDecorators(EventPattern<string>(eventType(event)), UseFilters(AsItWasThrown))(
      target,
      key,
      descriptor as PropertyDescriptor,
    );
  };
