import {
  breachOf,
  eventClassOf,
  isRedaction,
  Refusal,
  type Envelope,
  type Redaction,
  type Said,
} from '@lanken/contracts';
import type { LoggerService } from '@nestjs/common';
import type { OpenTransaction } from '../open-transaction.js';
import type { Known } from './cursor.js';
import type { Handlers } from './handlers.js';
import { blankHeld } from './blank-held.js';
import { discarded, hold, letNextTry, release, wait, type Held } from './held.js';
import { jsonIn, type Received } from './received.js';

/** An event that can never take effect as it is: retrying cannot help. */
class Unacceptable extends Error {}

/** Whether only a person can help. */
export const isHopeless = (error: unknown): boolean =>
  error instanceof Refusal || error instanceof Unacceptable;

/** What one transaction of the reader does with events, given what is known of their aggregates. */
export class Turn {
  /** The positions that it has moved. */
  readonly moved: Known['positions'] = new Map();

  constructor(
    private readonly tx: OpenTransaction,
    private readonly service: string,
    private readonly handlers: Handlers,
    private readonly known: Known,
    private readonly log: LoggerService,
  ) {}

  /** An event from the stream: takes effect if it is the next of its aggregate, is dropped if it has, else waits. */
  async take(message: Received): Promise<void> {
    const { envelope } = message;
    if (typeof envelope === 'string') return this.park(message, envelope);
    const next = this.nextOf(envelope.subject);
    if (envelope.sequence < next) return this.checkSame(envelope);
    if (isRedaction(envelope.type)) await this.blankHeld(message, envelope);
    if (envelope.sequence > next) return this.letWait(message, envelope.subject, next);
    await this.apply(message, envelope);
  }

  /** A held event whose time has come. */
  async takeHeld(held: Held): Promise<void> {
    const runner = this.tx.queryRunner;
    const { envelope } = held;
    if (held.state === 'discarding') {
      await discarded(runner, held);
      if (typeof envelope !== 'string' && envelope.sequence === this.nextOf(envelope.subject))
        await this.move(envelope, true);
      return;
    }
    if (typeof envelope === 'string') throw new Unacceptable(envelope);
    const next = this.nextOf(envelope.subject);
    if (envelope.sequence > next) return wait(runner, held);
    if (envelope.sequence === next) await this.apply(held, envelope);
    await release(runner, held);
  }

  private async apply(message: Received, envelope: Envelope): Promise<void> {
    const reaction = this.handlers.reactionTo(envelope.type);
    if (reaction === 'unknown-version')
      throw new Unacceptable(`the version of ${envelope.type} is not known here`);
    if (reaction === 'handled') {
      const said: Said<object> = { ...envelope, data: this.dataOf(message, envelope) };
      const { correlationid: correlationId, id: causationId, traceparent } = envelope;
      this.tx.context = { correlationId, causationId, traceparent };
      await this.handlers.react(said, this.tx);
    }
    await this.move(envelope, this.known.held.has(envelope.subject));
  }

  private dataOf(message: Received, envelope: Envelope): object {
    const data = jsonIn(message.data());
    if (!data) throw new Unacceptable('the data is not JSON');
    const breach = this.handlers.breach(envelope.type, data);
    if (breach) throw new Unacceptable(`the data breaks its contract: ${breach}`);
    return data;
  }

  private async move({ subject, sequence, id }: Envelope, hasHeld: boolean): Promise<void> {
    this.known.positions.set(subject, { sequence, id });
    this.moved.set(subject, { sequence, id });
    if (hasHeld) await letNextTry(this.tx.queryRunner, this.service, subject, sequence);
  }

  private nextOf(aggregate: string): number {
    return (this.known.positions.get(aggregate)?.sequence ?? 0) + 1;
  }

  // At once: what it is about may be held, and it then waits behind that.
  private async blankHeld(message: Received, { subject, type }: Envelope): Promise<void> {
    const event = eventClassOf(type);
    const data = jsonIn(message.data());
    if (event && data && !breachOf(event, data))
      await blankHeld(this.tx.queryRunner, this.service, subject, data as Redaction);
  }

  private checkSame({ subject, sequence, id }: Envelope): void {
    const last = this.known.positions.get(subject)!;
    if (last.sequence === sequence && last.id !== id)
      this.log.error?.(
        `two different events of ${this.service} have sequence ${sequence} of ${subject}: ${last.id} and ${id}`,
      );
  }

  private async letWait(message: Received, aggregate: string, next: number): Promise<void> {
    await hold(
      this.tx.queryRunner,
      this.service,
      message,
      'waiting',
      `waits for sequence ${next} of ${aggregate}`,
    );
    this.known.held.add(aggregate);
  }

  private async park(message: Received, reason: string): Promise<void> {
    this.log.error?.(`a message on ${message.natsSubject} is parked: ${reason}`);
    await hold(this.tx.queryRunner, this.service, message, 'parked', reason);
  }
}
