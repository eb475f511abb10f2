import { isAway } from '@lanken/persistence';
import type { LoggerService } from '@nestjs/common';
import { v7 } from 'uuid';
import type { OpenTransaction } from '../open-transaction.js';
import type { Transactions } from '../transactions.js';
import { advance, ReaderFenced, writePositions, type Cursor, type Place } from './cursor.js';
import type { Handlers } from './handlers.js';
import { due, failed, hold, type Held } from './held.js';
import type { Arrived, Received } from './received.js';
import { isHopeless, Turn } from './turn.js';

/** Lets the events of one followed service take effect: each exactly once, in order per aggregate. */
export class Inbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: Handlers,
    readonly cursor: Cursor,
    private readonly log: LoggerService,
  ) {}

  /** One transaction for the batch; when it fails, one for each of its events, so that only the faulty one is held. */
  async take(batch: Arrived[]): Promise<void> {
    const to = placeOf(batch.at(-1)!);
    try {
      await this.inTransaction(to, batch, async (turn) => {
        for (const message of batch) await turn.take(message);
      });
    } catch (error) {
      if (isOurs(error)) throw error;
      if (batch.length > 1) for (const message of batch) await this.take([message]);
      else await this.holdBack(batch[0]!, error as Error);
    }
  }

  /** Tries one held event whose time has come; answers whether there was one. */
  async takeDue(): Promise<boolean> {
    const held = await this.transactions.open(context(), ({ queryRunner }) =>
      due(queryRunner, this.cursor.service),
    );
    if (!held) return false;
    try {
      await this.inTransaction(this.cursor, [held], (turn) => turn.takeHeld(held));
    } catch (error) {
      if (isOurs(error)) throw error;
      await this.failAgain(held, error as Error);
    }
    return true;
  }

  private async holdBack(message: Arrived, error: Error): Promise<void> {
    const { service } = this.cursor;
    const state = isHopeless(error) ? 'parked' : 'retrying';
    this.log.error?.(`an event of ${service} is ${state} (${message.natsSubject}): ${error.message}`);
    await this.inTransaction(placeOf(message), [], (_, { queryRunner }) =>
      hold(queryRunner, service, message, state, error.message),
    );
  }

  private async failAgain(held: Held, error: Error): Promise<void> {
    this.log.error?.(
      `a held event of ${this.cursor.service} failed again (${held.natsSubject}): ${error.message}`,
    );
    await this.inTransaction(this.cursor, [], (_, { queryRunner }) =>
      failed(queryRunner, held, error.message, isHopeless(error)),
    );
  }

  /** Everything that changes what was read goes through here: fenced by the cursor, positions written with the effects. */
  private async inTransaction(
    to: Place,
    messages: Received[],
    work: (turn: Turn, tx: OpenTransaction) => Promise<unknown>,
  ): Promise<void> {
    const { service } = this.cursor;
    const aggregates = messages.flatMap(({ envelope }) =>
      typeof envelope === 'string' ? [] : envelope.subject,
    );
    await this.transactions.open(context(), async (tx) => {
      const known = await advance(tx.queryRunner, this.cursor, to, [...new Set(aggregates)]);
      const turn = new Turn(tx, service, this.handlers, known, this.log);
      await work(turn, tx);
      if (turn.moved.size === 0) return;
      const { text, values } = writePositions(service, turn.moved);
      tx.write(text, values);
    });
    Object.assign(this.cursor, {
      sequence: to.sequence,
      stored: to.stored,
      version: this.cursor.version + 1,
    });
  }
}

const placeOf = ({ streamSequence, stored }: Arrived): Place => ({ sequence: streamSequence, stored });

const context = (): { correlationId: string } => ({ correlationId: v7() });

/** Faults of the reader itself, not of an event: it starts over. */
const isOurs = (error: unknown): boolean => error instanceof ReaderFenced || isAway(error);
